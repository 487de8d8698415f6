package org.accessdesk.ui.kit.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures of scenes, by default at twice the resolution of a plain display. Call all methods on the FX thread.
 *
 * <p>A scene may be larger than the screen, and need not be on a stage. Only a scene on a shown stage has focus and
 * popups; popups stay within the screen (1000 × 1000 in headless mode), so move the stage to the left by
 * {@link javafx.stage.Stage#setX} before opening one at the right.
 */
public final class Pictures {
    /** The scale of pictures that are not asked for at another one. */
    public static final int SCALE = 2;

    private Pictures() {}

    /** Writes {@code scene} with its open popups to the PNG {@code file}; creates its folder. */
    public static void save(Scene scene, Path file) throws IOException {
        save(of(scene), file);
    }

    /** Writes {@code image} to the PNG {@code file}; creates its folder. */
    public static void save(Image image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png(image));
    }

    /** The same with 256 colours. */
    public static byte[] smallPng(Image image) {
        try {
            return Png.small(image);
        } catch (IOException e) {
            // Bytes in memory can always be written.
            throw new UncheckedIOException(e);
        }
    }

    /** {@code image} as PNG: its pixels alone, without names, paths and times. */
    public static byte[] png(Image image) {
        try {
            return Png.of(image);
        } catch (IOException e) {
            // Bytes in memory can always be written.
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code look} while {@code scene} is laid out as in a window of that size in logical pixels. */
    public static void inSize(Scene scene, double width, double height, Runnable look) {
        var root = scene.getRoot();
        var asItIs = width == scene.getWidth() && height == scene.getHeight();
        if (!asItIs) {
            resize(root, width, height);
        }
        try {
            look.run();
        } finally {
            if (!asItIs) {
                resize(root, scene.getWidth(), scene.getHeight());
            }
        }
    }

    private static void resize(Parent root, double width, double height) {
        root.resize(width, height);
        // The first pass gives parts that measure themselves their size, the second one puts them in order.
        for (var pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    /** Writes {@code root} as a window of that size in logical pixels shows it in {@code theme}. */
    public static void save(Parent root, Theme theme, int width, int height, Path file) throws IOException {
        var scene = new Scene(root, width, height);
        theme.applyTo(scene);
        save(scene, file);
        // Allows the caller to show the root elsewhere afterwards.
        scene.setRoot(new Group());
    }

    /** The image of {@code scene} with its open popups. */
    public static Image of(Scene scene) {
        return of(scene, SCALE);
    }

    /**
     * The same at another scale.
     *
     * @param scale pixels of the picture for each logical pixel of the window
     */
    public static Image of(Scene scene, int scale) {
        var window = scene.getWindow();
        var base = snapshot(scene, scale);
        var canvas = new Canvas(base.getWidth(), base.getHeight());
        var graphics = canvas.getGraphicsContext2D();
        graphics.drawImage(base, 0, 0);
        for (var popup : popups(scene)) {
            graphics.drawImage(snapshot(popup.getScene(), scale), scale * (popup.getX() - window.getX() - scene.getX()),
                    scale * (popup.getY() - window.getY() - scene.getY()));
        }
        return canvas.snapshot(null, null);
    }

    /**
     * The part of a picture of {@code scene}.
     *
     * @param picture of the whole scene at that scale
     * @param part in logical pixels of the scene; what is outside of the scene is left out
     */
    public static Image part(Image picture, Bounds part, int scale) {
        var left = (int) Math.max(0, Math.floor(part.getMinX() * scale));
        var top = (int) Math.max(0, Math.floor(part.getMinY() * scale));
        var right = (int) Math.min(picture.getWidth(), Math.ceil(part.getMaxX() * scale));
        var bottom = (int) Math.min(picture.getHeight(), Math.ceil(part.getMaxY() * scale));
        return new WritableImage(picture.getPixelReader(), left, top, Math.max(1, right - left),
                Math.max(1, bottom - top));
    }

    /** The open popups of {@code scene}, in the order in which they were opened. */
    public static List<Window> popups(Scene scene) {
        return Window.getWindows().stream().filter(window -> belongsTo(window, scene.getWindow())).toList();
    }

    private static boolean belongsTo(@Nullable Window window, @Nullable Window owner) {
        return owner != null && window instanceof PopupWindow popup && popup.isShowing()
                && (owner.equals(popup.getOwnerWindow()) || belongsTo(popup.getOwnerWindow(), owner));
    }

    private static Image snapshot(Scene scene, int scale) {
        var root = scene.getRoot();
        // Virtualized lists need a second pass: they get their size in the first.
        for (var pass = 0; pass < 2; pass++) {
            root.applyCss();
            if (scene.getWindow() instanceof PopupWindow) {
                // A popup gets the size of its styled content in the next pulse only.
                root.autosize();
            }
            root.layout();
        }
        // The shadow of a popup lies outside of its layout; its window is as large as both in the next pulse only.
        var popup = scene.getWindow() instanceof PopupWindow;
        var content = popup ? root.getBoundsInParent() : root.getLayoutBounds();
        var parameters = new SnapshotParameters();
        parameters.setFill(popup ? Color.TRANSPARENT : scene.getFill());
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, Math.ceil(scale * Math.max(scene.getWidth(), content.getMaxX())),
                Math.ceil(scale * Math.max(scene.getHeight(), content.getMaxY()))));
        return root.snapshot(parameters, null);
    }
}
