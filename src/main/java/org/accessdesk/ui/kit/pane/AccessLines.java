package org.accessdesk.ui.kit.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.theme.Styles;

/** A list of kept, gained and lost modules, each with words, sign and colour. */
public final class AccessLines extends VBox {
    private final Consumer<ListFilter> toUsers;
    private final Function<AccessLine, Optional<Node>> button;
    private final Label nothing = new Label();
    private List<AccessLine> lines = List.of();

    /**
     * Makes an empty list.
     *
     * @param toUsers shows users in their list
     * @param button what each new line has at its end, if anything; depends on nothing but the line
     */
    public AccessLines(Consumer<ListFilter> toUsers, Function<AccessLine, Optional<Node>> button) {
        this.toUsers = toUsers;
        this.button = button;
        getStyleClass().add("access-lines");
        nothing.getStyleClass().add(Styles.MUTED);
        nothing.setWrapText(true);
    }

    /** Shows the lines, {@code none} where there are none. Lines that stay are not built again, as a tick changes few. */
    public void show(List<AccessLine> changed, String none) {
        var rows = new ArrayList<Node>();
        for (var i = 0; i < changed.size(); i++) {
            var stays = i < lines.size() && lines.get(i).looksLike(changed.get(i));
            rows.add(stays ? getChildren().get(i) : row(changed.get(i)));
        }
        lines = List.copyOf(changed);
        nothing.setText(none);
        show(rows.isEmpty() ? List.of(nothing) : rows);
    }

    private void show(List<? extends Node> rows) {
        for (var i = 0; i < rows.size(); i++) {
            if (i >= getChildren().size()) {
                getChildren().add(rows.get(i));
            } else if (!rows.get(i).equals(getChildren().get(i))) {
                getChildren().set(i, rows.get(i));
            }
        }
        getChildren().remove(rows.size(), getChildren().size());
    }

    private FactRow row(AccessLine line) {
        var row = new FactRow(line.signed(), line.tone(), line.detail(), line.names(), toUsers);
        button.apply(line).ifPresent(row.getChildren()::add);
        return row;
    }
}
