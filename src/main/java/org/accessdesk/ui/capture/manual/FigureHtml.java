package org.accessdesk.ui.capture.manual;

import org.accessdesk.ui.capture.step.Recipe;

/** Writes a picture with its alternative text, its caption and what its numbers say. */
final class FigureHtml {
    private FigureHtml() {}

    /**
     * The figure.
     *
     * @param dark whether there is a picture for a dark page, too
     */
    static String of(Recipe recipe, String language, boolean dark) {
        var html = new StringBuilder("<figure><picture>");
        if (dark) {
            html.append("<source srcset=\"").append(recipe.name())
                    .append("-dark.png\" media=\"(prefers-color-scheme: dark)\">");
        }
        html.append("<img src=\"").append(recipe.name()).append("-light.png\" alt=\"")
                .append(HtmlText.escaped(Recipe.in(recipe.alt(), language))).append("\"></picture><figcaption>")
                .append(HtmlText.escaped(Recipe.in(recipe.caption(), language)));
        if (!recipe.callouts().isEmpty()) {
            html.append("<ol>");
            for (var callout : recipe.callouts()) {
                html.append("<li>").append(HtmlText.escaped(Recipe.in(callout.text(), language))).append("</li>");
            }
            html.append("</ol>");
        }
        return html.append("</figcaption></figure>\n").toString();
    }
}
