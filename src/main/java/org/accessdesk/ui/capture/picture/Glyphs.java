package org.accessdesk.ui.capture.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.text.Text;
import org.accessdesk.ui.kit.text.Texts;

/** Whether this computer has the fonts for the language of the app. Call on the FX thread. */
public final class Glyphs {
    private static final int MOST_NAMED = 8;
    /** The bundled font has all characters of the app's texts before this one, as a test proves. */
    private static final int FIRST_OF_OTHER_FONTS = 0x3000;
    /** A code point without a character: what is drawn for it is drawn for all that no font has. */
    private static final int NO_CHARACTER = 0xFFFF;

    private Glyphs() {}

    /** Why pictures in the language of the app would show boxes for characters; empty if they would not. */
    public static Optional<String> problem() {
        var missing = missing(Texts.keys().stream().sorted().map(Texts::get).flatMapToInt(String::codePoints)
                .filter(c -> c >= FIRST_OF_OTHER_FONTS).mapToObj(Character::toString).distinct()
                .collect(Collectors.joining()));
        return missing.isEmpty() ? Optional.empty()
                : Optional.of("No font on this computer has the characters "
                        + missing.codePoints().limit(MOST_NAMED).mapToObj(Character::toString)
                                .collect(Collectors.joining())
                        + " of " + Locale.getDefault().getDisplayLanguage(Locale.ENGLISH)
                        + ", so the pictures would show boxes. Install one, such as Noto Sans CJK, or choose another "
                        + "language by --locale.");
    }

    /** The characters of {@code text} that no font has. */
    public static String missing(String text) {
        var box = picture(NO_CHARACTER);
        return text.codePoints().distinct().filter(c -> !Character.isWhitespace(c))
                .filter(c -> Arrays.equals(picture(c), box)).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int[] picture(int character) {
        Image drawn = new Text(Character.toString(character)).snapshot(null, null);
        var width = (int) drawn.getWidth();
        var height = (int) drawn.getHeight();
        var pixels = new int[width * height + 1];
        drawn.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                pixels, 0, width);
        // Pictures of different widths are different even if both are blank.
        pixels[width * height] = width;
        return pixels;
    }
}
