package org.accessdesk.ui.kit.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.theme.Styles;

/** A list of kept, gained and lost modules, each with words, sign and colour. */
public final class AccessLines extends VBox {
    private final Consumer<ListFilter> toUsers;
    private final Function<ObservableValue<AccessLine>, Optional<Node>> button;
    private final Label nothing = new Label();
    private final List<LineRow> rows = new ArrayList<>();

    /** A row, and the line that it shows. */
    private record LineRow(FactRow row, ObjectProperty<AccessLine> line) {
        void show(AccessLine next) {
            replace(next);
            Visibility.set(row, true);
        }

        /** Keeps the row for another line, without the names: they would keep the snapshot that they are looked up in. */
        void hide() {
            replace(line.get().withoutNames());
            Visibility.set(row, false);
        }

        private void replace(AccessLine next) {
            if (!line.get().looksLike(next)) {
                row.show(next.signed(), next.tone(), next.detail(), next.names());
                line.set(next);
            }
        }
    }

    /**
     * Makes an empty list.
     *
     * @param toUsers shows users in their list
     * @param button what each row has at its end, if anything, for the line that it shows
     */
    public AccessLines(Consumer<ListFilter> toUsers, Function<ObservableValue<AccessLine>, Optional<Node>> button) {
        this.toUsers = toUsers;
        this.button = button;
        getStyleClass().add("access-lines");
        nothing.getStyleClass().add(Styles.MUTED);
        nothing.setWrapText(true);
        getChildren().add(nothing);
    }

    /** Shows the lines, {@code none} where there are none. Rows stay for other lines, as each new one has to be styled. */
    public void show(List<AccessLine> lines, String none) {
        for (var at = 0; at < rows.size(); at++) {
            if (at < lines.size()) {
                rows.get(at).show(lines.get(at));
            } else {
                rows.get(at).hide();
            }
        }
        for (var line : lines.subList(Math.min(rows.size(), lines.size()), lines.size())) {
            var row = row(line);
            rows.add(row);
            getChildren().add(row.row);
        }
        nothing.setText(none);
        Visibility.set(nothing, lines.isEmpty());
    }

    private LineRow row(AccessLine line) {
        var row = new LineRow(new FactRow(line.signed(), line.tone(), line.detail(), line.names(), toUsers),
                new SimpleObjectProperty<>(line));
        button.apply(row.line).ifPresent(row.row.getChildren()::add);
        return row;
    }
}
