package org.accessdesk.ui.capture.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.Recipe;

/**
 * Writes a page as HTML. It knows the part of Markdown that a manual needs: headings, paragraphs, steps with numbers, points,
 * blocks of code, and within a line bold, code and links to other pages; and the marks of {@link Marks} and of pictures,
 * {@code ![[edit-groups]]}.
 */
final class PageHtml {
    private static final Pattern INLINE = Pattern
            .compile("\\{\\{(.+?)}}|`([^`]+)`|\\*\\*(.+?)\\*\\*|\\[([^]]+)]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.+)");
    private static final Pattern STEP = Pattern.compile("(\\d+)\\. (.+)");
    private static final Pattern POINT = Pattern.compile("- (.+)");
    private static final Pattern PICTURE = Pattern.compile("!\\[\\[(.+)]]");
    private static final String FENCE = "```";

    private final ManualPage page;
    private final Marks marks;
    private final Map<String, Recipe> recipes;
    private final List<String> pages;
    private final Predicate<String> dark;
    private final List<String> pictures = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private String open = "";
    private boolean ended = true;

    /**
     * A page that is not written yet.
     *
     * @param recipes the pictures that there are, by name
     * @param pages the files of all pages, for links
     * @param dark whether a picture was taken in the dark theme, too
     */
    PageHtml(ManualPage page, Marks marks, Map<String, Recipe> recipes, List<String> pages, Predicate<String> dark) {
        this.page = page;
        this.marks = marks;
        this.recipes = recipes;
        this.pages = pages;
        this.dark = dark;
    }

    /** The names of the pictures that the page shows. */
    List<String> pictures() {
        return pictures;
    }

    /** The HTML of the page's content. */
    String write() throws RecipeException {
        for (var i = 0; i < page.lines().size(); i++) {
            line(page.lines().get(i), i + 1);
        }
        block("");
        return html.toString();
    }

    private void line(String line, int number) throws RecipeException {
        if (open.equals("pre")) {
            if (line.startsWith(FENCE)) {
                block("");
            } else {
                html.append(HtmlText.escaped(line)).append('\n');
            }
            return;
        }
        var heading = HEADING.matcher(line);
        var step = STEP.matcher(line);
        var point = POINT.matcher(line);
        var picture = PICTURE.matcher(line.strip());
        if (line.startsWith(FENCE)) {
            block("pre");
        } else if (line.isBlank()) {
            ended = true;
        } else if (heading.matches()) {
            block("");
            var tag = "h" + heading.group(1).length();
            html.append('<').append(tag).append('>').append(inline(heading.group(2), number)).append("</").append(tag)
                    .append(">\n");
        } else if (picture.matches()) {
            figure(picture.group(1), number);
        } else if (step.matches()) {
            item("ol", step.group(1), step.group(2), number);
        } else if (point.matches()) {
            item("ul", "1", point.group(1), number);
        } else {
            text(line.strip(), number);
        }
    }

    /** A line goes on with the paragraph or item above it, unless an empty line is between. */
    private void text(String line, int number) throws RecipeException {
        if (ended || open.isEmpty()) {
            block("");
            block("p");
        }
        html.append(inline(line, number)).append('\n');
    }

    /** An item of a list, which goes on with its number where something else was between. */
    private void item(String list, String first, String text, int number) throws RecipeException {
        block(list, first.equals("1") ? "" : " start=\"" + first + '"');
        html.append("<li>").append(inline(text, number)).append('\n');
    }

    /** Ends what is open unless it is {@code tag} too, and opens that; opens nothing if it is empty. */
    private void block(String tag) {
        block(tag, "");
    }

    private void block(String tag, String attributes) {
        ended = false;
        if (!open.equals(tag)) {
            if (!open.isEmpty()) {
                html.append("</").append(open).append(">\n");
            }
            open = tag;
            if (!tag.isEmpty()) {
                html.append('<').append(tag).append(attributes).append('>');
            }
        }
    }

    /** A picture in a list belongs to its step. */
    private void figure(String name, int line) throws RecipeException {
        var recipe = recipes.get(name);
        if (recipe == null) {
            throw new RecipeException(page.file(), line, "There is no recipe of a picture “" + name + "”."
                    + Nearest.question(name, recipes.keySet()));
        }
        if (open.equals("p")) {
            block("");
        }
        pictures.add(name);
        html.append(FigureHtml.of(recipe, marks.language().getLanguage(), dark.test(name)));
    }

    private String inline(String line, int number) throws RecipeException {
        var text = new StringBuilder();
        var found = INLINE.matcher(line);
        var end = 0;
        while (found.find()) {
            text.append(HtmlText.escaped(line.substring(end, found.start())));
            end = found.end();
            if (found.group(1) != null) {
                text.append(marks.html(found.group(1), page.file(), number));
            } else if (found.group(2) != null) {
                text.append("<code>").append(HtmlText.escaped(found.group(2))).append("</code>");
            } else if (found.group(3) != null) {
                text.append("<strong>").append(inline(found.group(3), number)).append("</strong>");
            } else {
                text.append("<a href=\"").append(target(found.group(5), number)).append("\">")
                        .append(inline(found.group(4), number)).append("</a>");
            }
        }
        return text.append(HtmlText.escaped(line.substring(end))).toString();
    }

    /** A link leads to the file of another page of the manual, so that it works in the sources, too. */
    private String target(String name, int line) throws RecipeException {
        if (!pages.contains(name)) {
            throw new RecipeException(page.file(), line, "The manual has no page “" + name + "”."
                    + Nearest.question(name, pages));
        }
        return ManualPage.name(name) + ".html";
    }
}
