package org.accessdesk.ui.kit.check;

/** The state of a box. */
public enum CheckState {
    CHECKED,
    UNCHECKED,
    /** Some of several subjects have it; stays so until the user ticks the box. */
    MIXED;

    /** The wanted state if the user toggles the box: a mixed box becomes checked. */
    public boolean toggled() {
        return this != CHECKED;
    }

    /** The state of a box that {@code having} of {@code all} subjects have. */
    public static CheckState of(int having, int all) {
        if (having == 0) {
            return UNCHECKED;
        }
        return having < all ? MIXED : CHECKED;
    }

    /** The state of a plain box. */
    public static CheckState of(boolean checked) {
        return checked ? CHECKED : UNCHECKED;
    }
}
