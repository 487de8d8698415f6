package org.accessdesk.model.text;

import java.util.BitSet;

/**
 * Tells which texts of many were added more than once, by 64-bit hashes of them: a text that was is always told, one that
 * was not in one of a billion accounts. Takes 16 to 32 bytes a text. Blank texts count for nothing.
 */
final class RepeatedHashes {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    /** Open addressing; 0 is a free place. */
    private final long[] table;
    /** By place. */
    private final BitSet repeated = new BitSet();

    /** @param most how many texts will be added at most */
    RepeatedHashes(int most) {
        table = new long[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** Adds the text of {@code hash}. */
    void add(long hash) {
        if (hash == 0) {
            return;
        }
        var at = place(hash);
        if (table[at] == 0) {
            table[at] = hash;
        } else {
            repeated.set(at);
        }
    }

    /** Where {@code hash} is, or is to be added. */
    private int place(long hash) {
        var mask = table.length - 1;
        var at = (int) (hash >>> 32) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Whether the text of {@code hash} was added more than once. */
    boolean isRepeated(long hash) {
        return hash != 0 && repeated.get(place(hash));
    }

    /** The hash of {@code text}; 0 for a blank one. */
    static long hash(CharSequence text) {
        if (text.isEmpty()) {
            return 0;
        }
        var hash = TextHash.add(TextHash.BEGIN, text);
        hash ^= hash >>> 29;
        hash *= MIX;
        return hash == 0 ? 1 : hash;
    }
}
