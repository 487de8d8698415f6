package org.accessdesk.model.settings;

import java.util.Optional;

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
        SMALL, NORMAL, LARGE, LARGEST, PERCENT_150, PERCENT_200;

        /** The size of {@code percent} of the normal one; empty if there is none. */
        public static Optional<Size> ofPercent(String percent) {
            return Optional.ofNullable(switch (percent) {
                case "100" -> NORMAL;
                case "115" -> LARGE;
                case "130" -> LARGEST;
                case "150" -> PERCENT_150;
                case "200" -> PERCENT_200;
                default -> null;
            });
        }
    }
}
