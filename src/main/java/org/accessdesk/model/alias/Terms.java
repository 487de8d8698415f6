package org.accessdesk.model.alias;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.accessdesk.model.alias.Words.Word;

/**
 * A set of texts, found in other texts by their words. Keeps a hash of 64 bits of each text instead of the text: the data
 * of a hundred thousand people take a few megabytes, and finding none costs one look a word.
 */
final class Terms {
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private final long[] starts;
    private final long[] whole;
    private final int longest;

    private Terms(long[] starts, long[] whole, int longest) {
        this.starts = starts;
        this.whole = whole;
        this.longest = longest;
    }

    /** The set of the texts that were added. */
    static final class Builder {
        private final LongStream.Builder starts = LongStream.builder();
        private final LongStream.Builder whole = LongStream.builder();
        private int longest;

        void add(List<Word> words) {
            starts.add(hash(BASIS, words.getFirst().folded()));
            whole.add(hash(words));
            longest = Math.max(longest, words.size());
        }

        Terms build() {
            return new Terms(sorted(starts), sorted(whole), longest);
        }

        private static long[] sorted(LongStream.Builder hashes) {
            return hashes.build().sorted().distinct().toArray();
        }
    }

    /** The last word of the longest text of this set that starts at {@code first}; -1 if none does. */
    int lastFrom(List<Word> words, int first) {
        var hash = hash(BASIS, words.get(first).folded());
        if (Arrays.binarySearch(starts, hash) < 0) {
            return -1;
        }
        var found = -1;
        for (var last = first; last < words.size() && last - first < longest; last++) {
            hash = last == first ? hash : hash(hash, words.get(last).folded());
            if (Arrays.binarySearch(whole, hash) >= 0) {
                found = last;
            }
        }
        return found;
    }

    static long hash(List<Word> words) {
        var hash = BASIS;
        for (var word : words) {
            hash = hash(hash, word.folded());
        }
        return hash;
    }

    private static long hash(long before, String word) {
        var hash = before;
        for (var i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        hash = (hash ^ ' ') * PRIME;
        return hash ^ (hash >>> 32);
    }
}
