package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.theme.Styles;

/** A list of kept, gained and lost modules, each with words, sign and colour. */
public final class AccessLines extends VBox {

    /** The lines, {@code none} where there are none; {@code toUsers} shows users in their list. */
    public AccessLines(List<AccessLine> lines, String none, Consumer<ListFilter> toUsers) {
        getStyleClass().add("access-lines");
        for (var line : lines) {
            getChildren().add(new FactRow(line.signed(), line.tone(), line.detail(), line.names(), toUsers));
        }
        if (lines.isEmpty()) {
            var label = new Label(none);
            label.getStyleClass().add(Styles.MUTED);
            label.setWrapText(true);
            getChildren().add(label);
        }
    }
}
