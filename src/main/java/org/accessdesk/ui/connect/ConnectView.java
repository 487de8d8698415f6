package org.accessdesk.ui.connect;

import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.ui.kit.Banner;
import org.accessdesk.ui.kit.Styles;
import org.accessdesk.ui.kit.Texts;

/** The form for connecting to an account of one's own, over the window. */
public final class ConnectView extends StackPane {
    private static final int MOST = 4;
    private final ConnectViewModel model;
    private final TextField address = new TextField();
    private final PasswordField token = new PasswordField();
    private final ComboBox<MembershipEndpoint> endpoint = new ComboBox<>();
    private final Button connect = new Button(Texts.get("connect.connect"));
    private final Button cancel = new Button(Texts.get("connect.cancel"));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final VBox problem = new VBox();
    private final VBox known = new VBox();

    public ConnectView(ConnectViewModel model) {
        this.model = model;
        getStyleClass().add("veil");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        token.textProperty().bindBidirectional(model.tokenProperty());
        endpoint.getItems().setAll(MembershipEndpoint.AUTO, MembershipEndpoint.LEGACY, MembershipEndpoint.CURRENT);
        endpoint.setConverter(new EndpointNames());
        endpoint.setMaxWidth(Double.MAX_VALUE);
        endpoint.valueProperty().bindBidirectional(model.endpointProperty());
        setUpButtons();
        getChildren().setAll(card());
        model.problemProperty().subscribe(text -> show(problem, Banner.Kind.DANGER, text));
        model.known().addListener((Observable _) -> showKnown());
        showKnown();
        visibleProperty().subscribe(shown -> {
            if (shown) {
                token.requestFocus();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
            }
        });
    }

    private void setUpButtons() {
        connect.getStyleClass().add(Styles.PRIMARY);
        connect.setDefaultButton(true);
        connect.setOnAction(_ -> model.connect());
        connect.disableProperty().bind(model.busyProperty());
        cancel.setOnAction(_ -> model.cancel());
        busy.visibleProperty().bind(model.busyProperty());
        busy.setAccessibleText(Texts.get("connect.busy"));
        busy.getStyleClass().add("small-progress");
    }

    private Region card() {
        var title = new Label(Texts.get("connect.title"));
        title.getStyleClass().add(Styles.TITLE);
        var hint = wrapped("connect.hint");
        var keep = wrapped("connect.keep");
        var buttons = new HBox(busy, cancel, connect);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        problem.managedProperty().bind(problem.visibleProperty());
        known.managedProperty().bind(known.visibleProperty());
        known.getStyleClass().add("known");
        var card = new VBox(title, hint, field("connect.address", address), field("connect.token", token),
                field("connect.endpoint", endpoint), keep, problem, buttons, known);
        card.getStyleClass().addAll(Styles.CARD, "form");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }

    private void showKnown() {
        var heading = new Label(Texts.get("connect.offline"));
        heading.getStyleClass().add(Styles.HEADING);
        known.getChildren().setAll(heading);
        model.known().stream().limit(MOST).map(this::row).forEach(known.getChildren()::add);
        known.setVisible(!model.known().isEmpty());
    }

    private Node row(ConnectViewModel.KnownRow row) {
        var open = new Button(Texts.get("connect.open"));
        open.setAccessibleText(Texts.format("connect.open.named", row.name()));
        open.setOnAction(_ -> model.openOffline(row));
        open.disableProperty().bind(model.busyProperty());
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

    private static Label wrapped(String key) {
        var label = new Label(Texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    private static VBox field(String key, Node field) {
        var label = new Label(Texts.get(key));
        label.getStyleClass().add(Styles.HEADING);
        label.setLabelFor(field);
        field.setAccessibleText(Texts.get(key));
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    private static void show(VBox place, Banner.Kind kind, String text) {
        place.setVisible(!text.isEmpty());
        place.getChildren().setAll(text.isEmpty() ? List.of() : List.of(new Banner(kind, text)));
    }

    /** The endpoints in words. */
    private static final class EndpointNames extends StringConverter<MembershipEndpoint> {
        @Override
        public String toString(MembershipEndpoint endpoint) {
            return switch (endpoint) {
                case AUTO -> Texts.get("connect.endpoint.auto");
                case LEGACY -> Texts.get("connect.endpoint.legacy");
                case CURRENT -> Texts.get("connect.endpoint.current");
            };
        }

        @Override
        public MembershipEndpoint fromString(String text) {
            throw new UnsupportedOperationException("The box is not editable.");
        }
    }
}
