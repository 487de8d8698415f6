package org.accessdesk.ui.capture.recipe.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accessdesk.ui.capture.step.Recipe;

/** Writes the list of the pictures of one language as Markdown: each with its alternative text, caption and callouts. */
final class PictureIndex {
    private PictureIndex() {}

    static void write(Path out, String language, List<TakenPicture> pictures) throws IOException {
        var text = new StringBuilder("# Pictures\n");
        for (var picture : pictures) {
            var recipe = picture.recipe();
            text.append("\n## ").append(recipe.name()).append(", ").append(picture.theme()).append("\n\n![")
                    .append(plain(Recipe.in(recipe.alt(), language))).append("](")
                    .append(picture.file().getFileName()).append(")\n");
            var caption = Recipe.in(recipe.caption(), language);
            if (!caption.isEmpty()) {
                text.append('\n').append(caption).append('\n');
            }
            var number = 1;
            for (var callout : recipe.callouts()) {
                text.append(number == 1 ? "\n" : "").append(number++).append(". ")
                        .append(Recipe.in(callout.text(), language)).append('\n');
            }
        }
        Files.createDirectories(out.resolve(language));
        Files.writeString(out.resolve(language).resolve("index.md"), text);
    }

    private static String plain(String text) {
        return text.replace("[", "\\[").replace("]", "\\]");
    }
}
