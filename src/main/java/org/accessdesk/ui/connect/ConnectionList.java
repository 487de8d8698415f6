package org.accessdesk.ui.connect;

import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The saved connections, and buttons for others. */
final class ConnectionList extends VBox {
    private final ListView<ConnectionRow> list = new ListView<>();
    private final ConnectViewModel model;
    private boolean following;

    ConnectionList(ConnectViewModel model) {
        this.model = model;
        getStyleClass().add("connection-list");
        var title = new Label(Texts.get("connect.list"));
        title.getStyleClass().add(Styles.TITLE);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new ConnectionCell());
        list.setAccessibleText(Texts.get("connect.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var add = new Button(Texts.get("connect.new"), new FontIcon(Feather.PLUS));
        add.setOnAction(_ -> model.create());
        var demo = new Button(Texts.get("connect.demo"), new FontIcon(Feather.PLAY));
        demo.setOnAction(_ -> model.openDemo());
        for (var button : new Button[]{add, demo}) {
            button.getStyleClass().add(Styles.FLAT);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().setAll(title, list, add, demo);
        model.selectedProperty().subscribe(_ -> follow());
        model.rows().addListener((Observable _) -> follow());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!following && row != null) {
                model.selectedProperty().set(row);
            }
        });
    }

    /** Selects what the model has selected, without reporting it as the user's choice. */
    private void follow() {
        following = true;
        var row = model.selectedProperty().get();
        if (row == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(row);
        }
        following = false;
    }
}
