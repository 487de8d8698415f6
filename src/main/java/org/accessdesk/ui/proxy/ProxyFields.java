package org.accessdesk.ui.proxy;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.pane.ScrollInto;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The controls for the proxy's sign-in, laid out by the views that use them. */
public final class ProxyFields {
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button keep;
    private final Button forget = new Button(Texts.get("settings.proxy.forget"));
    private final Label place = new Label();
    private final Label problem = new Label();

    /** @param keepLabel the text of the button that saves */
    public ProxyFields(ProxyViewModel model, String keepLabel) {
        user.setAccessibleText(Texts.get("settings.proxy.user"));
        user.textProperty().bindBidirectional(model.userProperty());
        user.accessibleHelpProperty().bind(model.problemProperty());
        user.setOnAction(_ -> model.save());
        password.setAccessibleText(Texts.get("settings.proxy.password"));
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.promptTextProperty().bind(model.promptProperty());
        password.setOnAction(_ -> model.save());
        keep = new Button(keepLabel);
        keep.setAccessibleText(Texts.format("settings.proxy.named", keepLabel));
        keep.setOnAction(_ -> model.save());
        keep.disableProperty().bind(model.busyProperty());
        keep.setMinWidth(Region.USE_PREF_SIZE);
        forget.setAccessibleText(Texts.format("settings.proxy.named", forget.getText()));
        forget.setOnAction(_ -> model.delete());
        forget.disableProperty().bind(model.busyProperty().or(model.knownProperty().not()));
        forget.setMinWidth(Region.USE_PREF_SIZE);
        say(place, model.placeProperty(), Styles.MUTED);
        say(problem, model.problemProperty(), "tone-negative");
    }

    private static void say(Label label, ReadOnlyStringProperty text, String tone) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(tone, "aside");
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    public TextField user() {
        return user;
    }

    public PasswordField password() {
        return password;
    }

    /** The buttons to save and delete the sign-in. */
    public FlowPane buttons() {
        var box = new FlowPane(keep, forget);
        box.getStyleClass().add("buttons");
        return box;
    }

    /** The label that says where the sign-in is stored. */
    public Label place() {
        return place;
    }

    /** The label for problems, visible while there is one. */
    public Label problem() {
        return problem;
    }

    /** Scrolls to the fields and focuses the one to fill in. */
    public void focus() {
        var field = user.getText().isBlank() ? user : password;
        field.requestFocus();
        ScrollInto.node(field);
    }
}
