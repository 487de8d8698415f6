package org.accessdesk.ui.capture.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.accessdesk.model.Lazy;
import org.accessdesk.ui.capture.annotate.AnnotateView;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.window.CaptureViewModel.CaptureStep;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.PaneFocus;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Lies over the window while a part of it is chosen for a picture: a frame around the part, and a bar with the choices.
 * The mouse, Tab and the arrows choose; Enter or a click takes the picture.
 */
public final class CaptureView extends StackPane implements CapturedWindow {
    private static final double GAP = 14;
    private final CaptureViewModel model;
    private final Node page;
    private final Pane surface = new Pane();
    private final Region frame = new Region();
    private final CaptureBar bar;
    private final Lazy<AnnotateView> annotate;
    private List<WindowPart> parts = List.of();
    private PartTree tree = new PartTree(List.of());
    private int chosen;
    private @Nullable Node before;

    /**
     * A layer over {@code page}, which is all that the window shows.
     *
     * @param record begins to record steps instead
     */
    public CaptureView(CaptureViewModel model, Node page, Runnable record) {
        this.model = model;
        this.page = page;
        this.bar = new CaptureBar(model, this, record);
        this.annotate = new Lazy<>(() -> new AnnotateView(model.annotations()));
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.BUTTON);
        surface.getChildren().setAll(frame);
        frame.getStyleClass().add("capture-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        StackPane.setMargin(bar, new Insets(GAP));
        getChildren().setAll(surface, bar);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> choose(at(event.getSceneX(), event.getSceneY())));
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> model.take(this));
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::onSurfaceKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        visibleProperty().bind(model.stepProperty().isNotEqualTo(CaptureStep.CLOSED));
        sceneProperty().flatMap(_ -> model.stepProperty()).subscribe(this::show);
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::keepFocus);
        page.layoutBoundsProperty().subscribe(_ -> place());
    }

    private void show(@Nullable CaptureStep step) {
        if (step == null || getScene() == null) {
            return;
        }
        var focused = getScene().getFocusOwner();
        if (before == null && focused != null && !PaneFocus.isWithin(this, focused)) {
            before = focused;
        }
        if (step == CaptureStep.CLOSED) {
            close();
        }
        bar.show(step);
        switch (step) {
            case CLOSED -> {
            }
            case CHOOSING -> {
                findParts();
                surface.requestFocus();
            }
            case ANNOTATING -> {
                if (!getChildren().contains(annotate.get())) {
                    getChildren().add(annotate.get());
                }
            }
            case PREPARING -> surface.requestFocus();
            case CONFIRMING, TAKEN -> bar.focus();
        }
        frame.setVisible(step == CaptureStep.CHOOSING);
        bar.setVisible(step != CaptureStep.ANNOTATING);
        surface.setFocusTraversable(step != CaptureStep.ANNOTATING);
        if (step == CaptureStep.ANNOTATING) {
            annotate.get().focus();
        }
    }

    private void close() {
        parts = List.of();
        if (before != null && PaneFocus.isPossible(before)) {
            before.requestFocus();
        }
        before = null;
    }

    /** Keeps the focus from what lies behind, and knows where it would be. */
    private void keepFocus(@Nullable Node owner) {
        if (isVisible() && owner != null && !PaneFocus.isWithin(this, owner)) {
            before = owner;
            surface.requestFocus();
        }
    }

    private void findParts() {
        page.applyCss();
        if (page instanceof Region region) {
            region.layout();
        }
        parts = WindowPart.in(page);
        tree = WindowPart.tree(parts);
        choose(0);
    }

    /** The smallest part at a place of the scene. */
    private int at(double x, double y) {
        var found = 0;
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i).bounds().contains(x, y) && size(i) <= size(found)) {
                found = i;
            }
        }
        return found;
    }

    private double size(int part) {
        Bounds bounds = parts.get(part).bounds();
        return bounds.getWidth() * bounds.getHeight();
    }

    private void choose(int part) {
        if (model.stepProperty().get() == CaptureStep.CHOOSING && part < parts.size()) {
            chosen = part;
            var text = parts.get(part).text();
            surface.setAccessibleText(Texts.format("capture.take.spoken", text));
            bar.showPart(text);
            place();
        }
    }

    private void place() {
        if (chosen < parts.size()) {
            var bounds = sceneToLocal(parts.get(chosen).bounds());
            frame.resizeRelocate(Math.max(0, bounds.getMinX()), Math.max(0, bounds.getMinY()),
                    Math.min(bounds.getWidth(), getWidth()), Math.min(bounds.getHeight(), getHeight()));
        }
    }

    private void onSurfaceKey(KeyEvent event) {
        if (parts.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case TAB -> choose(event.isShiftDown() ? tree.previous(chosen) : tree.next(chosen));
            case UP -> choose(tree.around(chosen));
            case DOWN -> choose(tree.within(chosen));
            case LEFT -> choose(tree.beside(chosen, -1));
            case RIGHT -> choose(tree.beside(chosen, 1));
            case ENTER, SPACE -> model.take(this);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.LEAVE.matches(event)) {
            model.leave();
            event.consume();
        } else if (event.getCode() == KeyCode.F6) {
            if (surface.isFocused()) {
                bar.focus();
            } else {
                surface.requestFocus();
            }
            event.consume();
        }
    }

    @Override
    public Shot take(CaptureOptions options, Optional<PictureCheck> check) {
        bar.closeChoices();
        return new WindowShot(getScene(), page, this, parts.get(Math.min(chosen, parts.size() - 1)), before, options,
                check).take();
    }

    @Override
    public Optional<Path> askFile(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("capture.file.title"));
        chooser.setInitialFileName(name + ".png");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PNG", "*.png"));
        return SaveFile.ask(chooser, getScene().getWindow(), ".png");
    }

    @Override
    public Optional<Path> askPicture() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("capture.annotate.other"));
        var folder = model.folderProperty().get();
        chooser.setInitialDirectory(folder == null ? null : folder.toFile());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PNG", "*.png"));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath);
    }

    @Override
    public Optional<Path> askFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("capture.folder.title"));
        return Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath);
    }
}
