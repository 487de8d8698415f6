package org.accessdesk.ui.capture.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant who wrote a word that does not exist. */
public final class Nearest {
    private static final int SHORT = 2;

    private Nearest() {}

    /** A question about the one of {@code known} that is nearest to {@code word}; empty if none is near. */
    public static String question(String word, Collection<String> known) {
        return of(word, known).map(near -> " Did you mean “" + near + "”?").orElse("");
    }

    /** The one of {@code known} that takes the fewest typing errors to make of {@code word}. */
    static Optional<String> of(String word, Collection<String> known) {
        // Two errors make any short word of any other one.
        var most = word.length() <= SHORT ? 1 : Math.max(2, word.length() / 2);
        return known.stream().distinct()
                .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(Comparator.naturalOrder()))
                .filter(k -> distance(word, k) <= most);
    }

    /** The Levenshtein distance without regard to case. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
