package org.accessdesk.model.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds texts for searching, so that a person finds names by the letters of any keyboard: without case, accents, widths
 * and invisible characters; a blank is a space. {@code zieba} finds Zięba, {@code strasse} finds Straße. For comparison
 * only; never shown, stored or sent.
 */
public final class SearchText {
    /** Letters before this one, the first combining mark, are folded each for itself. */
    private static final int FIRST_MARK = 0x300;
    /** How each of them is folded, found when it is first met: a normal form of each name takes ten times as long. */
    private static final @Nullable String[] LATIN = new String[FIRST_MARK];

    private SearchText() {}

    /** The folded text; folding it again changes nothing. */
    public static String fold(String text) {
        var last = last(text);
        if (last <= '~') {
            return text.toLowerCase(Locale.ROOT);
        }
        return last < FIRST_MARK ? foldLatin(text) : foldLetters(Normalizer.normalize(text, Normalizer.Form.NFKD));
    }

    private static String foldLatin(String text) {
        var folded = new StringBuilder(text.length() + 2);
        for (var at = 0; at < text.length(); at++) {
            folded.append(latin(text.charAt(at)));
        }
        return folded.toString();
    }

    private static String latin(char letter) {
        var known = LATIN[letter];
        if (known == null) {
            known = foldLetters(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD));
            LATIN[letter] = known;
        }
        return known;
    }

    /** The folded words of what somebody typed, in order; none for a blank text. */
    public static List<String> words(String typed) {
        var folded = fold(typed).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split("\\s+", -1));
    }

    /** Whether a folded text contains all of these folded words; always for none. */
    public static boolean containsAll(String folded, List<String> words) {
        // Not a stream: this runs for each row at each key.
        for (var word : words) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The character of the highest number; 0 in an empty text. */
    private static char last(String text) {
        var last = (char) 0;
        for (var i = 0; i < text.length(); i++) {
            last = (char) Math.max(last, text.charAt(i));
        }
        return last;
    }

    private static String foldLetters(String decomposed) {
        var folded = new StringBuilder(decomposed.length());
        // Not a stream: this runs for each name of an account.
        for (var at = 0; at < decomposed.length();) {
            var c = decomposed.codePointAt(at);
            if (!isMark(c) && !Invisible.is(c)) {
                append(folded, c);
            }
            at += Character.charCount(c);
        }
        return folded.toString();
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static void append(StringBuilder folded, int c) {
        // By way of the upper case, which unites the letters that it has in common: σ and ς.
        var lower = Character.toLowerCase(Character.toUpperCase(c));
        switch (lower) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ŋ' -> folded.append('n');
            case 'ı' -> folded.append('i');
            case 'ĸ' -> folded.append('k');
            case '’', 'ʼ', '‘' -> folded.append('\'');
            case '‐', '‑', '–', '—' -> folded.append('-');
            default -> folded.appendCodePoint(Character.isSpaceChar(lower) ? ' ' : lower);
        }
    }
}
