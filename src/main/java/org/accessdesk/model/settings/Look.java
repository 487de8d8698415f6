package org.accessdesk.model.settings;

/** The appearance of the window. */
public record Look(Scheme scheme, Size size) {
    /** The operating system's scheme, text of normal size. */
    public static final Look DEFAULT = new Look(Scheme.SYSTEM, Size.NORMAL);

    /** Light or dark. */
    public enum Scheme {
        /** As in the operating system, following its changes. */
        SYSTEM, LIGHT, DARK
    }

    /** The text size. */
    public enum Size {
        SMALL, NORMAL, LARGE, LARGEST, PERCENT_150, PERCENT_200
    }
}
