package org.accessdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** Contrast as WCAG 2.2 defines it, between the colours that JavaFX has computed for shown nodes. */
public final class Contrast {
    /** The least contrast of a text with what is behind it. */
    public static final double TEXT = 4.5;
    /** The least contrast of an edge, a ring or a mark with what is around it. */
    public static final double EDGE = 3;

    private Contrast() {}

    /** From 1, the same, to 21, black and white. Both are opaque. */
    public static double of(Color one, Color other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour seen where {@code top} is painted on the opaque {@code below}. */
    public static Color over(Color top, Color below) {
        var opaque = Color.color(top.getRed(), top.getGreen(), top.getBlue());
        return below.interpolate(opaque, top.getOpacity());
    }

    /** The texts below {@code root}, a scene's root after layout, whose contrast is less than {@link #TEXT}. */
    public static List<String> faintTexts(Node root) {
        var faint = new ArrayList<String>();
        visit(root, Color.WHITE, 1, faint);
        return faint;
    }

    /** The colour of {@code node}'s background without its children: all its fills on {@code below}. */
    public static Color background(Node node, Color below) {
        var shown = below;
        if (node instanceof Region region && region.getBackground() != null) {
            for (var fill : region.getBackground().getFills()) {
                // A gradient is a bar at an edge, beside the texts.
                if (fill.getFill() instanceof Color color && covers(fill, region)) {
                    shown = over(color, shown);
                }
            }
        }
        return shown;
    }

    private static boolean covers(BackgroundFill fill, Region region) {
        return fill.getInsets().getLeft() < region.getWidth() / 3 && fill.getInsets().getTop() < 9;
    }

    private static void visit(Node node, Color below, double opacity, List<String> faint) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        var visible = opacity * node.getOpacity();
        if (node instanceof Text text && !text.getText().isBlank()) {
            check(text, below, visible, faint);
        } else if (node instanceof Parent parent) {
            var behind = background(node, below);
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, behind, visible, faint));
        }
    }

    private static void check(Shape text, Color below, double opacity, List<String> faint) {
        var fill = solid(text.getFill());
        var seen = over(fill.deriveColor(0, 1, 1, opacity), below);
        var contrast = of(seen, below);
        if (contrast < TEXT && fill.getOpacity() > 0) {
            faint.add("%s: %.2f, %s on %s".formatted(((Text) text).getText(), contrast, fill, below)
                    .toLowerCase(Locale.ROOT));
        }
    }

    private static Color solid(Paint paint) {
        return paint instanceof Color color ? color : Color.TRANSPARENT;
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
