package org.accessdesk.ui.capture.recipe.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.picture.PictureDifference;

/** Writes one HTML file of what changed: each picture before, after, and where they differ. */
final class PictureReport {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Pictures</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1f2328; background: #fff }
            .row { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin-bottom: 2rem }
            img { max-width: 100%; border: 1px solid #d0d7de } figure { margin: 0 } figcaption { color: #59636e }
            @media (prefers-color-scheme: dark) { body { color: #f0f6fc; background: #0d1117 } }
            </style>
            """;

    private PictureReport() {}

    static void write(Path file, List<TakenPicture> pictures, List<String> problems) throws IOException {
        var changed = pictures.stream().filter(TakenPicture::isChanged).toList();
        var html = new StringBuilder(HEAD).append("<h1>").append(changed.size()).append(" of ").append(pictures.size())
                .append(" pictures changed</h1>\n");
        problems.forEach(problem -> html.append("<p>").append(escaped(problem)).append("</p>\n"));
        for (var picture : changed) {
            html.append("<h2>").append(escaped(picture.file().toString())).append("</h2>\n<div class=\"row\">");
            var before = picture.before();
            if (before != null) {
                figure(html, "Before", before);
            }
            figure(html, "After", picture.after());
            if (before != null) {
                figure(html, "Difference", UiRobot.get(() -> PictureDifference.of(before, picture.after())));
            }
            html.append("</div>\n");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, html.append("</html>\n"));
    }

    private static void figure(StringBuilder html, String caption, byte[] png) {
        html.append("<figure><img alt=\"").append(caption).append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png)).append("\"><figcaption>").append(caption)
                .append("</figcaption></figure>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
