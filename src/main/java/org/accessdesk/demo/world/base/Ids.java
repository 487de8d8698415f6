package org.accessdesk.demo.world.base;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Generates ids in the platform's format, and secrets, from a seed. */
public final class Ids {
    private static final String OPAQUE = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final Random random;
    /** A separate source, so that a rejected request does not change the ids of objects created later. */
    private final Random traces;

    private final Set<String> used = new HashSet<>();

    public Ids(long seed) {
        random = new Random(seed);
        traces = new Random(~seed);
    }

    /** A new id with {@code segments} groups of four digits. */
    public String next(String prefix, int segments) {
        String id;
        do {
            StringBuilder text = new StringBuilder(prefix);
            for (int i = 0; i < segments; i++) {
                // Zero-pads by dropping the first of five digits: String.format would take most of the start-up time.
                text.append('-').append(Integer.toString(10_001 + random.nextInt(9_999)), 1, 5);
            }
            id = text.toString();
        } while (!used.add(id));
        return id;
    }

    /** Marks an existing id as used. */
    public void reserve(String id) {
        used.add(id);
    }

    /** A secret of that length. */
    public String secret(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(OPAQUE.charAt(random.nextInt(OPAQUE.length())));
        }
        return text.toString();
    }

    /** A trace id in the W3C form, as every problem carries one. */
    public String trace() {
        return String.format(
                Locale.ROOT, "00-%016x%016x-%016x-00", traces.nextLong(), traces.nextLong(), traces.nextLong());
    }
}
