package org.accessdesk.store.sqlite;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Compresses bytes and decompresses them. */
public final class Deflated {
    private static final int BUFFER = 16 * 1024;
    /** Most of what is packed is small, and there are thousands: a large buffer for each would fill the memory. */
    private static final int LEAST = 64;

    private Deflated() {}

    public static byte[] pack(byte[] content) {
        return pack(content, Deflater.DEFAULT_COMPRESSION, 0);
    }

    /** Content that is written in parts. */
    public interface ContentWriter {
        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** The same for content that is too large to have it whole in memory. */
    public static byte[] pack(ContentWriter content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new BufferedOutputStream(new DeflaterOutputStream(packed), BUFFER)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** As {@link #pack(byte[])}, several times as fast, for content that is compact already. */
    public static byte[] packFast(byte[] content) {
        return packFast(content, 0);
    }

    /** The same, followed by {@code room} bytes for what the caller writes there, which takes no copy. */
    public static byte[] packFast(byte[] content, int room) {
        return pack(content, Deflater.BEST_SPEED, room);
    }

    private static byte[] pack(byte[] content, int level, int room) {
        try (var deflater = new Deflater(level)) {
            deflater.setInput(content);
            deflater.finish();
            // Thousands at each snapshot: one array for each, that is large enough for most. Users take 0.6 of their content.
            var packed = new byte[content.length / 4 * 3 + LEAST];
            var length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length + room);
        }
    }

    /** Decompresses; empty if {@code packed} is broken. */
    public static Optional<byte[]> unpack(byte[] packed) {
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            var content = new byte[packed.length * 8 + LEAST];
            var length = 0;
            while (!inflater.finished()) {
                if (length == content.length) {
                    content = Arrays.copyOf(content, length * 2);
                }
                var more = inflater.inflate(content, length, content.length - length);
                if (more == 0 && isStuck(inflater)) {
                    return Optional.empty();
                }
                length += more;
            }
            return Optional.of(Arrays.copyOf(content, length));
        } catch (DataFormatException e) {
            return Optional.empty();
        }
    }

    /** The same for content of {@code length} bytes, which takes no copy; empty if it has another length, too. */
    public static Optional<byte[]> unpack(byte[] packed, int length) {
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            var content = new byte[length];
            var end = 0;
            while (!inflater.finished()) {
                var more = inflater.inflate(content, end, length - end);
                if (more == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                end += more;
            }
            return end == length ? Optional.of(content) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isStuck(Inflater inflater) {
        return !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary());
    }

    /** Whether {@code packed} is intact and has exactly this content; makes no copy of it. */
    public static boolean holds(byte[] packed, byte[] content) {
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            var buffer = new byte[Math.min(BUFFER, content.length + LEAST)];
            var length = 0;
            while (!inflater.finished()) {
                var more = inflater.inflate(buffer);
                if ((more == 0 && isStuck(inflater)) || more > content.length - length
                        || !Arrays.equals(buffer, 0, more, content, length, length + more)) {
                    return false;
                }
                length += more;
            }
            return length == content.length;
        } catch (DataFormatException e) {
            return false;
        }
    }
}
