package org.accessdesk.ui.capture.recipe.take;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.stage.PopupWindow;
import org.accessdesk.ui.capture.picture.Unfocused;
import org.accessdesk.ui.kit.theme.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Takes the picture of a window that is ready for it: without the focus, cut to the control, with its numbered callouts. Call on
 * JavaFX's thread.
 *
 * @param scale pixels of the picture for each logical pixel
 */
record RecipePicture(Scene scene, int scale) {
    private static final Color MARK = Color.web("#cf222e");
    private static final double RADIUS = 11;
    private static final double LINE = 2;
    private static final double GAP = 3;

    /**
     * The picture.
     *
     * @param of the control that it shows; null for the whole window
     * @param callouts the controls with numbers, from 1
     */
    Image take(@Nullable Node of, int padding, List<? extends Node> callouts) {
        var taken = Unfocused.get(scene, () -> Pictures.of(scene, scale));
        var marked = callouts.isEmpty() ? taken : marked(taken, callouts);
        return of == null ? marked : Pictures.part(marked, padded(of, padding), scale);
    }

    /** Where {@code of} is in the picture; a popup has its place over the window. */
    private Bounds padded(Node of, int padding) {
        var at = of.localToScene(of.getLayoutBounds());
        var x = at.getMinX() - padding;
        var y = at.getMinY() - padding;
        if (of.getScene().getWindow() instanceof PopupWindow popup) {
            x += popup.getX() - scene.getWindow().getX() - scene.getX();
            y += popup.getY() - scene.getWindow().getY() - scene.getY();
        }
        return new BoundingBox(x, y, at.getWidth() + 2 * padding, at.getHeight() + 2 * padding);
    }

    private Image marked(Image picture, List<? extends Node> callouts) {
        var canvas = new Canvas(picture.getWidth(), picture.getHeight());
        var graphics = canvas.getGraphicsContext2D();
        graphics.drawImage(picture, 0, 0);
        graphics.scale(scale, scale);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font("Inter", FontWeight.BOLD, RADIUS + 2));
        for (var i = 0; i < callouts.size(); i++) {
            var at = padded(callouts.get(i), (int) GAP);
            graphics.setStroke(MARK);
            graphics.setLineWidth(LINE);
            graphics.strokeRoundRect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), RADIUS, RADIUS);
            var x = Math.max(RADIUS + 1, at.getMinX());
            var y = Math.max(RADIUS + 1, at.getMinY());
            graphics.setFill(MARK);
            graphics.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            graphics.setFill(Color.WHITE);
            graphics.fillText(Integer.toString(i + 1), x, y);
        }
        return canvas.snapshot(null, null);
    }
}
