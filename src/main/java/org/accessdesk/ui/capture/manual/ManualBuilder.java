package org.accessdesk.ui.capture.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.recipe.read.ManualReader;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.step.Recipe;

/**
 * Builds a manual to HTML that needs nothing else: its folder {@code pages} has a folder for each language, with a Markdown
 * file a chapter, numbered in their order: {@code 02-find-people.md}.
 */
public final class ManualBuilder {
    private static final Pattern FILE = Pattern.compile("\\d+-[a-z0-9-]+\\.md");
    private static final String STYLE = "manual.css";
    private final Map<String, Recipe> recipes = new LinkedHashMap<>();
    private final Map<Locale, List<ManualPage>> pages = new LinkedHashMap<>();

    /** Reads the recipes and pages of {@code folder}. */
    public ManualBuilder(Path folder) throws RecipeException, IOException {
        for (var file : RecipeReader.recipes(folder)) {
            var recipe = RecipeReader.recipe(file);
            recipes.put(recipe.name(), recipe);
        }
        for (var language : ManualReader.read(folder).whole().languages()) {
            pages.put(language, read(folder.resolve("pages").resolve(language.getLanguage())));
        }
    }

    private static List<ManualPage> read(Path folder) throws RecipeException, IOException {
        var language = String.valueOf(folder.getFileName());
        if (!Files.isDirectory(folder)) {
            throw new RecipeException("manual.yaml", 0, "There are no pages in the language " + language
                    + ": the folder pages/" + language + " is missing.");
        }
        var all = new ArrayList<ManualPage>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                all.add(page(language, file));
            }
        }
        return List.copyOf(all);
    }

    private static ManualPage page(String language, Path file) throws RecipeException, IOException {
        var label = language + '/' + file.getFileName();
        if (!FILE.matcher(String.valueOf(file.getFileName())).matches()) {
            throw new RecipeException(label, 0, "A page’s file is named like 02-find-people.md.");
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().startsWith("# ")) {
            throw new RecipeException(label, 1, "A page begins with its title: “# Find people”.");
        }
        return new ManualPage(label, lines.getFirst().substring(2), lines);
    }

    /** The names of the pages of {@code language} in their order; each mark and picture of them is found. */
    public List<String> check(Locale language) throws RecipeException {
        var names = new ArrayList<String>();
        for (var page : pages(language)) {
            html(page, language, _ -> false).write();
            names.add(page.name());
        }
        return names;
    }

    /** The languages of the manual. */
    public List<Locale> languages() {
        return List.copyOf(pages.keySet());
    }

    private List<ManualPage> pages(Locale language) {
        return Objects.requireNonNull(pages.get(language));
    }

    private PageHtml html(ManualPage page, Locale language, Predicate<String> dark) {
        return new PageHtml(page, new Marks(language), recipes,
                pages(language).stream().map(ManualPage::fileName).toList(), dark);
    }

    /**
     * Writes the pages, each language into its folder of {@code out}.
     *
     * @param pictures where {@code capture} has written the pictures
     */
    public void build(Path pictures, Path out) throws RecipeException, IOException {
        for (var language : languages()) {
            var folder = Files.createDirectories(out.resolve(language.getLanguage()));
            var from = pictures.resolve(language.getLanguage());
            var all = pages(language);
            for (var page : all) {
                var html = html(page, language, picture -> Files.isRegularFile(from.resolve(picture + "-dark.png")));
                var content = html.write();
                for (var picture : html.pictures()) {
                    copy(from, picture, folder, page);
                }
                Files.writeString(folder.resolve(page.name() + ".html"),
                        new PageFrame(language, all).of(page, content));
            }
        }
        Files.writeString(out.resolve("index.html"), index());
        try (var style = Objects.requireNonNull(ManualBuilder.class.getResourceAsStream(STYLE))) {
            Files.write(out.resolve(STYLE), style.readAllBytes());
        }
    }

    /** The way to the first page of each language. */
    private String index() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>Access Desk</title><link rel=\"stylesheet\" href=\"manual.css\"></head>\n<body><main><ul>\n");
        pages.forEach(
                (language, all) -> html.append("<li lang=\"").append(language.getLanguage()).append("\"><a href=\"")
                        .append(language.getLanguage()).append('/').append(all.getFirst().name()).append(".html\">")
                        .append(HtmlText.escaped(language.getDisplayLanguage(language))).append("</a></li>\n"));
        return html.append("</ul></main></body></html>\n").toString();
    }

    /** Copies the light picture, and the dark one if it was taken. */
    private static void copy(Path from, String name, Path to, ManualPage page) throws RecipeException, IOException {
        var light = from.resolve(name + "-light.png");
        if (!Files.isRegularFile(light)) {
            throw new RecipeException(page.file(), 0,
                    "The picture " + light + " is not taken yet: run “capture” first.");
        }
        Files.write(to.resolve(name + "-light.png"), Files.readAllBytes(light));
        var dark = from.resolve(name + "-dark.png");
        if (Files.isRegularFile(dark)) {
            Files.write(to.resolve(name + "-dark.png"), Files.readAllBytes(dark));
        }
    }
}
