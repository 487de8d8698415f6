package org.accessdesk.ui.connect;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.ColorDot;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** A saved connection in the list: colour, name, account, whether it is read-only. */
final class ConnectionCell extends ListCell<ConnectionRow> {

    ConnectionCell() {
        // Otherwise a long name widens the list.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ConnectionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(line(row));
            setAccessibleText(row.spoken());
        }
    }

    private static HBox line(ConnectionRow row) {
        var name = new Label(row.name());
        name.getStyleClass().add(Styles.STRONG);
        var facts = new Label(row.facts());
        facts.getStyleClass().add("aside");
        var text = new VBox(name, facts);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(new ColorDot(row.color()), text);
        line.getStyleClass().add("line");
        if (row.readOnly()) {
            line.getChildren().add(new BadgeLabel(Badge.neutral(Texts.get("connect.readOnly.badge"))));
        }
        return line;
    }
}
