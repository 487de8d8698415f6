package org.accessdesk.ui.capture.step;

import java.util.List;
import javafx.geometry.Dimension2D;
import org.jspecify.annotations.Nullable;

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
     * Selects rows of a table or list.
     *
     * @param rows of each its number from 1, the beginning of its name, or its e-mail address
     */
    record Select(ControlName table, List<String> rows, int line) implements Step {
        public Select {
            rows = List.copyOf(rows);
        }

        /** Selects one row. */
        public Select(ControlName table, String row, int line) {
            this(table, List.of(row), line);
        }
    }

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
    record Keys(String keys, int times, int line) implements Step {
        /** Presses keys once. */
        public Keys(String keys, int line) {
            this(keys, 1, line);
        }
    }

    /** Waits until a control is there. */
    record Wait(ControlName control, int line) implements Step {}

    /** Scrolls a table or a list until a row is near its top. */
    record Scroll(ControlName list, String row, int line) implements Step {}

    /** Waits until a control or a text is not there any more. */
    record Gone(ControlName control, int line) implements Step {}

    /** Presses a button if it is there: a notice may have gone by itself. */
    record Dismiss(ControlName control, int line) implements Step {}

    /** Scrolls the page until a control is in view. */
    record ScrollTo(ControlName control, int line) implements Step {}

    /** Gives the window another size in logical pixels; null for the size that it had at the start. */
    record Resize(@Nullable Dimension2D size, int line) implements Step {}

    /**
     * Gives the text another size.
     *
     * @param percent of the normal size; another text for the size that it had at the start
     */
    record ResizeText(String percent, int line) implements Step {}

    /**
     * Lets something prepared happen outside of the window, or checks something there.
     *
     * @param name one of those that the app was started with
     * @param of what it happens to; may be empty
     * @param to what it becomes; may be empty
     */
    record Outside(String name, String of, String to, int line) implements Step {}

    /**
     * Takes a picture, in a script that takes several.
     *
     * @param focus whether it shows where the focus is
     */
    record Picture(String name, boolean focus, int line) implements Step {}

    /** Puts the mouse over a control: it looks so, and its tooltip shows. */
    record Hover(ControlName control, int line) implements Step {}
}
