package org.accessdesk.demo.query;

import java.util.Locale;

/** A pattern of {@code like} and {@code ilike}: a star first or last is any text, {@code \*} is a star (api.md §3.4). */
record LikePattern(String text, boolean openStart, boolean openEnd, boolean anyCase) {

    static LikePattern of(String pattern, boolean anyCase) {
        var openStart = pattern.startsWith("*");
        var rest = openStart ? pattern.substring(1) : pattern;
        var openEnd = pattern.equals("*") || (rest.endsWith("*") && !rest.endsWith("\\*"));
        if (openEnd && !rest.isEmpty()) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return new LikePattern(folded(rest.replace("\\*", "*"), anyCase), openStart, openEnd, anyCase);
    }

    boolean matches(String value) {
        var folded = folded(value, anyCase);
        if (openStart) {
            return openEnd ? folded.contains(text) : folded.endsWith(text);
        }
        return openEnd ? folded.startsWith(text) : folded.equals(text);
    }

    private static String folded(String text, boolean anyCase) {
        return anyCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
