package org.accessdesk.ui.review.card;

import org.accessdesk.ui.kit.text.Texts;

/** The order and headings of a review's cards. */
public enum Grouping {
    /** Users by name, then groups. */
    BY_USER,
    /** By group: its own change, then the users who join and leave; a user can appear twice. */
    BY_GROUP,
    /** Cards that need a decision first, then those that remove, add, and do neither. */
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
