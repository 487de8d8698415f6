package org.accessdesk.service.review.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a report as Markdown; texts that people wrote are escaped. */
final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()<>#+!|~&$:@-]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");
    /** Words that sites turn into links and mentions even if escaped; not within code. */
    private static final Pattern LINKED = Pattern.compile(
            "\\S*(?i:://|\\bwww\\.|\\bmailto:|\\bxmpp:|@(?=\\w)|[#!](?=\\d)|\\bGH-(?=\\d))\\S*");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Report report;

    Markdown(Report report) {
        this.report = report;
    }

    String write() {
        return "# " + text(report.title()) + "\n\n"
                + report.parts().stream().map(this::part).collect(Collectors.joining("\n"));
    }

    private String part(Report.ReportPart part) {
        return switch (part) {
            case Report.ReportPart.SectionHeading(var text) -> "## " + text(text) + "\n";
            case Report.ReportPart.Paragraph(var text) -> text(text) + "\n";
            case Report.ReportPart.Warning(var text) -> "> **" + text(text) + "**\n";
            case Report.ReportPart.Facts(var facts) -> facts.stream()
                    .map(f -> "- " + text(f.name()) + ": " + text(f.value()) + "\n").collect(Collectors.joining());
            case Report.ReportPart.ChangeEntry entry -> entry(entry);
        };
    }

    private String entry(Report.ReportPart.ChangeEntry entry) {
        var head = "### " + text(entry.name()) + " (" + text(entry.id()) + ")"
                + (entry.state().isEmpty() ? "" : " – " + text(entry.state())) + "\n\n";
        return head + entry.lines().stream().map(this::line).collect(Collectors.joining())
                + entry.remarks().stream().map(r -> "- " + text(r) + "\n").collect(Collectors.joining());
    }

    private String line(Report.ReportLine line) {
        return "- " + text(line.label()) + ": " + line.runs().stream().map(r -> {
            var text = text(r.text());
            return switch (r.mark()) {
                case KEPT -> text;
                case ADDED -> "**\\+ " + text + "**";
                case REMOVED -> "~~" + text + "~~";
            };
        }).collect(Collectors.joining(report.between())) + "\n";
    }

    private static String text(String text) {
        var line = Wording.plain(text);
        var safe = new StringBuilder();
        var from = 0;
        var links = LINKED.matcher(line);
        while (links.find()) {
            safe.append(escaped(line.substring(from, links.start()))).append(code(links.group()));
            from = links.end();
        }
        safe.append(escaped(line.substring(from)));
        var all = NUMBERED.matcher(safe).replaceAll("$1\\\\$2");
        return Wording.isFromTheRight(line) ? FIRST_STRONG_ISOLATE + all + POP_ISOLATE : all;
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** As code, in a fence longer than any within the text. */
    private static String code(String word) {
        var longest = TICKS.matcher(word).results().mapToInt(r -> r.group().length()).max().orElse(0);
        var fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + word + fence : fence + " " + word + " " + fence;
    }
}
