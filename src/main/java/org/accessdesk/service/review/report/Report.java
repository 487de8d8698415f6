package org.accessdesk.service.review.report;

import java.util.List;

/**
 * A document, in words that are ready to be read. The formats escape them.
 *
 * @param title what it is
 * @param language the language of its words, such as {@code en}
 * @param parts from top to bottom
 */
public record Report(String title, String language, List<ReportPart> parts) {

    public Report {
        parts = List.copyOf(parts);
    }

    /** A part of a document. */
    public sealed interface ReportPart {

        /** The head of what follows. */
        record SectionHeading(String text) implements ReportPart {}

        /** A sentence or more. */
        record Paragraph(String text) implements ReportPart {}

        /** What must not be missed. */
        record Warning(String text) implements ReportPart {}

        /** Names with what they stand for. */
        record Facts(List<ReportFact> facts) implements ReportPart {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /** One change: whose, what of it, and remarks. */
        record ChangeEntry(String name, String id, String state, List<ReportLine> lines,
                List<String> remarks) implements ReportPart {
            public ChangeEntry {
                lines = List.copyOf(lines);
                remarks = List.copyOf(remarks);
            }
        }
    }

    /** A name with what it stands for. */
    public record ReportFact(String name, String value) {}

    /** What something was and would be: what stays, what is added and what is removed. */
    public record ReportLine(String label, List<TextRun> runs) {
        public ReportLine {
            runs = List.copyOf(runs);
        }
    }

    /** A piece of a line. */
    public record TextRun(String text, TextMark mark) {}

    /** What is done to it. */
    public enum TextMark {
        KEPT, ADDED, REMOVED
    }
}
