package org.accessdesk.ui.connect;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The accounts that can be opened offline, each with its button; hidden if there are none. */
final class OfflinePanel extends VBox {
    private static final int MOST = 4;
    private final ConnectViewModel model;

    OfflinePanel(ConnectViewModel model) {
        this.model = model;
        managedProperty().bind(visibleProperty());
        getStyleClass().add("known");
        model.offlineRows().addListener((Observable _) -> show());
        show();
    }

    private void show() {
        var heading = new Label(Texts.get("connect.offline"));
        heading.getStyleClass().add(Styles.HEADING);
        getChildren().setAll(heading);
        model.offlineRows().stream().limit(MOST).map(this::row).forEach(getChildren()::add);
        setVisible(!model.offlineRows().isEmpty());
    }

    private Node row(OfflineRow row) {
        var open = new Button(Texts.get("connect.open"));
        open.setAccessibleText(Texts.format("connect.open.named", row.name()));
        open.setOnAction(_ -> model.openOffline(row));
        open.disableProperty().bind(model.form().busyProperty());
        open.setMinWidth(USE_PREF_SIZE);
        var name = new Label(row.name());
        var facts = new Label(Texts.format("connect.known", row.id(), row.address(), row.used()));
        facts.getStyleClass().add("aside");
        var text = new VBox(name, facts);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        var line = new HBox(text, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
