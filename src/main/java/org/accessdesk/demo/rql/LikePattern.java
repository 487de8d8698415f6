package org.accessdesk.demo.rql;

import java.util.Locale;

/** A text with a star at its beginning, its end or both; {@code \*} is a literal star. */
record LikePattern(String text, boolean openStart, boolean openEnd, boolean ignoreCase) {
    static LikePattern of(String written, boolean ignoreCase) {
        boolean start = written.startsWith("*");
        boolean end = written.length() > (start ? 1 : 0) && written.endsWith("*") && !written.endsWith("\\*");
        String inner = written.substring(start ? 1 : 0, written.length() - (end ? 1 : 0)).replace("\\*", "*");
        return new LikePattern(ignoreCase ? fold(inner) : inner, start, end, ignoreCase);
    }

    boolean matches(String candidate) {
        String value = ignoreCase ? fold(candidate) : candidate;
        if (openStart && openEnd) {
            return value.contains(text);
        }
        if (openStart) {
            return value.endsWith(text);
        }
        return openEnd ? value.startsWith(text) : value.equals(text);
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
