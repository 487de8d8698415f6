package org.accessdesk.model.text;

import java.util.BitSet;

/**
 * What names look like to a person, as two hashes each: of their letters and of the shapes of these. Names that read the
 * same have a hash in common. Kept, they tell of the next lists where only a few names were changed. Immutable once made.
 */
public final class NameLooks {
    /** Letters and shapes of each place, one after the other; 0 for a blank name. */
    private final long[] hashes;

    private NameLooks(long[] hashes) {
        this.hashes = hashes;
    }

    /** Reads names one after the other. */
    public static final class Builder {
        private final Skeleton skeleton = new Skeleton(Confusables::shape);
        private final long[] hashes;
        private int at;

        /** @param size the number of names */
        public Builder(int size) {
            hashes = new long[2 * size];
        }

        /** Reads the next name. */
        public void add(String name) {
            skeleton.read(name);
            var letters = RepeatedHashes.hash(skeleton.sounds());
            hashes[at++] = letters;
            hashes[at++] = skeleton.isOne() ? letters : RepeatedHashes.hash(skeleton.shapes());
        }

        /** The next name is that at {@code place} of {@code known}. */
        public void add(NameLooks known, int place) {
            hashes[at++] = known.hashes[2 * place];
            hashes[at++] = known.hashes[2 * place + 1];
        }

        /** All names; nothing may be added after it. */
        public NameLooks build() {
            return new NameLooks(hashes);
        }
    }

    /** The places of the names that look like another one's; ignores blank names. */
    public BitSet alike() {
        var repeated = new RepeatedHashes(hashes.length);
        for (var at = 0; at < hashes.length; at += 2) {
            repeated.add(hashes[at]);
            if (hashes[at + 1] != hashes[at]) {
                repeated.add(hashes[at + 1]);
            }
        }
        var alike = new BitSet(hashes.length / 2);
        for (var at = 0; at < hashes.length; at += 2) {
            alike.set(at / 2, repeated.isRepeated(hashes[at]) || repeated.isRepeated(hashes[at + 1]));
        }
        return alike;
    }
}
