package org.accessdesk.ui.kit.text;

import org.jspecify.annotations.Nullable;

/**
 * A word beside a name: Default, Client, Demo, a count, or what the draft does to it.
 *
 * @param text what it says
 * @param kind how it looks
 */
public record Badge(String text, BadgeKind kind) {
    /** How a badge looks. */
    public enum BadgeKind {
        /** A quiet property: Default, Client. */
        NEUTRAL("badge-neutral"),
        /** Where you are: Demo. */
        ACCENT("badge-accent"),
        /** What the draft changes: a dot before the word marks it without colour. */
        CHANGED("badge-changed"),
        /** How many: solid, for a rail. */
        COUNT("badge-count");

        private final String styleClass;

        BadgeKind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /** A quiet property. */
    public static Badge neutral(String text) {
        return new Badge(text, BadgeKind.NEUTRAL);
    }

    /** What the draft changes. */
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

    /** The draft takes it away. */
    public static Badge removed() {
        return changed(Texts.get("kit.badge.removed"));
    }
}
