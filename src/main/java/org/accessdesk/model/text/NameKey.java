package org.accessdesk.model.text;

import java.util.Locale;

/**
 * The place of a name in an alphabetical list: compared by its letters first, then by accents and case. Numbers are in
 * the order of their values: Group 2 comes before Group 10. Made once for each name, since a comparison of two keys costs
 * next to nothing.
 *
 * <p>Not the JDK's Collator, which puts Łukasz, Đorđe and Øystein behind Z, ignores blanks (Anna Abel before Ann Zeller)
 * and takes several microseconds for a key; nor ICU4J's, whose 14 MB are more than the app itself. Kanji are in the
 * order of Unicode, as a reading cannot be known from a name.
 *
 * @param letters the letters without accents and case, and the numbers with their lengths before them
 * @param text the name itself
 */
public record NameKey(String letters, String text) implements Comparable<NameKey> {
    private static final char BEHIND_LETTERS = '\u007F';

    /** The key of {@code name} in the alphabet of the language of {@code locale}. */
    public static NameKey of(String name, Locale locale) {
        return new NameKey(withLengths(hiragana(SearchText.fold(withOwnLetters(name, locale)))), name);
    }

    /** In Spanish, ñ is a letter between n and o; in the other languages of the app, accents make no letters. */
    private static String withOwnLetters(String name, Locale locale) {
        return "es".equals(locale.getLanguage()) ? name.replaceAll("ñ|Ñ|[nN]\u0303", "n" + BEHIND_LETTERS) : name;
    }

    private static String hiragana(String folded) {
        for (var i = 0; i < folded.length(); i++) {
            if (isKatakana(folded.charAt(i))) {
                return folded.chars().map(c -> isKatakana(c) ? c - ('ァ' - 'ぁ') : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return folded;
    }

    private static boolean isKatakana(int c) {
        return c >= 'ァ' && c <= 'ヶ';
    }

    private static String withLengths(String folded) {
        if (!hasDigit(folded)) {
            return folded;
        }
        var key = new StringBuilder(folded.length() + 2);
        var at = 0;
        while (at < folded.length()) {
            var end = endOfDigits(folded, at);
            if (end == at) {
                key.append(folded.charAt(at++));
            } else {
                appendNumber(key, folded.substring(at, end));
                at = end;
            }
        }
        return key.toString();
    }

    private static boolean hasDigit(String folded) {
        for (var at = 0; at < folded.length(); at++) {
            if (isDigit(folded.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfDigits(String text, int from) {
        var end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A digit for the length comes first, so that a number stays between the same signs and letters. */
    private static void appendNumber(StringBuilder key, String digits) {
        var first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        var length = digits.length() - first;
        key.append((char) ('0' + Math.min(length, 9)));
        if (length >= 9) {
            key.append((char) length);
        }
        key.append(digits, first, digits.length());
    }

    @Override
    public int compareTo(NameKey other) {
        var byLetters = letters.compareTo(other.letters);
        return byLetters == 0 ? text.compareTo(other.text) : byLetters;
    }
}
