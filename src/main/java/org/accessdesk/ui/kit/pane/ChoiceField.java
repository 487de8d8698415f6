package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** A field for one of a few choices; for many use {@link ChoiceSearch}. */
public final class ChoiceField<T> extends ComboBox<Choice<T>> {

    /** A field that reports the user's choice to {@code chosen}. */
    public ChoiceField(List<Choice<T>> choices, Consumer<T> chosen) {
        getItems().setAll(choices);
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
}
