package org.accessdesk.service.review.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accessdesk.model.Secrets;

/** Writes a document as Markdown, in which nothing of what people wrote has a meaning. */
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&$:@-]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");
    private static final Pattern BREAK = Pattern.compile("\\R");

    String write(Report report) {
        return "# " + text(report.title()) + "\n\n"
                + report.parts().stream().map(this::part).collect(Collectors.joining("\n"));
    }

    private String part(Report.Part part) {
        return switch (part) {
            case Report.Part.Heading(var text) -> "## " + text(text) + "\n";
            case Report.Part.Paragraph(var text) -> text(text) + "\n";
            case Report.Part.Warning(var text) -> "> **" + text(text) + "**\n";
            case Report.Part.Facts(var facts) -> facts.stream()
                    .map(f -> "- " + text(f.name()) + ": " + text(f.value()) + "\n").collect(Collectors.joining());
            case Report.Part.Entry entry -> entry(entry);
            case Report.Part.Code(var texts) -> texts.stream().map(t -> "    " + code(t) + "\n")
                    .collect(Collectors.joining());
        };
    }

    private String entry(Report.Part.Entry entry) {
        var head = "### " + text(entry.name()) + " (" + text(entry.id()) + ")"
                + (entry.state().isEmpty() ? "" : " – " + text(entry.state())) + "\n\n";
        return head + entry.lines().stream().map(this::line).collect(Collectors.joining())
                + entry.remarks().stream().map(r -> "- " + text(r) + "\n").collect(Collectors.joining());
    }

    private String line(Report.Line line) {
        return "- " + text(line.label()) + ": " + line.runs().stream().map(r -> {
            var text = text(r.text());
            return switch (r.mark()) {
                case KEPT -> text;
                case ADDED -> "**\\+ " + text + "**";
                case REMOVED -> "~~" + text + "~~";
            };
        }).collect(Collectors.joining(", ")) + "\n";
    }

    private static String text(String text) {
        var line = BREAK.matcher(Secrets.mask(text).strip()).replaceAll(" ");
        return NUMBERED.matcher(SPECIAL.matcher(line).replaceAll("\\\\$0")).replaceAll("$1\\\\$2");
    }

    /** An indented block ends with its line and knows no markup. */
    private static String code(String text) {
        return BREAK.matcher(Secrets.mask(text)).replaceAll("\n    ");
    }
}
