package org.accessdesk.ui.capture.annotate;

import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.PaneFocus;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** A picture and the tools to annotate it, over the window. */
public final class AnnotateView extends BorderPane {
    private final AnnotateViewModel model;
    private final FlowPane tools = new FlowPane();
    private final Button undo = button("annotate.undo");
    private final Button redo = button("annotate.redo");
    private final Button remove = button("annotate.remove");
    private final TextField text = new TextField();
    private final VBox told = new VBox();
    private @Nullable AnnotationCanvas canvas;
    private @Nullable AnnotatedImage image;

    public AnnotateView(AnnotateViewModel model) {
        this.model = model;
        getStyleClass().addAll("veil", "annotate");
        var hint = new Label(Texts.format("annotate.hint", KeyBinding.NEXT_PANE.keys(), KeyBinding.REMOVE.keys(),
                KeyBinding.LEAVE.keys(), Texts.get("keys.name.shift")));
        hint.getStyleClass().add(Styles.MUTED);
        hint.setWrapText(true);
        tools.getStyleClass().add("line");
        fillTools();
        var head = new VBox(tools, hint, told);
        head.getStyleClass().add("head");
        setTop(head);
        visibleProperty().bind(model.pictureProperty().isNotNull());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.pictureProperty().subscribe(this::show);
        model.stepsProperty().subscribe(_ -> update());
        model.selectedProperty().subscribe(_ -> update());
        model.toldProperty().subscribe(this::tell);
    }

    private static Button button(String textKey) {
        return new Button(Texts.get(textKey));
    }

    private void fillTools() {
        Arrays.stream(AnnotationKind.values()).forEach(kind -> {
            var button = new Button(AnnotationTexts.of(kind));
            button.setOnAction(_ -> add(kind));
            tools.getChildren().add(button);
        });
        text.setPromptText(Texts.get("annotate.text"));
        text.setAccessibleText(Texts.get("annotate.text"));
        text.setOnAction(_ -> say());
        text.focusedProperty().subscribe(focused -> {
            if (!focused) {
                say();
            }
        });
        undo.setOnAction(_ -> model.undo());
        redo.setOnAction(_ -> model.redo());
        remove.setOnAction(_ -> model.remove());
        var export = button("annotate.export");
        export.getStyleClass().add(Styles.PRIMARY);
        export.setOnAction(_ -> export());
        var close = button("annotate.close");
        close.setOnAction(_ -> close());
        var discard = button("annotate.discard");
        discard.getStyleClass().add(Styles.FLAT);
        discard.setOnAction(_ -> model.discard());
        tools.getChildren().addAll(text, remove, undo, redo, export, close, discard);
    }

    private void add(AnnotationKind kind) {
        model.add(kind);
        if (canvas != null) {
            canvas.draws(kind);
        }
        focus();
    }

    private void say() {
        model.say(text.getText());
    }

    private void show(AnnotateViewModel.@Nullable OpenPicture picture) {
        canvas = null;
        image = null;
        setCenter(null);
        if (picture == null) {
            return;
        }
        var loaded = new Image(picture.png());
        if (loaded.isError()) {
            model.unreadable();
            return;
        }
        var shown = new AnnotatedImage(loaded, model.stepsProperty().get().now().scale());
        model.size((int) shown.wide(), (int) shown.high());
        image = shown;
        canvas = new AnnotationCanvas(model, shown);
        setCenter(canvas);
        focus();
    }

    private void update() {
        var steps = model.stepsProperty().get();
        var selected = model.selection();
        undo.setDisable(steps.past().isEmpty());
        redo.setDisable(steps.undone().isEmpty());
        remove.setDisable(selected == null);
        text.setDisable(selected == null || selected.kind() != AnnotationKind.CAPTION);
        text.setText(selected == null ? "" : selected.text());
    }

    private void tell(AnnotateViewModel.Told what) {
        told.getChildren().clear();
        if (!what.sentence().isEmpty()) {
            told.getChildren().add(new Banner(
                    what.well() ? Banner.BannerKind.SUCCESS : Banner.BannerKind.DANGER, what.sentence()));
        }
    }

    private void close() {
        say();
        model.close();
    }

    private void export() {
        say();
        if (image != null) {
            var annotated = image.annotated();
            model.export(() -> Pictures.png(annotated));
        }
    }

    private void onKey(KeyEvent event) {
        var typing = event.getTarget() instanceof TextInputControl;
        if (KeyBinding.LEAVE.matches(event)) {
            close();
        } else if (event.getCode() == KeyCode.F6) {
            otherPane();
        } else if (KeyBinding.UNDO.matches(event) && !typing) {
            model.undo();
        } else if (KeyBinding.REDO.matches(event) && !typing) {
            model.redo();
        } else {
            return;
        }
        event.consume();
    }

    /** Moves the focus to the picture. */
    public void focus() {
        if (canvas != null) {
            canvas.requestFocus();
        }
    }

    private void otherPane() {
        if (canvas != null && !canvas.isFocused()) {
            canvas.requestFocus();
        } else {
            PaneFocus.first(tools);
        }
    }
}
