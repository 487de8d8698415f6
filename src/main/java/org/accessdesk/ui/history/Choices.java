package org.accessdesk.ui.history;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.accessdesk.ui.kit.pane.Choice;
import org.jspecify.annotations.Nullable;

/** Combo boxes of choices. */
final class Choices {
    private Choices() {}

    /** Lets {@code box} show choices by their texts. */
    static <T> void install(ComboBox<Choice<T>> box, String name) {
        box.setAccessibleText(name);
        box.setPromptText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice<T> choice) {
                return choice == null ? "" : choice.text();
            }

            @Override
            public Choice<T> fromString(String text) {
                throw new UnsupportedOperationException("The box is not editable.");
            }
        });
    }

    /** What is chosen; null if nothing is. */
    static <T> @Nullable T chosen(ComboBox<Choice<T>> box) {
        var choice = box.getValue();
        return choice == null ? null : choice.key();
    }

    /** Offers {@code choices}; {@code chosen} is chosen, or what was if it is null. */
    static <T> void show(ComboBox<Choice<T>> box, List<Choice<T>> choices, @Nullable T chosen) {
        var wanted = chosen == null ? chosen(box) : chosen;
        if (!choices.equals(List.copyOf(box.getItems()))) {
            box.getItems().setAll(choices);
        }
        choices.stream().filter(c -> c.key().equals(wanted)).findFirst().ifPresent(box::setValue);
    }
}
