package org.accessdesk.ui.users.bulk;

import org.accessdesk.ui.kit.text.Texts;

/** What is typed, pasted or read. */
public enum BulkSource {
    /** Rows with a user, a group, and what to do. */
    ROWS,
    /** People, all for one group. */
    PEOPLE;

    /** Its name. */
    String text() {
        return switch (this) {
            case ROWS -> Texts.get("bulk.source.rows");
            case PEOPLE -> Texts.get("bulk.source.people");
        };
    }

    /** An example of it. */
    String prompt() {
        return switch (this) {
            case ROWS -> Texts.get("bulk.prompt.rows");
            case PEOPLE -> Texts.get("bulk.prompt.people");
        };
    }
}
