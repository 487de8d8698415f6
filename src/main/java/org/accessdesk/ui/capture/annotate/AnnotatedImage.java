package org.accessdesk.ui.capture.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;
import org.accessdesk.model.picture.Annotation;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.Annotations;
import org.accessdesk.model.picture.PictureArea;
import org.accessdesk.ui.kit.theme.Pictures;

/** A picture with what is put on it, in the size that the picture has at scale 1. */
final class AnnotatedImage extends Pane {
    private static final double HEAD = 14;
    private static final double HALF_HEAD = 6;

    private final Image image;
    private final int scale;
    private final Pane marks = new Pane();
    private final List<Node> onlyHere = new ArrayList<>();
    private Annotations shown;

    AnnotatedImage(Image image, int scale) {
        this.image = image;
        this.scale = scale;
        this.shown = Annotations.none(scale);
        var clean = new ImageView(image);
        clean.setFitWidth(image.getWidth() / scale);
        clean.setFitHeight(image.getHeight() / scale);
        marks.setMouseTransparent(true);
        getChildren().setAll(clean, marks);
        setMinSize(wide(), high());
        setMaxSize(wide(), high());
        setPrefSize(wide(), high());
    }

    /** In logical pixels. */
    double wide() {
        return image.getWidth() / scale;
    }

    /** In logical pixels. */
    double high() {
        return image.getHeight() / scale;
    }

    /** Shows {@code all}. */
    void show(Annotations all) {
        shown = all;
        onlyHere.clear();
        var nodes = new ArrayList<Node>();
        dim(all, AnnotationKind.DIM, "annotation-dim").ifPresent(nodes::add);
        for (var i = 0; i < all.all().size(); i++) {
            nodes.addAll(nodes(all, i));
        }
        dim(all, AnnotationKind.CROP, "annotation-crop").ifPresent(cut -> {
            nodes.add(cut);
            onlyHere.add(cut);
        });
        marks.getChildren().setAll(nodes);
    }

    /** Covers all but the areas of {@code kind}. */
    private Optional<Node> dim(Annotations all, AnnotationKind kind, String styleClass) {
        var areas = all.all().stream().filter(a -> a.kind() == kind).map(a -> (Shape) box(a.area(), "")).toList();
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        Shape rest = new Rectangle(wide(), high());
        for (var area : areas) {
            rest = Shape.subtract(rest, area);
        }
        rest.getStyleClass().add(styleClass);
        return Optional.of(rest);
    }

    private static List<Node> nodes(Annotations all, int index) {
        var one = all.all().get(index);
        return switch (one.kind()) {
            case CALLOUT -> List.of(label(one.area(), Integer.toString(all.number(index)), "annotation-callout"));
            case CAPTION -> List.of(label(one.area(), one.text(), "annotation-caption"));
            case FRAME -> List.of(box(one.area(), "annotation-frame"));
            case HIGHLIGHT -> List.of(box(one.area(), "annotation-highlight"));
            case ARROW -> arrow(one);
            case DIM, CROP -> List.of();
        };
    }

    private static Rectangle box(PictureArea area, String styleClass) {
        var box = new Rectangle(area.x(), area.y(), area.width(), area.height());
        box.getStyleClass().add(styleClass);
        return box;
    }

    private static Label label(PictureArea area, String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.relocate(area.x(), area.y());
        label.setMinSize(area.width(), area.height());
        label.setPrefWidth(area.width());
        return label;
    }

    /** A line up to the head, whose point is at the second corner. */
    private static List<Node> arrow(Annotation one) {
        var area = one.area();
        var length = Math.max(1, Math.hypot(area.width(), area.height()));
        var right = area.width() / length;
        var down = area.height() / length;
        double endX = area.x() + area.width();
        double endY = area.y() + area.height();
        var neckX = endX - HEAD * right;
        var neckY = endY - HEAD * down;
        var line = new Line(area.x(), area.y(), neckX, neckY);
        line.getStyleClass().add("annotation-arrow");
        var head = new Polygon(endX, endY, neckX - HALF_HEAD * down, neckY + HALF_HEAD * right,
                neckX + HALF_HEAD * down, neckY - HALF_HEAD * right);
        head.getStyleClass().add("annotation-arrow-head");
        return List.of(line, head);
    }

    /** The picture with what is put on it, cut down to its crop, at the picture's own scale. */
    Image annotated() {
        onlyHere.forEach(node -> node.setVisible(false));
        try {
            applyCss();
            layout();
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(0, 0, image.getWidth(), image.getHeight()));
            var whole = snapshot(parameters, null);
            return shown.crop().map(area -> Pictures.part(whole,
                    new BoundingBox(area.x(), area.y(), area.width(), area.height()), scale)).orElse(whole);
        } finally {
            onlyHere.forEach(node -> node.setVisible(true));
        }
    }
}
