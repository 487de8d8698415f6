package org.accessdesk.ui.capture.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.ui.capture.window.CaptureViewModel.CaptureStep;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.ChoiceField;
import org.accessdesk.ui.kit.pane.PaneFocus;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The bar of a capture: what is chosen, how the picture is taken and where it goes, and what became of it. */
final class CaptureBar extends VBox {
    private final CaptureViewModel model;
    private final CapturedWindow window;
    private final Runnable record;
    private final Label part = new Label();
    private final Label hint = new Label();
    private final VBox told = new VBox();
    private final FlowPane line = new FlowPane();
    private final ChoiceField<Integer> scale;
    private final ChoiceField<CaptureSize> size;
    private final ChoiceField<CaptureTarget> target;
    private final CheckBox focus = new CheckBox(Texts.get("capture.focus"));
    private final CheckBox notices = new CheckBox(Texts.get("capture.notices"));
    private final TextField name = new TextField();
    private final Button folder = new Button();

    /** @param record begins to record steps instead */
    CaptureBar(CaptureViewModel model, CapturedWindow window, Runnable record) {
        this.model = model;
        this.record = record;
        this.window = window;
        scale = field("capture.scale", IntStream.rangeClosed(1, Annotations.LARGEST_SCALE)
                .mapToObj(s -> new Choice<>(s, s + "×")).toList());
        size = field("capture.size", Arrays.stream(CaptureSize.values()).map(s -> new Choice<>(s, s.text())).toList());
        target = field("capture.to",
                Arrays.stream(CaptureTarget.values()).map(t -> new Choice<>(t, t.text())).toList());
        getStyleClass().addAll(Styles.CARD, "capture-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        part.getStyleClass().add(Styles.HEADING);
        hint.getStyleClass().add(Styles.MUTED);
        hint.setWrapText(true);
        folder.setMnemonicParsing(false);
        folder.getStyleClass().add("folder");
        name.setAccessibleText(Texts.get("capture.name"));
        name.setPromptText(Texts.get("capture.name"));
        line.getStyleClass().add("line");
        getChildren().setAll(part, hint, told, line);
        listen();
        model.toldProperty().subscribe(_ -> tell());
    }

    private static <T> ChoiceField<T> field(String textKey, List<Choice<T>> choices) {
        var field = new ChoiceField<T>(choices, _ -> {});
        field.setAccessibleText(Texts.get(textKey));
        return field;
    }

    private void listen() {
        model.optionsProperty().subscribe(this::show);
        model.folderProperty().subscribe(chosen -> folder.setText(chosen == null ? Texts.get("capture.folder")
                : Texts.format("capture.folder.named", String.valueOf(chosen.getFileName()))));
        focus.setOnAction(_ -> model.options(now().withFocus(focus.isSelected())));
        notices.setOnAction(_ -> model.options(now().withNotices(notices.isSelected())));
        scale.setOnAction(_ -> model.options(now().at(scale.getValue().key())));
        size.setOnAction(_ -> model.options(now().of(size.getValue().key())));
        target.setOnAction(_ -> {
            var wanted = target.getValue().key();
            if (wanted != now().target()) {
                model.target(wanted, window);
                target.show(now().target());
            }
        });
        name.setOnAction(_ -> named());
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                named();
            }
        });
        folder.setOnAction(_ -> model.chooseFolder(window));
    }

    private CaptureOptions now() {
        return model.optionsProperty().get();
    }

    private void named() {
        model.options(now().named(name.getText()));
    }

    private void show(CaptureOptions options) {
        focus.setSelected(options.focus());
        notices.setSelected(options.notices());
        scale.show(options.scale());
        size.show(options.size());
        target.show(options.target());
        name.setText(options.name());
        name.setVisible(options.target() != CaptureTarget.CLIPBOARD);
        name.setManaged(name.isVisible());
        folder.setVisible(options.target() == CaptureTarget.PROJECT);
        folder.setManaged(folder.isVisible());
    }

    /** Shows what is chosen. */
    void showPart(String text) {
        part.setText(text);
    }

    /** Shows what belongs to {@code step}. */
    void show(CaptureStep step) {
        hint.setText(switch (step) {
            case CLOSED, TAKEN, ANNOTATING -> "";
            case PREPARING -> Texts.get("capture.preparing");
            case CHOOSING -> Texts.format("capture.hint", KeyBinding.ACCEPT.keys(), KeyBinding.NEXT_PANE.keys(),
                    KeyBinding.LEAVE.keys());
            case CONFIRMING -> Texts.get("capture.real.consequences");
        });
        part.setVisible(step == CaptureStep.CHOOSING);
        part.setManaged(part.isVisible());
        hint.setManaged(!hint.getText().isEmpty());
        line.getChildren().setAll(controls(step));
        tell();
    }

    private List<Node> controls(CaptureStep step) {
        return switch (step) {
            case CLOSED, PREPARING, ANNOTATING -> List.of();
            case CHOOSING -> List.of(scale, size, focus, notices, target, name, folder,
                    model.showsRealNames() ? BarButtons.button("capture.real.not", model::keepAliases)
                            : BarButtons.button("capture.real.ask", model::askRealNames),
                    BarButtons.primary("capture.take", () -> model.take(window)),
                    BarButtons.button("capture.annotate.other", this::annotateOther),
                    BarButtons.button("record.begin", record),
                    BarButtons.button("capture.leave", model::leave));
            case CONFIRMING -> List.of(BarButtons.primary("capture.real.not", model::keepAliases),
                    BarButtons.button("capture.real.allow", model::allowRealNames));
            case TAKEN -> {
                var again = BarButtons.primary("capture.again", model::again);
                var leave = BarButtons.button("capture.leave", model::leave);
                var file = model.savedProperty().get();
                yield file == null ? List.of(again, leave)
                        : List.of(again, BarButtons.button("capture.annotate", () -> model.annotate(file)), leave);
            }
        };
    }

    private void annotateOther() {
        window.askPicture().ifPresent(model::annotate);
    }

    private void tell() {
        var sentence = model.toldProperty().get();
        told.getChildren().setAll(sentence.isEmpty() ? List.of()
                : List.of(new Banner(model.stepProperty().get() == CaptureStep.TAKEN ? Banner.BannerKind.SUCCESS
                        : Banner.BannerKind.DANGER, sentence)));
        told.setManaged(!sentence.isEmpty());
    }

    /** Moves the focus to its first control. */
    void focus() {
        PaneFocus.first(line);
    }

    /** Closes the lists of choices. */
    void closeChoices() {
        List.of(scale, size, target).forEach(ComboBoxBase::hide);
    }
}
