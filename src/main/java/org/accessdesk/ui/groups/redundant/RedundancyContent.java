package org.accessdesk.ui.groups.redundant;

import java.util.List;
import org.accessdesk.model.tidy.Redundancy;

/**
 * What is redundant, in words.
 *
 * @param summary how much there is, or why nothing can be told
 * @param rows what can be put into the draft; some of it, if it is very much
 * @param rest how many there are beside {@code rows}
 */
public record RedundancyContent(String summary, List<RedundancyRow> rows, int rest) {

    public RedundancyContent {
        rows = List.copyOf(rows);
    }

    /** One of them: what is redundant, and what the draft would do. */
    public record RedundancyRow(Redundancy redundancy, String title, String change) {

        /** Both, for a screen reader. */
        String whole() {
            return title + "\n" + change;
        }
    }
}
