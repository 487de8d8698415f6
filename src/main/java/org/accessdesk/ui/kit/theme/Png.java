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
 * Writes pictures as PNG, 24-bit and opaque. JavaFX can only read PNG, and the package does not contain java.desktop.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;

    private Png() {}

    static byte[] of(Image image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
        chunk(out, "IDAT", pixels(image));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        // 8 bits per channel, true colour, default compression and filters, no interlacing.
        out.write(new byte[]{8, 2, 0, 0, 0});
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
