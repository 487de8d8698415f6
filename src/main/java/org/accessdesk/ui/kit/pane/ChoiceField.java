package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of a few choices. */
public final class ChoiceField<T> extends ComboBox<Choice<T>> {

    /** A field that tells {@code chosen} what a person chooses. */
    public ChoiceField(List<Choice<T>> choices, Consumer<T> chosen) {
        getItems().setAll(choices);
        setConverter(new ChoiceNames());
        valueProperty().subscribe(choice -> {
            if (choice != null) {
                chosen.accept(choice.key());
            }
        });
    }

    /** Shows the choice of {@code key}. */
    public void show(T key) {
        getItems().stream().filter(c -> Objects.equals(c.key(), key)).findFirst().ifPresent(this::setValue);
    }

    /** The choices by their names. */
    private final class ChoiceNames extends StringConverter<Choice<T>> {
        @Override
        public String toString(@Nullable Choice<T> choice) {
            return choice == null ? "" : choice.text();
        }

        @Override
        public @Nullable Choice<T> fromString(String text) {
            return getItems().stream().filter(c -> c.text().equals(text)).findFirst().orElse(null);
        }
    }
}
