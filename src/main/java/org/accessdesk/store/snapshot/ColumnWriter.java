package org.accessdesk.store.snapshot;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the values of columns as bytes, one after the other; {@link ColumnReader} reads them in the same order. */
final class ColumnWriter {
    /** Times are counted from here, 2020-09-13: near zero, where numbers are short. */
    static final long EPOCH_MILLIS = 1_600_000_000_000L;
    static final int NO_TIME = 0;
    static final int MILLIS = 1;
    static final int NANOS = 2;
    private static final long NANOS_IN_MILLI = 1_000_000;
    /** Far beyond any date; as a number with its kind it fits into 64 bits. */
    private static final long FARTHEST_SECOND = 1L << 48;

    private byte[] bytes;
    private int length;

    /** @param capacity the likely number of bytes */
    ColumnWriter(int capacity) {
        bytes = new byte[capacity];
    }

    void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** An unsigned number: seven bits a byte, the lowest ones first; a set eighth bit says that more follow. */
    void number(long value) {
        room(10);
        var rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A number of either sign; small ones of both signs are short. */
    void signed(long value) {
        number(zigzag(value));
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** A number or null. */
    void nullable(@Nullable Integer value) {
        number(value == null ? 0 : zigzag(value) + 1);
    }

    /**
     * A text, exactly: also with halves of surrogate pairs, which no charset keeps. Its length, twice, and one more if
     * its characters have two bytes.
     */
    void text(String text) {
        text(text, text.length());
    }

    /** The text up to {@code end}. */
    void text(String text, int end) {
        var isWide = isWide(text, end);
        number((long) end << 1 | (isWide ? 1 : 0));
        if (!isWide) {
            room(end);
            for (var at = 0; at < end; at++) {
                bytes[length++] = (byte) text.charAt(at);
            }
            return;
        }
        for (var at = 0; at < end; at++) {
            octet(text.charAt(at) >> 8);
            octet(text.charAt(at));
        }
    }

    private static boolean isWide(String text, int end) {
        for (var at = 0; at < end; at++) {
            if (text.charAt(at) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** A time or null: milliseconds if it has no smaller part, as nearly all have; else seconds and nanoseconds. */
    void time(@Nullable Instant at) {
        if (at == null) {
            number(NO_TIME);
        } else if (at.getNano() % NANOS_IN_MILLI == 0 && Math.abs(at.getEpochSecond()) < FARTHEST_SECOND) {
            number(zigzag(at.toEpochMilli() - EPOCH_MILLIS) << 2 | MILLIS);
        } else {
            number(NANOS);
            signed(at.getEpochSecond());
            number(at.getNano());
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** What was written since the last call. */
    byte[] take() {
        var written = Arrays.copyOf(bytes, length);
        length = 0;
        return written;
    }
}
