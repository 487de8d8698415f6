package org.accessdesk.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ColumnWriter} wrote. Bytes that it did not write give an {@link IndexOutOfBoundsException} or an
 * {@link IllegalArgumentException}, or wrong values: check their hash before.
 */
final class ColumnReader {
    private final byte[] bytes;
    private int at;

    ColumnReader(byte[] bytes) {
        this(bytes, 0);
    }

    /** Reads from {@code position} on. */
    ColumnReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.at = position;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    long number() {
        var value = 0L;
        for (var shift = 0;; shift += 7) {
            var next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** A number of things that follow, each in at least one byte. */
    int count() {
        var count = number();
        if (count < 0 || count > bytes.length) {
            throw new BadJsonException(MessageCode.JSON_PACKED_WRONG);
        }
        return (int) count;
    }

    long signed() {
        return unzigzag(number());
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    @Nullable
    Integer nullable() {
        var value = number();
        return value == 0 ? null : Integer.valueOf((int) unzigzag(value - 1));
    }

    String text() {
        var head = number();
        var length = Math.toIntExact(head >>> 1);
        if ((head & 1) == 0) {
            var text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            at += length;
            return text;
        }
        var text = new StringBuilder(Math.min(length, bytes.length));
        for (var n = 0; n < length; n++) {
            text.append((char) (octet() << 8 | octet()));
        }
        return text.toString();
    }

    /** Passes over a text; returns where it was. */
    int passText() {
        var start = at;
        var head = number();
        var length = Math.multiplyExact(Math.toIntExact(head >>> 1), (head & 1) == 0 ? 1 : 2);
        at = Objects.checkIndex(Math.addExact(at, length), bytes.length + 1);
        return start;
    }

    /** Passes over a number; returns where it was. */
    int passNumber() {
        var start = at;
        number();
        return start;
    }

    /** Passes over a time or null; returns where it was. */
    int passTime() {
        var start = at;
        if ((number() & 2) != 0) {
            at = start;
            // Such a time can be none.
            time();
        }
        return start;
    }

    @Nullable
    Instant time() {
        var value = number();
        return switch ((int) value & 3) {
            case ColumnWriter.NO_TIME -> null;
            case ColumnWriter.MILLIS ->
                Instant.ofEpochMilli(ColumnWriter.EPOCH_MILLIS + unzigzag(value >>> 2));
            default -> Instant.ofEpochSecond(signed(), number());
        };
    }

    int position() {
        return at;
    }

    /** What was read since {@code position}, a character for each byte. */
    String since(int position) {
        return new String(bytes, position, at - position, StandardCharsets.ISO_8859_1);
    }

    /** Checks that everything was read. */
    void end() {
        if (at != bytes.length) {
            throw new BadJsonException(MessageCode.JSON_PACKED_WRONG);
        }
    }
}
