package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** One of a few choices, too few to search in: {@link ChoiceSearch} is for many. */
public final class ChoiceField<T> extends ComboBox<Choice<T>> {

    /** A field that tells {@code chosen} what a person chooses. */
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
