package org.accessdesk.demo.world;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** New ids and secrets; the same seed gives the same ones. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int SECRET = 40;
    private static final int PART = 10_000;
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Ids(long seed) {
        random = new Random(seed);
    }

    /** An id of that prefix and so many parts of four digits that was not given before. */
    String next(String prefix, int parts) {
        var id = draw(prefix, parts);
        while (!taken.add(id)) {
            id = draw(prefix, parts);
        }
        return id;
    }

    private String draw(String prefix, int parts) {
        return prefix + random.ints(parts, 0, PART).mapToObj("-%04d"::formatted).collect(Collectors.joining());
    }

    String secret() {
        return random.ints(SECRET, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
