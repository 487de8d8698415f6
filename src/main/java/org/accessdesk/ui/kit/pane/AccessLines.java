package org.accessdesk.ui.kit.pane;

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

    /**
     * The lines, {@code none} where there are none; {@code toUsers} shows users in their list.
     *
     * @param button what each line has at its end, if anything
     */
    public AccessLines(List<AccessLine> lines, String none, Consumer<ListFilter> toUsers,
            Function<AccessLine, Optional<Node>> button) {
        getStyleClass().add("access-lines");
        for (var line : lines) {
            var row = new FactRow(line.signed(), line.tone(), line.detail(), line.names(), toUsers);
            button.apply(line).ifPresent(row.getChildren()::add);
            getChildren().add(row);
        }
        if (lines.isEmpty()) {
            var label = new Label(none);
            label.getStyleClass().add(Styles.MUTED);
            label.setWrapText(true);
            getChildren().add(label);
        }
    }
}
