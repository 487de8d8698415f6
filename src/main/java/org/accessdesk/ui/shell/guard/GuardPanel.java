package org.accessdesk.ui.shell.guard;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The findings that prevent an apply, above the strip; the screen stays usable to resolve them. */
public final class GuardPanel extends VBox {
    private static final int FEW = 5;
    private final GuardViewModel model;
    private final Consumer<Target> goTo;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Label prompt = new Label();
    private final Label hint = new Label();
    private final TextField word = new TextField();
    private final Button confirm = new Button(Texts.get("shell.guard.confirm"));
    private final Button leave = new Button(Texts.get("shell.guard.leave"));

    public GuardPanel(GuardViewModel model, Consumer<Target> goTo) {
        this.model = model;
        this.goTo = goTo;
        getStyleClass().add("guard-panel");
        lines.getStyleClass().add("guard-lines");
        scroll.getStyleClass().add("guard-scroll");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Texts.get("shell.guard.found"));
        prompt.getStyleClass().add(Styles.STRONG);
        prompt.setLabelFor(word);
        hint.getStyleClass().add(Styles.MUTED);
        for (var label : List.of(prompt, hint)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        confirm.setMinWidth(USE_PREF_SIZE);
        leave.setMinWidth(USE_PREF_SIZE);
        word.textProperty().bindBidirectional(model.typedProperty());
        word.setOnAction(_ -> model.confirm());
        confirm.getStyleClass().add("danger");
        confirm.setOnAction(_ -> model.confirm());
        leave.setOnAction(_ -> model.cancel());
        model.typedProperty().subscribe(_ -> confirm.setDisable(!model.mayConfirm()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (KeyBinding.LEAVE.matches(event)) {
                model.cancel();
                event.consume();
            }
        });
        model.contentProperty().subscribe(this::show);
    }

    private void show(GuardViewModel.GuardContent content) {
        setVisible(!content.lines().isEmpty());
        setManaged(isVisible());
        if (!isVisible()) {
            // Hidden parts would be laid out all the same.
            getChildren().clear();
            return;
        }
        lines.getChildren().setAll(content.lines().stream().map(this::banner).toList());
        scroll.setFocusTraversable(content.lines().size() > FEW);
        var typing = !content.account().isEmpty();
        prompt.setText(typing ? Texts.format("shell.guard.type", content.account())
                : Texts.get("shell.guard.blocked"));
        word.setAccessibleText(prompt.getText());
        confirm.setDisable(!model.mayConfirm());
        var row = typing ? new FlowPane(word, leave, confirm) : new FlowPane(leave);
        row.setMinSize(0, USE_PREF_SIZE);
        row.getStyleClass().add("guard-row");
        hint.setText(Texts.format("shell.guard.hint", content.id()));
        word.setAccessibleHelp(hint.getText());
        getChildren().setAll(scroll, prompt, row);
        if (typing) {
            getChildren().add(hint);
        }
        (typing ? word : leave).requestFocus();
    }

    private Banner banner(GuardViewModel.FindingLine line) {
        var banner = new Banner(line.blocked() ? Banner.BannerKind.DANGER : Banner.BannerKind.WARNING, line.text());
        var target = line.target();
        return target == null ? banner : banner.with(Texts.get("shell.guard.goTo"), () -> goTo.accept(target));
    }
}
