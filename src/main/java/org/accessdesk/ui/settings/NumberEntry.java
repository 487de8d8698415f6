package org.accessdesk.ui.settings;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.ui.kit.text.Texts;

/** A whole number that is typed: what is one holds at once, what is none is told in words and changes nothing. */
public final class NumberEntry {
    private static final int LONGEST = 9;
    private final int least;
    private final int most;
    private final IntConsumer accept;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int value;
    private boolean showing;

    /** An entry that shows {@code value}. */
    NumberEntry(int value, int least, int most, IntConsumer accept) {
        this.value = value;
        this.least = least;
        this.most = most;
        this.accept = accept;
        text.set(Integer.toString(value));
        text.addListener((_, _, now) -> typed(now));
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it, a sentence; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Shows {@code number} unless it is what was typed last: a sentence about something else stays beside its field. */
    void show(int number) {
        if (number != value) {
            value = number;
            discard();
        }
    }

    /** Puts the last whole number in the place of what was typed since. */
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
        if (number < least || number > most) {
            problem.set(Texts.format("settings.number.wrong", least, most));
        } else {
            problem.set("");
            value = number;
            accept.accept(number);
        }
    }
}
