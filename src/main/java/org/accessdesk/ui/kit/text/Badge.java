package org.accessdesk.ui.kit.text;

import org.jspecify.annotations.Nullable;

/**
 * A word next to a name: Default, Client, Demo, a count, or the draft's change.
 *
 * @param text its text
 * @param kind its style
 */
public record Badge(String text, BadgeKind kind) {
    /** The style of a badge. */
    public enum BadgeKind {
        /** A muted property: Default, Client. */
        NEUTRAL("badge-neutral"),
        /** The kind of account: Demo. */
        ACCENT("badge-accent"),
        /** A change of the draft: a dot before the word marks it without colour. */
        CHANGED("badge-changed"),
        /** A count: solid, for the navigation rail. */
        COUNT("badge-count");

        private final String styleClass;

        BadgeKind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /** A muted property. */
    public static Badge neutral(String text) {
        return new Badge(text, BadgeKind.NEUTRAL);
    }

    /** A change of the draft. */
    public static Badge changed(String text) {
        return new Badge(text, BadgeKind.CHANGED);
    }

    /** What the draft makes of it; null where it is after the draft as it was before. */
    public static @Nullable Badge of(boolean before, boolean after) {
        return before == after ? null : after ? added() : removed();
    }

    /** The draft adds it. */
    public static Badge added() {
        return changed(Texts.get("kit.badge.added"));
    }

    /** For objects that the draft removes. */
    public static Badge removed() {
        return changed(Texts.get("kit.badge.removed"));
    }
}
