package org.accessdesk.ui.capture.annotate;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.accessdesk.model.picture.Annotation;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.model.picture.PictureArea;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The picture with its annotations, as large as there is room. Tab selects the next one, the arrows move it, with Shift
 * they resize it, Delete removes it; the mouse moves, resizes at the second corner, and draws another one elsewhere.
 */
final class AnnotationCanvas extends StackPane {
    private static final int STEP = 4;
    private static final int HANDLE = 10;

    private final AnnotateViewModel model;
    private final AnnotatedImage image;
    private final Rectangle outline = new Rectangle();
    private final Rectangle handle = new Rectangle(HANDLE, HANDLE);
    private final Scale zoom = new Scale();
    private AnnotationKind drawn = AnnotationKind.FRAME;
    private @Nullable Drag drag;

    /**
     * A movement of the mouse with its button held.
     *
     * @param start where it began
     * @param from the annotation as it was then; null to draw one
     * @param now as it is now
     * @param resizes whether it resizes rather than moves
     */
    private record Drag(Point2D start, @Nullable Annotation from, Annotation now, boolean resizes) {}

    AnnotationCanvas(AnnotateViewModel model, AnnotatedImage image) {
        this.model = model;
        this.image = image;
        getStyleClass().add("annotation-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setMinSize(0, 0);
        outline.getStyleClass().add("annotation-selected");
        handle.getStyleClass().add("annotation-handle");
        var marks = new Pane(outline, handle);
        marks.setMouseTransparent(true);
        var zoomed = new Group(image, marks);
        zoomed.getTransforms().setAll(zoom);
        getChildren().setAll(new Group(zoomed));
        model.stepsProperty().subscribe(_ -> show());
        model.selectedProperty().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> onReleased());
    }

    /** What a drag of the mouse draws. */
    void draws(AnnotationKind kind) {
        drawn = kind;
    }

    @Override
    protected void layoutChildren() {
        var fits = Math.min(1, Math.min((getWidth() - snappedLeftInset() - snappedRightInset()) / image.wide(),
                (getHeight() - snappedTopInset() - snappedBottomInset()) / image.high()));
        zoom.setX(Math.max(0.1, fits));
        zoom.setY(Math.max(0.1, fits));
        super.layoutChildren();
    }

    private void show() {
        show(model.stepsProperty().get().now(), model.selection());
    }

    private void show(Annotations all, @Nullable Annotation selected) {
        image.show(all);
        outline.setVisible(selected != null);
        handle.setVisible(selected != null);
        if (selected != null) {
            var area = selected.area().upright();
            outline.setX(area.x() - 2);
            outline.setY(area.y() - 2);
            outline.setWidth(area.width() + 4);
            outline.setHeight(area.height() + 4);
            var end = end(selected);
            handle.setX(end.getX() - HANDLE / 2.0);
            handle.setY(end.getY() - HANDLE / 2.0);
        }
        var index = model.selectedProperty().get();
        setAccessibleText(selected == null ? Texts.get("annotate.canvas")
                : AnnotationTexts.spoken(all, Math.min(index, all.all().size() - 1)));
    }

    private static Point2D end(Annotation one) {
        return new Point2D(one.area().x() + one.area().width(), one.area().y() + one.area().height());
    }

    private void onKey(KeyEvent event) {
        var step = event.isShiftDown();
        switch (event.getCode()) {
            case TAB -> model.selectNext(step ? -1 : 1);
            case LEFT -> shift(step, -STEP, 0);
            case RIGHT -> shift(step, STEP, 0);
            case UP -> shift(step, 0, -STEP);
            case DOWN -> shift(step, 0, STEP);
            default -> {
                if (!KeyBinding.REMOVE.matches(event)) {
                    return;
                }
                model.remove();
            }
        }
        event.consume();
    }

    private void shift(boolean resizes, int right, int down) {
        if (resizes) {
            model.resize(right, down);
        } else {
            model.move(right, down);
        }
    }

    private void onPressed(MouseEvent event) {
        requestFocus();
        var at = image.sceneToLocal(event.getSceneX(), event.getSceneY());
        var selected = model.selection();
        if (selected != null && end(selected).distance(at) <= HANDLE) {
            drag = new Drag(at, selected, selected, true);
            return;
        }
        model.select(at(at));
        var hit = model.selection();
        drag = hit == null ? new Drag(at, null, new Annotation(drawn, area(at, at)), true)
                : new Drag(at, hit, hit, false);
    }

    /** The topmost one at that place; -1 if there is none. */
    private int at(Point2D place) {
        var all = model.stepsProperty().get().now().all();
        for (var i = all.size() - 1; i >= 0; i--) {
            var area = all.get(i).area().upright();
            if (place.getX() >= area.x() && place.getX() <= area.x() + area.width() && place.getY() >= area.y()
                    && place.getY() <= area.y() + area.height()) {
                return i;
            }
        }
        return -1;
    }

    private static PictureArea area(Point2D start, Point2D end) {
        return PictureArea.between(start.getX(), start.getY(), end.getX(), end.getY());
    }

    private void onDragged(MouseEvent event) {
        var begun = drag;
        if (begun == null) {
            return;
        }
        var at = image.sceneToLocal(event.getSceneX(), event.getSceneY());
        var by = area(begun.start, at);
        var from = begun.from;
        var area = from == null ? by
                : begun.resizes ? from.area().resized(by.width(), by.height())
                        : from.area().moved(by.width(), by.height());
        var now = model.fit(begun.now.at(area));
        drag = new Drag(begun.start, from, begun.now.at(area), begun.resizes);
        var all = model.stepsProperty().get().now();
        show(from == null ? all.with(now) : all.with(model.selectedProperty().get(), now), now);
    }

    private void onReleased() {
        var done = drag;
        drag = null;
        if (done == null) {
            return;
        }
        if (done.from != null) {
            model.change(done.now);
        } else if (Math.hypot(done.now.area().width(), done.now.area().height()) >= PictureArea.SMALLEST) {
            model.add(drawn, done.now.area());
        }
        show();
    }
}
