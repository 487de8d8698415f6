package org.accessdesk.ui.capture.picture;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.accessdesk.ui.kit.theme.Pictures;

/** Where two pictures differ. Call on JavaFX's thread. */
public final class PictureDifference {
    private static final double PALE = 0.85;

    private PictureDifference() {}

    /** A PNG of {@code after}, pale, with what differs from {@code before} in red. */
    public static byte[] of(byte[] before, byte[] after) {
        var was = new Image(new ByteArrayInputStream(before));
        var is = new Image(new ByteArrayInputStream(after));
        var picture = new WritableImage((int) Math.max(was.getWidth(), is.getWidth()),
                (int) Math.max(was.getHeight(), is.getHeight()));
        for (var y = 0; y < (int) picture.getHeight(); y++) {
            for (var x = 0; x < (int) picture.getWidth(); x++) {
                picture.getPixelWriter().setColor(x, y, color(was, is, x, y));
            }
        }
        return Pictures.png(picture);
    }

    private static Color color(Image was, Image is, int x, int y) {
        if (!isIn(was, x, y) || !isIn(is, x, y)
                || was.getPixelReader().getArgb(x, y) != is.getPixelReader().getArgb(x, y)) {
            return Color.RED;
        }
        return is.getPixelReader().getColor(x, y).grayscale().interpolate(Color.WHITE, PALE);
    }

    private static boolean isIn(Image image, int x, int y) {
        return x < (int) image.getWidth() && y < (int) image.getHeight();
    }
}
