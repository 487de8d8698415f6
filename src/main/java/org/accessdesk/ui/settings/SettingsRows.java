package org.accessdesk.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.accessdesk.ui.kit.pane.ScrollInto;
import org.jspecify.annotations.Nullable;

/** The rows of the settings that can be gone to. */
final class SettingsRows {
    private final ScrollPane page;
    private final Map<SettingsRow, Node> fields = new EnumMap<>(SettingsRow.class);

    SettingsRows(ScrollPane page) {
        this.page = page;
    }

    /** Adds a row that can be gone to. */
    void add(SettingsForm form, SettingsRow row, Node field, Node... below) {
        form.row(row.text(), field, below);
        Stream.concat(Stream.of(field), Stream.of(below))
                .flatMap(node -> node instanceof FlowPane box ? box.getChildren().stream() : Stream.of(node))
                .filter(Node::isFocusTraversable).findFirst().ifPresent(first -> fields.put(row, first));
    }

    /** Moves the focus to {@code row} and shows it. */
    void goTo(@Nullable SettingsRow row) {
        var field = row == null ? null : fields.get(row);
        if (field != null) {
            // Before CSS is applied, a scroll pane has no content that could take the focus.
            page.applyCss();
            field.requestFocus();
            ScrollInto.node(field);
        }
    }
}
