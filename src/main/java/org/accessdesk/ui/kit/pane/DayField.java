package org.accessdesk.ui.kit.pane;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.DayText;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A field for a day with a calendar. It takes a day in the usual forms of the locale and by ISO, and shows it as all of
 * the app does; a text that is no day stays, to be corrected.
 */
public final class DayField extends DatePicker {
    private Consumer<LocalDate> onChosen = _ -> {};
    private Consumer<String> onRefused = _ -> {};
    private String refused = "";

    /** A field named {@code name} that shows {@code day}. */
    public DayField(String name, LocalDate day) {
        super(day);
        getStyleClass().add("day-field");
        setAccessibleText(name);
        setPromptText(Texts.format("kit.day.prompt", Dates.day(day), day));
        setConverter(new DayConverter());
        valueProperty().addListener((_, _, chosen) -> take(chosen));
    }

    /** Called with each day that is chosen or typed. */
    public void setOnChosen(Consumer<LocalDate> onChosen) {
        this.onChosen = onChosen;
    }

    /** Called with a sentence about a text that is no day. */
    public void setOnRefused(Consumer<String> onRefused) {
        this.onRefused = onRefused;
    }

    private void take(LocalDate day) {
        refused = "";
        onChosen.accept(day);
    }

    private LocalDate refuse(String text) {
        refused = text;
        var today = LocalDate.now(ZoneId.systemDefault());
        onRefused.accept(Texts.format("kit.day.refused", text.strip(), Dates.day(today), today));
        return getValue();
    }

    /** Gives the text that is no day back to the field, which would otherwise show the day before it. */
    private final class DayConverter extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate day) {
            return refused.isEmpty() ? Dates.day(day) : refused;
        }

        @Override
        public LocalDate fromString(String text) {
            var day = DayText.of(text, Locale.getDefault()).orElse(null);
            if (day == null) {
                return refuse(text);
            }
            if (!refused.isEmpty() && day.equals(getValue())) {
                take(day);
            }
            return day;
        }
    }
}
