package org.accessdesk.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** A titled part of the settings: labels at the left, controls at the right, or below them in a narrow window. */
class SettingsForm extends VBox {
    private final Label title;
    private final HBox head;
    private final VBox rows = new VBox();
    private final Hyperlink reset = new Hyperlink(Texts.get("settings.reset"));

    SettingsForm(String name) {
        getStyleClass().add("settings-form");
        title = TruncationTooltip.allow(new Label(name));
        title.getStyleClass().add(Styles.HEADING);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(title, gap);
        head.setAlignment(Pos.BASELINE_LEFT);
        rows.getStyleClass().add("rows");
        getChildren().setAll(head, rows);
    }

    /** Adds a link that resets the values to their defaults. */
    SettingsForm withReset(Runnable action) {
        reset.setAccessibleText(Texts.format("settings.reset.named", title.getText()));
        reset.setOnAction(_ -> {
            reset.setVisited(false);
            action.run();
        });
        head.getChildren().add(reset);
        return this;
    }

    /** Sets whether the reset link is visible. */
    void offerReset(boolean offered) {
        reset.setVisible(offered);
    }

    /** Adds {@code field} with the label {@code name} and more nodes below it. */
    void row(String name, Node field, Node... below) {
        var label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("name");
        label.setWrapText(true);
        if (field.isFocusTraversable() && field.getAccessibleText() == null) {
            field.setAccessibleText(name);
        }
        var value = new VBox(field);
        value.getStyleClass().add("value");
        value.getChildren().addAll(below);
        rows.getChildren().add(new NamedRow(label, value));
    }

    /** Adds a node without a label. */
    void row(Node node) {
        rows.getChildren().add(node);
    }

    /** A muted sentence about a field. */
    static Label hint(String text) {
        var hint = new Label(text);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.MUTED, "aside");
        return hint;
    }

    /** A sentence that is visible only while it is not empty. */
    static Label note(String tone) {
        var note = hint("");
        note.getStyleClass().remove(Styles.MUTED);
        note.getStyleClass().add(tone);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /** A button with the text of {@code key}, never shortened. */
    static Button button(String key, Runnable action) {
        var button = new Button(Texts.get(key));
        button.setOnAction(_ -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Buttons side by side, as far as there is room. */
    static FlowPane buttons(Button... buttons) {
        var box = new FlowPane(buttons);
        box.getStyleClass().add("buttons");
        return box;
    }
}
