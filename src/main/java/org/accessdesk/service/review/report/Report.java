package org.accessdesk.service.review.report;

import java.util.List;

/**
 * A document, in words that are ready to be read. The formats escape them.
 *
 * @param title what it is
 * @param language the language of its words, such as {@code en}
 * @param parts from top to bottom
 */
public record Report(String title, String language, List<Part> parts) {

    public Report {
        parts = List.copyOf(parts);
    }

    /** A part of a document. */
    public sealed interface Part {

        /** The head of what follows. */
        record Heading(String text) implements Part {}

        /** A sentence or more. */
        record Paragraph(String text) implements Part {}

        /** What must not be missed. */
        record Warning(String text) implements Part {}

        /** Names with what they stand for. */
        record Facts(List<Fact> facts) implements Part {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /** One change: whose, what of it, and remarks. */
        record Entry(String name, String id, String state, List<Line> lines, List<String> remarks) implements Part {
            public Entry {
                lines = List.copyOf(lines);
                remarks = List.copyOf(remarks);
            }
        }

        /** Texts to be read letter by letter. */
        record Code(List<String> texts) implements Part {
            public Code {
                texts = List.copyOf(texts);
            }
        }
    }

    /** A name with what it stands for. */
    public record Fact(String name, String value) {}

    /** What something was and would be: what stays, what is added and what is removed. */
    public record Line(String label, List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /** A piece of a line. */
    public record Run(String text, Mark mark) {}

    /** What is done to it. */
    public enum Mark {
        KEPT, ADDED, REMOVED
    }
}
