package org.accessdesk.ui.kit.theme;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes pictures as PNG, opaque, in 24 bits or 256 colours. JavaFX can only read PNG, and the package does not contain java.desktop.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte NO_FILTER = 0;
    private static final byte UP = 2;
    private static final byte TRUE_COLOR = 2;
    private static final byte INDEXED = 3;

    private Png() {}

    static byte[] of(Image image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header((int) image.getWidth(), (int) image.getHeight(), TRUE_COLOR));
        chunk(out, "IDAT", pixels(image));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** {@code image} with its 256 most frequent colours: about a third of the size. */
    static byte[] small(Image image) throws IOException {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var palette = Palette.of(pixels);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(width, height, INDEXED));
        chunk(out, "PLTE", colors(palette));
        chunk(out, "IDAT", places(pixels, width, palette));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] colors(Palette palette) {
        var bytes = new byte[3 * palette.colors().size()];
        for (var i = 0; i < palette.colors().size(); i++) {
            bytes[3 * i] = (byte) (palette.colors().get(i) >> 16);
            bytes[3 * i + 1] = (byte) (palette.colors().get(i) >> 8);
            bytes[3 * i + 2] = palette.colors().get(i).byteValue();
        }
        return bytes;
    }

    private static byte[] places(int[] pixels, int width, Palette palette) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (deflater; var out = new DeflaterOutputStream(bytes, deflater)) {
            for (var at = 0; at < pixels.length; at++) {
                if (at % width == 0) {
                    out.write(NO_FILTER);
                }
                out.write(palette.place(pixels[at]));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height, byte colors) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        // 8 bits per channel or place, default compression and filters, no interlacing.
        out.write(new byte[]{8, colors, 0, 0, 0});
        return bytes.toByteArray();
    }

    /** Encodes each row as the difference to the row above, which is mostly zero in a window. */
    private static byte[] pixels(Image image) throws IOException {
        var width = (int) image.getWidth();
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (deflater; var out = new DeflaterOutputStream(bytes, deflater)) {
            var above = new byte[3 * width];
            for (var y = 0; y < (int) image.getHeight(); y++) {
                var row = row(image, y, width);
                out.write(UP);
                out.write(difference(row, above));
                above = row;
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] row(Image image, int y, int width) {
        var argb = new int[width];
        image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        var row = new byte[3 * width];
        for (var x = 0; x < width; x++) {
            row[3 * x] = (byte) (argb[x] >> 16);
            row[3 * x + 1] = (byte) (argb[x] >> 8);
            row[3 * x + 2] = (byte) argb[x];
        }
        return row;
    }

    private static byte[] difference(byte[] row, byte[] above) {
        var difference = new byte[row.length];
        for (var i = 0; i < row.length; i++) {
            difference[i] = (byte) (row[i] - above[i]);
        }
        return difference;
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
