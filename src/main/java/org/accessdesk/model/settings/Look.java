package org.accessdesk.model.settings;

/** How the window looks. */
public record Look(Scheme scheme, Size size) {
    /** As the operating system has it, text of normal size. */
    public static final Look DEFAULT = new Look(Scheme.SYSTEM, Size.NORMAL);

    /** Light or dark. */
    public enum Scheme {
        /** As the operating system has it, also when that changes. */
        SYSTEM, LIGHT, DARK
    }

    /** How large text is. */
    public enum Size {
        SMALL, NORMAL, LARGE, LARGEST
    }
}
