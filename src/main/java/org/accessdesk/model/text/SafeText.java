package org.accessdesk.model.text;

/**
 * Makes a foreign text safe to display: on one line, without characters that affect the text around it or hide
 * something. For display only: what is sent, stored, sorted or searched stays unchanged.
 */
public final class SafeText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;
    private static final char FIRST_TO_THE_LEFT = '\u0590';
    /** Left-to-right mark: has no width, and ends a run of right-to-left text. */
    private static final String MARK = "\u200E";

    private SafeText() {}

    /**
     * {@code raw} on one line: breaks and tabs become a blank, control characters their pictures (␛); characters that
     * change the direction or have no width are removed. Joiners and variation selectors stay where letters and emoji
     * need them.
     *
     * @return the trimmed text; empty if none of it is visible
     */
    public static String line(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var line = new StringBuilder(raw.length());
        for (var i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            append(line, raw.codePointAt(i));
        }
        var shown = trimmed(line);
        return isInvisible(shown) ? "" : shown;
    }

    /**
     * The same, safe within a sentence or list of another direction. JavaFX draws the isolates U+2068 and U+2069 as
     * boxes, so left-to-right marks replace them; the app's own languages all run left to right.
     */
    public static String isolated(String raw) {
        var line = line(raw);
        return hasTextToTheLeft(line) ? MARK + line + MARK : line;
    }

    private static boolean hasTextToTheLeft(String line) {
        for (var i = 0; i < line.length(); i++) {
            // Below, no letter runs to the left: most texts are done with that.
            if (line.charAt(i) >= FIRST_TO_THE_LEFT && runsToTheLeft(line.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing of {@code raw} is visible. */
    public static boolean isBlank(String raw) {
        return line(raw).isEmpty();
    }

    private static boolean isPlain(String raw) {
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return raw.isEmpty() || (raw.charAt(0) != ' ' && raw.charAt(raw.length() - 1) != ' ');
    }

    private static void append(StringBuilder line, int c) {
        if (isBreak(c)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (Character.getType(c) == Character.CONTROL) {
            line.appendCodePoint(c < ' ' ? CONTROL_PICTURES + c : c == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT);
        } else if (Character.getType(c) == Character.SURROGATE) {
            line.appendCodePoint(REPLACEMENT);
        } else if (isModifier(c) ? follows(line) : !Invisible.is(c)) {
            line.appendCodePoint(c);
        }
    }

    private static boolean isBreak(int c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Characters that shape the letter or emoji before them: joiners, variation selectors, the tags of flags. */
    private static boolean isModifier(int c) {
        return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0020 && c <= 0xE007F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** Plain Latin text needs no modifier: there it could only hide something. */
    private static boolean follows(StringBuilder line) {
        var before = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return before > 0x7F && !isBlank(before);
    }

    private static String trimmed(CharSequence text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean isBlank(char c) {
        return Character.isSpaceChar(c);
    }

    private static boolean isInvisible(String line) {
        return line.codePoints().allMatch(c -> Character.isSpaceChar(c) || Invisible.is(c));
    }

    private static boolean runsToTheLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                true;
            default -> false;
        };
    }
}
