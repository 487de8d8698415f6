package org.accessdesk.demo.world;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Makes ids of api.md 4.1 and secrets; equal seeds make equal ones. */
public final class Ids {
    private static final String OPAQUE = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final Random random;
    /** Apart, so that a refused request does not change the ids of what is created after it. */
    private final Random traces;

    private final Set<String> used = new HashSet<>();

    public Ids(long seed) {
        random = new Random(seed);
        traces = new Random(~seed);
    }

    /** A new id of {@code segments} times four digits. */
    public String next(String prefix, int segments) {
        String id;
        do {
            StringBuilder text = new StringBuilder(prefix);
            for (int i = 0; i < segments; i++) {
                // Five digits without the first: String.format would be most of the time that it takes to start.
                text.append('-').append(Integer.toString(10_001 + random.nextInt(9_999)), 1, 5);
            }
            id = text.toString();
        } while (!used.add(id));
        return id;
    }

    /** Keeps an id that was given elsewhere from being given again. */
    void reserve(String id) {
        used.add(id);
    }

    /** A text that cannot be guessed from outside. */
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
