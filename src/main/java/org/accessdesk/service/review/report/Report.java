package org.accessdesk.service.review.report;

import java.util.List;

/**
 * A report with final texts. The formats escape them.
 *
 * @param title the title
 * @param language the language of the texts, such as {@code en}
 * @param between what is between the items of a list
 * @param parts from top to bottom
 */
public record Report(String title, String language, String between, List<ReportPart> parts) {

    public Report {
        parts = List.copyOf(parts);
    }

    /** A part of a report. */
    public sealed interface ReportPart {

        /** The heading of the parts that follow. */
        record SectionHeading(String text) implements ReportPart {}

        /** A sentence or more. */
        record Paragraph(String text) implements ReportPart {}

        /** A paragraph that must not be missed. */
        record Warning(String text) implements ReportPart {}

        /** Names and values. */
        record Facts(List<ReportFact> facts) implements ReportPart {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /** One change: its object, its lines, and remarks. */
        record ChangeEntry(String name, String id, String state, List<ReportLine> lines,
                List<String> remarks) implements ReportPart {
            public ChangeEntry {
                lines = List.copyOf(lines);
                remarks = List.copyOf(remarks);
            }
        }
    }

    /** A name and a value. */
    public record ReportFact(String name, String value) {}

    /** The old and the new value of something: what stays, what is added and what is removed. */
    public record ReportLine(String label, List<TextRun> runs) {
        public ReportLine {
            runs = List.copyOf(runs);
        }
    }

    /** A piece of a line. */
    public record TextRun(String text, TextMark mark) {}

    /** What happens to it. */
    public enum TextMark {
        KEPT, ADDED, REMOVED
    }
}
