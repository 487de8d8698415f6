package org.accessdesk.ui.review;

import org.accessdesk.ui.kit.text.Texts;

/** How the cards of a review are put together. */
public enum Grouping {
    /** Users by name, then groups. */
    BY_USER,
    /** Under each group what happens to it and who joins and leaves; a user who does both is there twice. */
    BY_GROUP,
    /** What needs a person first, then what takes, gives and does neither. */
    BY_KIND;

    /** Its name in the menu. */
    public String text() {
        return switch (this) {
            case BY_USER -> Texts.get("review.by.user");
            case BY_GROUP -> Texts.get("review.by.group");
            case BY_KIND -> Texts.get("review.by.kind");
        };
    }
}
