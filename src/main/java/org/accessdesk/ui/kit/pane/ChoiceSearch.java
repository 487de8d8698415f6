package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.function.Consumer;
import org.accessdesk.ui.kit.text.Texts;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/**
 * One of many choices: typing narrows the list, Enter takes the first that is left, Escape keeps what was chosen. While
 * the list is open the value of the control comes and goes; {@link #chosen} is what a person settled on.
 */
public final class ChoiceSearch<T> extends SearchableComboBox<Choice<T>> {
    private @Nullable T chosen;
    private Consumer<T> onChosen = _ -> {};

    /** A field called {@code name} with nothing to choose yet. */
    public ChoiceSearch(String name) {
        setAccessibleText(name);
        setPromptText(name);
        setMaxHeight(USE_PREF_SIZE);
        valueProperty().subscribe(this::settle);
        showingProperty().subscribe(this::settle);
        skinProperty().subscribe(_ -> {
            if (lookup("#search") instanceof CustomTextField search) {
                // ControlsFX speaks English alone, and its picture cannot be seen in the dark.
                search.setPromptText(Texts.format("kit.filter.search", name));
                search.setLeft(null);
            }
        });
    }

    private void settle() {
        var value = getValue();
        if (!isShowing() && value != null && !value.key().equals(chosen)) {
            chosen = value.key();
            onChosen.accept(value.key());
        }
    }

    /** Called with what is chosen, once, when the list is closed. */
    public void setOnChosen(Consumer<T> onChosen) {
        this.onChosen = onChosen;
    }

    /** What is chosen; null if nothing is. */
    public @Nullable T chosen() {
        return chosen;
    }

    /** Offers {@code choices}; {@code wanted} is chosen, or what was if it is null. */
    public void show(List<Choice<T>> choices, @Nullable T wanted) {
        var key = wanted == null ? chosen : wanted;
        if (!choices.equals(List.copyOf(getItems()))) {
            getItems().setAll(choices);
        }
        choices.stream().filter(c -> c.key().equals(key)).findFirst().ifPresent(this::setValue);
    }
}
