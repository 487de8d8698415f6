package org.accessdesk.ui.matrix;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.PopOverPane;
import org.accessdesk.ui.kit.theme.Styles;

/** Tells what a pasted block means, before it goes into the draft. Escape or a click elsewhere leaves the draft as it is. */
public final class PastePopOver extends DeskPopOver {

    /** A pop-over that tells {@code content}; its button runs {@code apply}. */
    PastePopOver(PasteContent content, Runnable apply) {
        var title = line(content.title());
        title.getStyleClass().add(Styles.HEADING);
        var lines = new VBox();
        content.lines().forEach(text -> lines.getChildren().add(line(text)));
        lines.getStyleClass().add("paste-lines");
        var hint = line(Texts.get("matrix.paste.hint"));
        hint.getStyleClass().add(Styles.MUTED);
        var put = new Button(Texts.get("users.why.put"));
        put.getStyleClass().add(Styles.PRIMARY);
        put.setDisable(!content.possible());
        // The focused button tells a screen reader all of it.
        put.setAccessibleText(Texts.format("kit.check.named", put.getText(), content.whole()));
        put.setOnAction(_ -> {
            hide();
            apply.run();
        });
        var cancel = new Button(Texts.get("shell.cancel"));
        cancel.setAccessibleText(Texts.format("kit.check.named", cancel.getText(), content.whole()));
        cancel.setOnAction(_ -> hide());
        var buttons = new HBox(put, cancel);
        buttons.getStyleClass().add("paste-buttons");
        var pane = new PopOverPane(title, lines, hint, buttons);
        pane.getStyleClass().add("paste-pane");
        setContentNode(pane);
        setTitle(Texts.get("matrix.paste.title"));
        setOnShown(_ -> (content.possible() ? put : cancel).requestFocus());
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
