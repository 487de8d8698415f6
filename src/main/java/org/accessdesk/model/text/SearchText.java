package org.accessdesk.model.text;

import java.text.Normalizer;
import java.util.List;

/**
 * Folds texts for searching, so that a person finds names by the letters of any keyboard: without case, accents, widths
 * and invisible characters; a blank is a space. {@code zieba} finds Zięba, {@code strasse} finds Straße. For comparison
 * only; never shown, stored or sent.
 */
public final class SearchText {
    private SearchText() {}

    /** The folded text; folding it again changes nothing. */
    public static String fold(String text) {
        return isAscii(text) ? lowerCase(text) : foldLetters(Normalizer.normalize(text, Normalizer.Form.NFKD));
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

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String lowerCase(String ascii) {
        var folded = new StringBuilder(ascii.length());
        for (var i = 0; i < ascii.length(); i++) {
            var c = ascii.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
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
