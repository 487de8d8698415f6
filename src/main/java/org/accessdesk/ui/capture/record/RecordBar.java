package org.accessdesk.ui.capture.record;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.picture.Unfocused;
import org.accessdesk.ui.capture.record.RecordViewModel.RecordState;
import org.accessdesk.ui.capture.window.BarButtons;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The bar above the window while steps are recorded: that it records and how many, what was not recorded, and at the end the
 * name of the recipe. Its own controls are not recorded, and it is in no picture.
 */
public final class RecordBar extends VBox implements RecordedWindow {
    private static final int SCALE = 2;
    private final RecordViewModel model;
    private final Region dot = new Region();
    private final Label status = new Label();
    private final VBox told = new VBox();
    private final FlowPane line = new FlowPane();
    private final TextField name = field("record.name", 16);
    private final TextField alt = field("record.alt", 24);
    private final Button folder = new Button();
    private @Nullable StepRecorder recorder;

    public RecordBar(RecordViewModel model) {
        this.model = model;
        getStyleClass().addAll("record-bar");
        dot.getStyleClass().add("record-dot");
        line.getStyleClass().add("line");
        folder.setMnemonicParsing(false);
        folder.setOnAction(_ -> model.chooseFolder(this));
        model.folderProperty().subscribe(chosen -> folder.setText(chosen == null ? Texts.get("capture.folder")
                : Texts.format("capture.folder.named", String.valueOf(chosen.getFileName()))));
        getChildren().setAll(line, told);
        model.stateProperty().subscribe(this::show);
        sceneProperty().subscribe(this::record);
        model.countProperty().subscribe(this::showCount);
        model.toldProperty().subscribe(this::tell);
    }

    private static TextField field(String textKey, int columns) {
        var field = new TextField();
        field.setAccessibleText(Texts.get(textKey));
        field.setPromptText(Texts.get(textKey));
        field.setPrefColumnCount(columns);
        return field;
    }

    private void show(RecordState state) {
        line.getChildren().setAll(dot, status);
        line.getChildren().addAll(controls(state));
        Visibility.set(dot, state == RecordState.RECORDING);
        showCount();
        record();
        if (state == RecordState.OFF && recorder != null) {
            // It was discarded.
            recorder.end();
            recorder = null;
        } else if (state == RecordState.NAMING) {
            name.requestFocus();
        }
    }

    /** Begins once it is in the window. */
    private void record() {
        if (model.stateProperty().get() == RecordState.RECORDING && getScene() != null && recorder == null) {
            recorder = new StepRecorder(getScene(), this, model);
        }
    }

    private List<Node> controls(RecordState state) {
        return switch (state) {
            case OFF -> List.of();
            case PREPARING -> List.of(BarButtons.button("capture.leave", model::leave));
            case RECORDING -> List.of(KeyBinding.RECORD.hint(BarButtons.button("record.stop", this::stop)),
                    BarButtons.button("record.discard", model::leave));
            case NAMING -> List.of(name, alt, folder, BarButtons.primary("record.save", this::save),
                    BarButtons.button("record.discard", model::leave));
            case WRITTEN -> List.of(BarButtons.button("capture.leave", model::leave));
        };
    }

    private void showCount() {
        status.setText(switch (model.stateProperty().get()) {
            case OFF, WRITTEN -> "";
            case PREPARING -> Texts.get("capture.preparing");
            case RECORDING -> Texts.format("record.status", model.countProperty().get());
            case NAMING -> Texts.format("record.ended", model.countProperty().get());
        });
        Visibility.set(status, !status.getText().isEmpty());
    }

    private void tell(String sentence) {
        var kind = switch (model.stateProperty().get()) {
            case OFF, PREPARING, RECORDING -> Banner.BannerKind.WARNING;
            case NAMING -> Banner.BannerKind.DANGER;
            case WRITTEN -> Banner.BannerKind.SUCCESS;
        };
        told.getChildren().setAll(sentence.isEmpty() ? List.of() : List.of(new Banner(kind, sentence)));
        Visibility.set(told, !sentence.isEmpty());
    }

    /** Ends the recording, as its key does. */
    public void stop() {
        model.stop(this);
    }

    private void save() {
        model.save(name.getText().strip(), alt.getText());
    }

    @Override
    public LastPicture end(Optional<PictureCheck> check) {
        var scene = getScene();
        Visibility.set(this, false);
        try {
            layOut(scene.getRoot());
            if (recorder != null) {
                recorder.end();
                recorder = null;
            }
            layOut(scene.getRoot());
            var roots = Stream.concat(Stream.of(scene), Pictures.popups(scene).stream().map(Window::getScene))
                    .map(Scene::getRoot).toList();
            var leak = check.flatMap(c -> c.firstIn(roots));
            var taken = new ArrayList<Image>();
            Unfocused.run(scene, () -> taken.add(Pictures.of(scene, SCALE)));
            return new LastPicture(leak, () -> Pictures.png(taken.getFirst()), (int) scene.getWidth(),
                    (int) scene.getHeight(),
                    Theme.of(scene.getPreferences().getColorScheme()).name().toLowerCase(Locale.ROOT));
        } finally {
            // An open menu would take the next click.
            List.copyOf(Pictures.popups(scene)).forEach(Window::hide);
            Visibility.set(this, true);
        }
    }

    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }

    @Override
    public Optional<Path> askFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("record.folder.title"));
        return Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath);
    }
}
