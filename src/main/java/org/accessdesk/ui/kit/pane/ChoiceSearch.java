package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.ui.kit.text.Texts;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/**
 * A field for one of many choices: typing filters the list, Enter chooses the first match, Escape keeps the previous
 * choice. While the list is open the value of the control changes; {@link #chosen} is the confirmed choice.
 */
public final class ChoiceSearch<T> extends SearchableComboBox<Choice<T>> {
    private @Nullable T chosen;
    private Consumer<T> onChosen = _ -> {};

    /** A field named {@code name} without choices yet. */
    public ChoiceSearch(String name) {
        setAccessibleText(name);
        setPromptText(name);
        setMaxHeight(USE_PREF_SIZE);
        var full = new Tooltip(name);
        valueProperty().subscribe(value -> full.setText(value == null ? name : value.text()));
        setTooltip(full);
        valueProperty().subscribe(this::settle);
        showingProperty().subscribe(this::settle);
        skinProperty().subscribe(_ -> {
            if (lookup("#search") instanceof CustomTextField search) {
                // ControlsFX has this text only in English, and its icon is invisible in the dark theme.
                search.setPromptText(Texts.format("kit.filter.search", name));
                search.setLeft(null);
                search.textProperty().subscribe(this::filter);
            }
        });
    }

    /** Filters the open list as all filters do, in place of ControlsFX, which heeds accents. */
    private void filter(String typed) {
        var words = SearchText.words(typed);
        getChildrenUnmodifiable().stream().filter(ComboBox.class::isInstance).map(c -> ((ComboBox<?>) c).getItems())
                .filter(FilteredList.class::isInstance)
                .forEach(items -> ((FilteredList<?>) items).setPredicate(
                        choice -> SearchText.containsAll(SearchText.fold(String.valueOf(choice)), words)));
    }

    private void settle() {
        var value = getValue();
        if (!isShowing() && value != null && !value.key().equals(chosen)) {
            chosen = value.key();
            onChosen.accept(value.key());
        }
    }

    /** Called once with the choice when the list is closed. */
    public void setOnChosen(Consumer<T> onChosen) {
        this.onChosen = onChosen;
    }

    /** The choice; null if none. */
    public @Nullable T chosen() {
        return chosen;
    }

    /** Sets {@code choices}, and chooses {@code wanted}; if null, keeps the previous choice. */
    public void show(List<Choice<T>> choices, @Nullable T wanted) {
        var key = wanted == null ? chosen : wanted;
        if (!choices.equals(List.copyOf(getItems()))) {
            getItems().setAll(choices);
        }
        choices.stream().filter(c -> c.key().equals(key)).findFirst().ifPresent(this::setValue);
    }
}
