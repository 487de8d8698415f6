package org.accessdesk.service.review.report;

import java.util.stream.Collectors;

/** Writes a document as one HTML file that loads nothing, runs nothing and prints well. */
final class Html {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem;
                color: #1f2328; background: #ffffff; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid #d1d9e0; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: #59636e; }
            dd { margin: 0; } .warning { background: #fff8c5; border-radius: 6px; padding: .6rem .9rem; }
            article { border: 1px solid #d1d9e0; border-radius: 6px; padding: .6rem .9rem; margin: .7rem 0;
                break-inside: avoid; }
            h3 { font-size: 1rem; margin: 0 0 .3rem; } h3 small { color: #59636e; font-weight: normal; }
            p { margin: .2rem 0; } .label { color: #59636e; } ins { color: #1a7f37; text-decoration: none; }
            del { color: #d1242f; }
            @media print { body { margin: 0; max-width: none; } .warning { border: 1px solid #59636e; } }
            """;

    private final Report report;

    Html(Report report) {
        this.report = report;
    }

    String write() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width">
                <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                """.formatted(escaped(report.language()), POLICY, escaped(report.title()), STYLE, text(report.title()))
                + report.parts().stream().map(this::part).collect(Collectors.joining("\n")) + "\n</body>\n</html>\n";
    }

    private String part(Report.ReportPart part) {
        return switch (part) {
            case Report.ReportPart.SectionHeading(var text) -> "<h2>" + text(text) + "</h2>";
            case Report.ReportPart.Paragraph(var text) -> "<p>" + text(text) + "</p>";
            case Report.ReportPart.Warning(var text) -> "<p class=\"warning\">" + text(text) + "</p>";
            case Report.ReportPart.Facts(var facts) -> facts.stream()
                    .map(f -> "<dt>" + text(f.name()) + "</dt><dd>" + text(f.value()) + "</dd>")
                    .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
            case Report.ReportPart.ChangeEntry entry -> entry(entry);
        };
    }

    private String entry(Report.ReportPart.ChangeEntry entry) {
        var state = entry.state().isEmpty() ? "" : " · " + text(entry.state());
        var head = "<article>\n<h3>" + text(entry.name()) + " <small>" + text(entry.id()) + state + "</small></h3>\n";
        return head + entry.lines().stream().map(this::line).collect(Collectors.joining())
                + entry.remarks().stream().map(r -> "<p>" + text(r) + "</p>\n").collect(Collectors.joining())
                + "</article>";
    }

    private String line(Report.ReportLine line) {
        return "<p><span class=\"label\">" + text(line.label()) + "</span> " + line.runs().stream().map(r -> {
            var text = text(r.text());
            return switch (r.mark()) {
                case KEPT -> "<span>" + text + "</span>";
                case ADDED -> "<ins>+ " + text + "</ins>";
                case REMOVED -> "<del>" + text + "</del>";
            };
        }).collect(Collectors.joining(text(report.between()))) + "</p>\n";
    }

    /** Escaped, and isolated if it is written from right to left. */
    private static String text(String text) {
        var escaped = escaped(text);
        return Wording.isFromTheRight(text) ? "<bdi>" + escaped + "</bdi>" : escaped;
    }

    private static String escaped(String text) {
        return Wording.plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
