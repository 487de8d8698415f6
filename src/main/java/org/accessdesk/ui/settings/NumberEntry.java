package org.accessdesk.ui.settings;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A text field for a whole number: a valid number takes effect at once, an invalid one shows a sentence and changes
 * nothing.
 */
public final class NumberEntry {
    private static final int LONGEST = 9;
    private final int min;
    private final int max;
    private final IntConsumer accept;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int value;
    private boolean showing;

    /** An entry with the initial {@code value}. */
    NumberEntry(int value, int least, int most, IntConsumer accept) {
        this.value = value;
        this.min = least;
        this.max = most;
        this.accept = accept;
        text.set(Integer.toString(value));
        text.addListener((_, _, now) -> typed(now));
    }

    /** The typed text. */
    public StringProperty textProperty() {
        return text;
    }

    /** A sentence about what is wrong; empty if valid. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Shows {@code number}, unless it is the last valid number typed: then an invalid text and its sentence stay. */
    void show(int number) {
        if (number != value) {
            value = number;
            discard();
        }
    }

    /** Replaces an invalid text by the last valid number. */
    void discard() {
        showing = true;
        text.set(Integer.toString(value));
        showing = false;
        problem.set("");
    }

    private void typed(String now) {
        if (showing) {
            return;
        }
        var digits = now.strip();
        var number = digits.matches("\\d{1," + LONGEST + "}") ? Integer.parseInt(digits) : -1;
        if (number < min || number > max) {
            problem.set(Texts.format("settings.number.wrong", min, max));
        } else {
            problem.set("");
            value = number;
            accept.accept(number);
        }
    }
}
