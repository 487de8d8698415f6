package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.accessdesk.ui.capture.picture.NodeText;
import org.accessdesk.ui.capture.window.CaptureSize;
import org.accessdesk.ui.capture.window.CaptureViewModel;
import org.accessdesk.ui.capture.window.CaptureViewModel.CaptureStep;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the real window, taken by keys. */
class CaptureWindowTest {
    private static final int PNG_WIDTH_AT = 16;
    private final Window window = new Window();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void close() {
        window.close();
    }

    private CaptureViewModel capture() {
        return window.context.app().capture();
    }

    private void awaitStep(CaptureStep step) {
        window.await(step.toString(), () -> capture().stepProperty().get() == step);
    }

    /** Begins a capture into the folder. */
    private void begin() {
        window.shortcut(KeyCode.S, KeyCode.SHIFT);
        awaitStep(CaptureStep.CHOOSING);
        Fx.run(() -> {
            capture().options(capture().optionsProperty().get().at(1));
            capture().project(folder);
        });
        window.await("the project", () -> capture().folderProperty().get() != null);
        awaitStep(CaptureStep.CHOOSING);
        window.await("the focus", () -> name(window.scene.getFocusOwner()).startsWith("Take a picture of: Window"));
    }

    private static String name(@Nullable Node node) {
        return node == null || node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    /** Presses Enter, and returns the size of the picture. */
    private int[] take(String name) throws IOException {
        window.press(KeyCode.ENTER);
        window.await("the picture", () -> capture().savedProperty().get() != null
                || !capture().toldProperty().get().isEmpty());
        var file = Objects.requireNonNull(Fx.call(() -> capture().savedProperty().get()),
                () -> capture().toldProperty().get());
        assertThat(file).isEqualTo(folder.resolve(name));
        var png = ByteBuffer.wrap(Files.readAllBytes(file));
        return new int[]{png.getInt(PNG_WIDTH_AT), png.getInt(PNG_WIDTH_AT + Integer.BYTES)};
    }

    @Test
    void theWindowIsPicturedByKeysInEachScaleAndSizeAndTheAccountComesBack() throws IOException {
        var account = window.screens();
        Fx.run(() -> account.shell().screenProperty().set(Screen.GROUPS));
        begin();
        assertThat(window.screens()).isNotEqualTo(account);
        assertThat(window.screens().shell().screenProperty().get()).isEqualTo(Screen.GROUPS);
        var options = capture().optionsProperty().get();
        Fx.run(() -> capture().options(options.named("one")));
        assertThat(take("one.png")).containsExactly(1280, 800);
        Fx.run(capture()::again);
        awaitStep(CaptureStep.CHOOSING);
        Fx.run(() -> capture().options(options.at(2).of(CaptureSize.LARGE).named("two")));
        assertThat(take("two.png")).containsExactly(2880, 1800);
        assertThat(Fx.call(() -> window.scene.getRoot().getLayoutBounds().getWidth())).isEqualTo(1280);
        assertThat(window.focused()).isEqualTo(window.find(Button.class, "Another picture"));
        window.press(KeyCode.ESCAPE);
        awaitStep(CaptureStep.CLOSED);
        assertThat(window.screens()).isEqualTo(account);
    }

    @Test
    void tabAndArrowsChooseParts() throws IOException {
        begin();
        window.press(KeyCode.TAB);
        assertThat(name(window.focused())).startsWith("Take a picture of: Pane");
        window.press(KeyCode.UP);
        assertThat(name(window.focused())).startsWith("Take a picture of: Window");
        for (var i = 0; i < 40 && !name(window.focused()).contains("List: Users"); i++) {
            window.press(KeyCode.TAB);
        }
        var size = take("picture.png");
        var table = window.users();
        assertThat(size[0]).isBetween((int) Fx.call(table::getWidth).doubleValue(),
                (int) Fx.call(table::getWidth).doubleValue() + 2);
    }

    @Test
    void thePictureShowsNeitherNoticesNorRealNames() throws IOException {
        var names = Fx.call(() -> window.screens().users().rows().stream().map(r -> r.name()).toList());
        begin();
        var texts = Fx.call(() -> NodeText.in(window.scene.getRoot()).stream().map(NodeText::text).toList());
        assertThat(texts).noneMatch(text -> names.stream().anyMatch(text::contains));
        take("picture.png");
        // What is left out of the picture is there again.
        assertThat(Fx.call(() -> window.scene.getRoot().lookup(".notice-bar").isVisible())).isTrue();
    }

    @Test
    void thePictureShowsTheFocusOnlyWhereItIsWanted() throws IOException {
        begin();
        window.press(KeyCode.ESCAPE);
        awaitStep(CaptureStep.CLOSED);
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the presentation", () -> window.context.app().presentation().presented().isPresent());
        window.focus(window.find(TextField.class, "Filter users"));
        window.shortcut(KeyCode.S, KeyCode.SHIFT);
        take("picture.png");
        Fx.run(capture()::again);
        Fx.run(() -> capture().options(capture().optionsProperty().get().withFocus(true).named("focus")));
        take("focus.png");
        assertThat(Files.readAllBytes(folder.resolve("focus.png")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("picture.png")));
    }

    /** A mutant: something shows a name of the account past the border. */
    @Test
    void aControlThatShowsARealNameIsNamedAndRefusesThePicture() {
        var name = Fx.call(() -> window.screens().users().rows().getFirst().name());
        begin();
        Fx.run(() -> window.users().setAccessibleHelp("Ask " + name));
        window.press(KeyCode.ENTER);
        window.await("the refusal", () -> !capture().toldProperty().get().isEmpty());
        assertThat(Fx.call(() -> capture().toldProperty().get())).startsWith("No picture was taken: it would show “")
                .contains("DeskTable users");
        assertThat(folder.resolve("picture.png")).doesNotExist();
    }

    @Test
    void realNamesNeedAConfirmationEachTime() throws IOException {
        begin();
        window.fire("Show real names…");
        awaitStep(CaptureStep.CONFIRMING);
        window.fire("Show real names in the next picture");
        awaitStep(CaptureStep.CHOOSING);
        window.await("the focus", () -> name(window.scene.getFocusOwner()).startsWith("Take a picture of: Window"));
        take("picture-real-names.png");
        window.fire("Another picture");
        awaitStep(CaptureStep.CHOOSING);
        assertThat(Fx.call(() -> window.context.app().presentation().presented())).isPresent();
    }

    @Test
    void annotationsAreDrawnByKeysSurviveReopeningAndAreExported() throws IOException {
        begin();
        take("picture.png");
        var clean = Files.readAllBytes(folder.resolve("picture.png"));
        window.fire("Annotate it");
        awaitStep(CaptureStep.ANNOTATING);
        window.await("the focus", () -> name(window.scene.getFocusOwner()).startsWith("Picture without"));
        window.fire("Number");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT, KeyCode.SHIFT);
        assertThat(name(window.focused())).isEqualTo("Number 1, 1 of 1, at 630, 386");
        window.fire("Arrow");
        window.fire("Crop");
        window.press(KeyCode.DELETE);
        window.shortcut(KeyCode.Z);
        window.press(KeyCode.TAB);
        assertThat(name(window.focused())).startsWith("Crop, 3 of 3");
        window.press(KeyCode.TAB);
        assertThat(name(window.focused())).startsWith("Number 1, 1 of 3");
        window.fire("Export with annotations");
        window.await("the export", () -> !capture().annotations().toldProperty().get().sentence().isEmpty());
        var exported = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("picture-annotated.png")));
        assertThat(exported.getInt(PNG_WIDTH_AT)).isEqualTo(200);
        assertThat(exported.getInt(PNG_WIDTH_AT + Integer.BYTES)).isEqualTo(110);
        var before = Fx.call(() -> capture().annotations().stepsProperty().get().now());
        window.press(KeyCode.ESCAPE);
        awaitStep(CaptureStep.CHOOSING);
        Fx.run(() -> capture().annotate(folder.resolve("picture.png")));
        awaitStep(CaptureStep.ANNOTATING);
        assertThat(Fx.call(() -> capture().annotations().stepsProperty().get().now())).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("picture.png"))).isEqualTo(clean);
    }

    /** A mutant: somebody writes a name of the account on a picture. */
    @Test
    void aCaptionWithARealNameIsRefused() throws IOException {
        var name = Fx.call(() -> window.screens().users().rows().getFirst().name());
        begin();
        take("picture.png");
        window.fire("Annotate it");
        awaitStep(CaptureStep.ANNOTATING);
        window.fire("Caption");
        Fx.run(() -> capture().annotations().say("Ask " + name));
        window.press(KeyCode.ESCAPE);
        window.await("the refusal", () -> !capture().annotations().toldProperty().get().sentence().isEmpty());
        assertThat(capture().stepProperty().get()).isEqualTo(CaptureStep.ANNOTATING);
        assertThat(folder.resolve("picture.annotations.json")).doesNotExist();
    }

    @Test
    void aFileThatIsNoPictureIsTold() throws IOException {
        Files.writeString(folder.resolve("text.png"), "no picture");
        begin();
        Fx.run(() -> capture().annotate(folder.resolve("text.png")));
        window.await("the sentence",
                () -> capture().toldProperty().get().endsWith("is no PNG picture: choose another file."));
        awaitStep(CaptureStep.CHOOSING);
    }
}
