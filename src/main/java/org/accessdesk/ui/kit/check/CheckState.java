package org.accessdesk.ui.kit.check;

/** What a box shows. */
public enum CheckState {
    CHECKED,
    UNCHECKED,
    /** Some of several subjects have it; it stays so until somebody ticks the box. */
    MIXED;

    /** What a person wants who toggles a box in this state: a mixed box becomes checked. */
    public boolean toggled() {
        return this != CHECKED;
    }

    /** The state of a box that stands for {@code having} out of {@code all} subjects. */
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
