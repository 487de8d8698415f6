package org.accessdesk.ui.capture.manual;

import java.util.List;
import java.util.Locale;

/** What all pages of one language have in common: the head, the table of contents, and the way to the next page. */
record PageFrame(Locale language, List<ManualPage> pages) {

    /** The whole page with that content. */
    String of(ManualPage page, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – Access Desk</title><link rel="stylesheet" href="../manual.css"></head>
                <body><nav aria-label="Access Desk"><p>Access Desk</p>
                %s</nav>
                <main>
                %s<footer>%s</footer>
                </main></body></html>
                """.formatted(language.getLanguage(), HtmlText.escaped(page.title()), contents(page), content,
                ways(page));
    }

    private String contents(ManualPage current) {
        var html = new StringBuilder("<ol>");
        for (var page : pages) {
            html.append("<li>").append(link(page, page.equals(current) ? " aria-current=\"page\"" : "", page.title()))
                    .append("</li>\n");
        }
        return html.append("</ol>").toString();
    }

    private String ways(ManualPage page) {
        var at = pages.indexOf(page);
        var back = at == 0 ? "" : link(pages.get(at - 1), " rel=\"prev\"", "← " + pages.get(at - 1).title());
        return at == pages.size() - 1 ? back
                : back + link(pages.get(at + 1), " rel=\"next\"", pages.get(at + 1).title() + " →");
    }

    private static String link(ManualPage page, String attributes, String text) {
        return "<a href=\"" + page.name() + ".html\"" + attributes + ">" + HtmlText.escaped(text) + "</a>";
    }
}
