package org.accessdesk.ui.connect;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.ScrollInto;
import org.accessdesk.ui.kit.pane.SecretField;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.proxy.ProxyFields;
import org.jspecify.annotations.Nullable;

/** The form of one connection. In the greeting, it shows the token first and the other fields on request. */
public final class ConnectFormView extends VBox {
    private final ConnectFormViewModel model;
    private final TextField name = new TextField();
    private final ComboBox<String> address = new ComboBox<>();
    private final SecretField secret = new SecretField();
    private final TextInputControl token = secret.field();
    private final ComboBox<Endpoint> endpoint = new ComboBox<>();
    private final CheckBox readOnly = new CheckBox(Texts.get("connect.readOnly"));
    private final Label place = new Label();
    private final Hyperlink more = new Hyperlink(Texts.get("connect.more"));
    private final VBox told = new VBox();
    private final ProxyFields signIn;
    private final VBox proxy = new VBox();
    private final BooleanProperty all = new SimpleBooleanProperty();

    public ConnectFormView(ConnectFormViewModel model) {
        this.model = model;
        getStyleClass().add("connect-form");
        name.textProperty().bindBidirectional(model.fields().nameProperty());
        name.setPromptText(Texts.get("connect.name.prompt"));
        setUpAddress();
        token.textProperty().bindBidirectional(model.fields().tokenProperty());
        endpoint.getItems().setAll(Endpoint.values());
        endpoint.setConverter(new EndpointNames());
        endpoint.setMaxWidth(Double.MAX_VALUE);
        endpoint.valueProperty().bindBidirectional(model.fields().endpointProperty());
        setUpReadOnly();
        readOnly.setWrapText(true);
        readOnly.setMinHeight(USE_PREF_SIZE);
        signIn = new ProxyFields(model.proxy(), Texts.get("connect.proxy.keep"));
        setUpProxy();
        place.getStyleClass().addAll(Styles.MUTED, "aside");
        place.setWrapText(true);
        place.textProperty().bind(model.placeProperty());
        more.setOnAction(_ -> all.set(true));
        told.getStyleClass().add("told");
        model.problemProperty().subscribe(_ -> tell());
        model.problemProperty().addListener((_, _, problem) -> retryToken(problem));
        model.doneProperty().subscribe(_ -> tell());
        token.promptTextProperty().bind(model.promptProperty());
    }

    private void setUpAddress() {
        address.setEditable(true);
        address.getItems().setAll(model.fields().production());
        address.setMaxWidth(Double.MAX_VALUE);
        address.getEditor().textProperty().bindBidirectional(model.fields().addressProperty());
    }

    private void setUpReadOnly() {
        if (model.isReadOnlyByPolicy()) {
            readOnly.setText(Texts.get("connect.readOnly.policy"));
            readOnly.setSelected(true);
            readOnly.setDisable(true);
        } else {
            readOnly.selectedProperty().bindBidirectional(model.fields().readOnlyProperty());
        }
    }

    /** The proxy's sign-in is part of this form, as the settings may not be reachable yet. */
    private void setUpProxy() {
        proxy.getStyleClass().add("proxy");
        proxy.getChildren().setAll(
                row(field("settings.proxy.user", signIn.user()), field("settings.proxy.password", signIn.password())),
                signIn.problem(), signIn.buttons(), signIn.place());
        proxy.visibleProperty().bind(model.behindProxyProperty());
        proxy.managedProperty().bind(proxy.visibleProperty());
        proxy.visibleProperty().subscribe(shown -> {
            if (shown) {
                signIn.focus();
            }
        });
    }

    /** Arranges the fields: only the token in the greeting, otherwise all. */
    void arrange(boolean greeting) {
        all.set(!greeting);
        var tokenField = field("connect.token", token, secret, told, place);
        var nameField = field("connect.name", name);
        var color = new ColorChoice(model.fields().colorProperty());
        var details = List.<Node>of(nameField, field("connect.color", color), field("connect.address", address),
                field("connect.endpoint", endpoint), readOnly);
        details.forEach(node -> {
            node.visibleProperty().unbind();
            node.visibleProperty().bind(all);
            node.managedProperty().bind(all);
        });
        more.visibleProperty().bind(all.not());
        more.managedProperty().bind(all.not());
        getChildren().setAll(details);
        getChildren().addAll(greeting ? 0 : 1, List.of(tokenField, more, proxy));
        getChildren().add(new TestedPanel(model));
    }

    /** Goes back to the token after a failure, and shows the sentence below it. */
    private void retryToken(String problem) {
        if (!problem.isEmpty() && !proxy.isVisible() && getScene() != null) {
            token.requestFocus();
            token.selectAll();
            ScrollInto.node(told);
        }
    }

    /** Focuses the field that the user fills in next. */
    void focus() {
        if (proxy.isVisible()) {
            signIn.focus();
        } else {
            token.requestFocus();
        }
    }

    private static HBox row(Region... fields) {
        var row = new HBox(fields);
        row.getStyleClass().add("fields");
        for (var field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefWidth(1);
        }
        return row;
    }

    private static VBox field(String key, Node control) {
        return field(key, control, control);
    }

    /** A labelled field; {@code nodes} are {@code control}, or what contains it, and what is below it. */
    private static VBox field(String key, Node control, Node... nodes) {
        var label = new Label(Texts.get(key));
        label.getStyleClass().add(Styles.HEADING);
        label.setLabelFor(control);
        control.setAccessibleText(Texts.get(key));
        var box = new VBox(label);
        box.getChildren().addAll(nodes);
        box.getStyleClass().add("field");
        return box;
    }

    private void tell() {
        told.getChildren().clear();
        add(Banner.BannerKind.DANGER, model.problemProperty().get());
        add(Banner.BannerKind.INFO, model.doneProperty().get());
        told.setVisible(!told.getChildren().isEmpty());
        told.setManaged(told.isVisible());
    }

    private void add(Banner.BannerKind kind, String text) {
        if (!text.isEmpty()) {
            told.getChildren().add(new Banner(kind, text));
        }
    }

    /** The names of the endpoints. The box is not editable, so only shown names are converted back. */
    private static final class EndpointNames extends StringConverter<Endpoint> {
        @Override
        public String toString(@Nullable Endpoint endpoint) {
            return endpoint == null ? "" : ConnectTexts.of(endpoint);
        }

        @Override
        public @Nullable Endpoint fromString(String text) {
            for (var endpoint : Endpoint.values()) {
                if (ConnectTexts.of(endpoint).equals(text)) {
                    return endpoint;
                }
            }
            return null;
        }
    }
}
