package org.accessdesk.ui.capture.step;

/** What is done in the window before the picture. Each has its line in the file. */
public sealed interface Step {

    int line();

    /** Presses a button, link or entry of the navigation. */
    record Press(ControlName control, int line) implements Step {}

    /** Opens a menu; it stays open for the picture. */
    record Open(ControlName control, int line) implements Step {}

    /** Closes a menu. */
    record Close(ControlName control, int line) implements Step {}

    /**
     * Selects one row of a table.
     *
     * @param row the beginning of its name, or its number from 1
     */
    record Select(ControlName table, String row, int line) implements Step {}

    /**
     * Ticks or unticks a box of a list.
     *
     * @param row the beginning of its name, or the key of its text
     */
    record Tick(ControlName list, String row, int line) implements Step {}

    /**
     * Replaces the text of a field.
     *
     * @param text the text itself, or the key of one of the app's texts
     */
    record Type(ControlName field, String text, int line) implements Step {}

    /** Shows a tab of some tabs. */
    record ShowTab(ControlName tabs, ControlName tab, int line) implements Step {}

    /**
     * Chooses one of the choices of a field.
     *
     * @param row its number from 1, or its text, or the key of its text
     */
    record Choose(ControlName field, String row, int line) implements Step {}

    /** Moves the focus to a control, for the keys that follow. */
    record Focus(ControlName control, int line) implements Step {}

    /** Presses keys, such as {@code Shortcut+K}. */
    record Keys(String keys, int line) implements Step {}

    /** Waits until a control is there. */
    record Wait(ControlName control, int line) implements Step {}

    /** Scrolls a table or a list until a row is near its top. */
    record Scroll(ControlName list, String row, int line) implements Step {}

    /** Puts the mouse over a control: it looks so, and its tooltip shows. */
    record Hover(ControlName control, int line) implements Step {}
}
