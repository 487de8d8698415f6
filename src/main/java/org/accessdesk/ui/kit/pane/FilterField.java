package org.accessdesk.ui.kit.pane;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field that filters a list while typing. Escape or the cross clears it, Arrow down goes on to the list. */
public final class FilterField extends CustomTextField {
    /**
     * An empty field.
     *
     * @param name the prompt and accessible name: "Filter users"
     */
    public FilterField(String name) {
        getStyleClass().add("filter-field");
        rename(name);
        var clear = clearButton();
        textProperty().addListener((property, was, is) -> setRight(is.isEmpty() ? null : clear));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Changes its prompt and accessible name. */
    public final void rename(String name) {
        setPromptText(name);
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
    }

    /** Lets Arrow down move the focus on to {@code list}, which this field filters; returns the field. */
    public FilterField leadTo(Node list) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KeyBinding.OPEN_MENU.matches(event)) {
                list.requestFocus();
                event.consume();
            }
        });
        return this;
    }

    private Button clearButton() {
        var clear = new Button("", new FontIcon(Feather.X));
        clear.getStyleClass().setAll("clear-button");
        clear.setAccessibleText(Texts.get("kit.filter.clear"));
        // Not focusable: Escape does the same.
        clear.setFocusTraversable(false);
        clear.setOnAction(event -> clear());
        return clear;
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.LEAVE.matches(event) && !getText().isEmpty()) {
            clear();
            event.consume();
        }
    }
}
