package org.accessdesk.ui.users.why;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.pane.ChoiceField;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.PopOverPane;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.users.why.WhyContent.WayText;

/**
 * A pop-over that tells why a user has a module, with buttons that put what turns it round into the draft. The field
 * chooses another module; Escape or a click elsewhere closes it.
 */
public final class WhyPopOver extends DeskPopOver {
    private final WhyViewModel model;
    private final Label answer = sentence();
    private final VBox ways = new VBox();
    private final Button copy = new Button(Texts.get("users.why.copy"));

    /** A pop-over that tells what {@code model} finds. */
    public WhyPopOver(WhyViewModel model) {
        this.model = model;
        var heading = new Label(model.title());
        heading.getStyleClass().add(Styles.HEADING);
        heading.setWrapText(true);
        var field = new ChoiceField<>(model.choices(), model::choose);
        field.setAccessibleText(Texts.get("users.why.module"));
        field.setPromptText(Texts.get("users.why.module"));
        field.setMaxWidth(Double.MAX_VALUE);
        model.module().ifPresent(field::show);
        ways.getStyleClass().add("ways");
        copy.getStyleClass().add(Styles.FLAT);
        copy.setOnAction(_ -> copy());
        var pane = new PopOverPane(heading, field, answer, ways, copy);
        pane.getStyleClass().add("why-pane");
        setContentNode(pane);
        setTitle(model.title());
        model.contentProperty().subscribe(this::tell);
        setOnShown(_ -> (model.module().isPresent() ? copy : field).requestFocus());
    }

    private void tell(WhyContent content) {
        answer.setText(content.answer());
        ways.getChildren().setAll(content.ways().stream().map(this::way).toList());
        Visibility.set(ways, !content.ways().isEmpty());
        // The focused button tells a screen reader all of it.
        copy.setAccessibleText(Texts.format("kit.check.named", copy.getText(), content.whole()));
        Visibility.set(copy, model.module().isPresent());
    }

    private VBox way(WayText way) {
        var text = sentence();
        text.setText(way.text());
        var put = new Button(Texts.get("users.why.put"));
        put.setAccessibleText(Texts.format("kit.check.named", put.getText(), way.text()));
        put.setOnAction(_ -> {
            if (model.put(way.way())) {
                hide();
            }
        });
        var box = new VBox(text, put);
        box.getStyleClass().add("way");
        return box;
    }

    private static Label sentence() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.contentProperty().get().whole());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
