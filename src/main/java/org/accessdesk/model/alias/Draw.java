package org.accessdesk.model.alias;

import java.nio.ByteBuffer;

/** A sequence of numbers that was drawn for one text. */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    Draw(byte[] hash) {
        state = ByteBuffer.wrap(hash).getLong();
    }

    /** The next number from 0 to {@code bound - 1}. */
    int next(int bound) {
        // SplitMix64, as the JDK's SplittableRandom mixes its states.
        state += GOLDEN;
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
}
