package org.accessdesk.ui.groups;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.groups.GroupEditorViewModel.FieldState;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/**
 * A text of a group: its label, beside it what it was or why it is refused, and the field below. The place of the note is
 * always there, so that it moves nothing.
 */
final class GroupTextRow extends VBox {
    private final TextInputControl field;
    private final Label note = TruncationTooltip.allow(new Label());
    /** Why the text is not taken: in full, so that a person can mend it. */
    private final Label problem = new Label();
    private final Hyperlink reset = new Hyperlink(Texts.get("groups.editor.reset"));
    private boolean showing;

    /** A row named {@code name}; {@code typed} receives each text that is typed. */
    GroupTextRow(String name, TextInputControl field, Consumer<String> typed, Runnable onReset) {
        this.field = field;
        var label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("note");
        note.getStyleClass().add(Styles.MUTED);
        HBox.setHgrow(note, Priority.ALWAYS);
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add(Tone.NEGATIVE.styleClass());
        problem.managedProperty().bind(problem.visibleProperty());
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setAccessibleText(Texts.format("groups.editor.resetOf", name));
        reset.setOnAction(_ -> {
            reset.setVisited(false);
            onReset.run();
            field.requestFocus();
        });
        reset.managedProperty().bind(reset.visibleProperty());
        var line = new HBox(label, note, reset);
        line.getStyleClass().add("label-line");
        field.setAccessibleText(name);
        field.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                typed.accept(text);
            }
        });
        getStyleClass().add("text-row");
        getChildren().setAll(line, field, problem);
    }

    /** Shows the state of another group, or of the same one; the undo history of the field ends where the group does. */
    void show(FieldState state, boolean other) {
        showing = true;
        if (other) {
            field.setText(state.text());
        } else {
            put(state.text());
        }
        showing = false;
        var refused = !state.problem().isEmpty();
        note.setText(refused ? "" : state.was());
        problem.setText(state.problem());
        problem.setVisible(refused);
        reset.setVisible(!state.was().isEmpty() || (refused && !field.getText().isBlank()));
        field.setAccessibleHelp(helpOrNull(refused ? state.problem() : state.was()));
    }

    private static @Nullable String helpOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Sets the text, unless it differs only in spaces at the ends, or the field was emptied to type another one. */
    private void put(String text) {
        var emptied = field.isFocused() && field.getText().isBlank();
        if (!emptied && !field.getText().strip().equals(text.strip())) {
            field.setText(text);
        }
    }
}
