package org.accessdesk.ui.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.ui.capture.annotate.AnnotateViewModel;
import org.accessdesk.ui.capture.window.CaptureViewModel;
import org.accessdesk.ui.capture.window.CaptureViewModel.CaptureStep;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.Screen;

/** A part of the tour: choosing a part of the window for a picture, and putting annotations on it. */
final class PictureTour {
    /** The same aliases in each tour. */
    private static final String PROJECT = """
            {"format": "access-desk-presentation", "schema": 1, "seed": "000102030405060708090a0b0c0d0e0f"}
            """;
    private static final int TO_THE_LIST = 3;

    private final Scene scene;
    private final UiRobot robot;
    private final AppViewModel app;
    private final Consumer<String> picture;

    PictureTour(Scene scene, UiRobot robot, AppViewModel app, Consumer<String> picture) {
        this.scene = scene;
        this.robot = robot;
        this.app = app;
        this.picture = picture;
    }

    void tell() {
        try {
            var temporary = Files.createTempDirectory("access-desk");
            var project = Files.createDirectory(temporary.resolve("manual"));
            var file = Files.writeString(project.resolve("presentation.json"), PROJECT);
            var taken = project.resolve("picture.png");
            tell(project);
            for (var left : List.of(taken, file, project, temporary)) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Path project) {
        var capture = app.capture();
        robot.run(() -> Tour.screens(app).shell().screenProperty().set(Screen.USERS));
        robot.run(capture::begin);
        await(capture, CaptureStep.CHOOSING);
        robot.run(() -> capture.project(project));
        robot.await("open the project", () -> capture.folderProperty().get() != null);
        await(capture, CaptureStep.CHOOSING);
        for (var i = 0; i < TO_THE_LIST; i++) {
            robot.run(this::pressTab);
        }
        picture.accept("capture-choose");
        robot.press(Texts.get("capture.take"));
        await(capture, CaptureStep.TAKEN);
        robot.press(Texts.get("capture.annotate"));
        await(capture, CaptureStep.ANNOTATING);
        robot.run(() -> annotate(capture.annotations()));
        picture.accept("capture-annotate");
        robot.run(capture.annotations()::discard);
        await(capture, CaptureStep.CHOOSING);
        robot.run(capture::leave);
    }

    private void await(CaptureViewModel capture, CaptureStep step) {
        robot.await("get to " + step, () -> capture.stepProperty().get() == step);
    }

    private void pressTab() {
        Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "",
                KeyCode.TAB, false, false, false, false));
    }

    private static void annotate(AnnotateViewModel annotations) {
        annotations.add(AnnotationKind.HIGHLIGHT);
        annotations.move(0, -120);
        annotations.resize(0, -80);
        annotations.add(AnnotationKind.CALLOUT);
        annotations.move(-120, -160);
        annotations.add(AnnotationKind.ARROW);
        annotations.move(-60, 40);
        annotations.resize(40, -110);
        annotations.add(AnnotationKind.CAPTION);
        annotations.move(-60, 100);
        annotations.say(Texts.get("users.title"));
    }
}
