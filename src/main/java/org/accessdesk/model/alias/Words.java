package org.accessdesk.model.alias;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.text.SearchText;

/**
 * The words of a text with their places. Two texts of the same words are the same datum, whatever stands between them:
 * {@code Smith, John} and {@code smith-john@} have the words of {@code Smith John}. In scripts without blanks each
 * character is a word.
 */
record Words(String text, List<Word> words) {

    /** A folded word from {@code start} to before {@code end} in the text. */
    record Word(String folded, int start, int end) {}

    static Words of(String text) {
        var found = new ArrayList<Word>();
        for (var at = 0; at < text.length();) {
            var end = end(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                found.add(new Word(SearchText.fold(text.substring(at, end)), at, end));
                at = end;
            }
        }
        return new Words(text, found);
    }

    /** Where the word that starts at {@code from} ends; {@code from} itself if none does. */
    private static int end(String text, int from) {
        var at = from;
        while (at < text.length()) {
            var c = text.codePointAt(at);
            if (!isPart(c, at > from)) {
                break;
            }
            var next = at + Character.charCount(c);
            if (isAlone(c)) {
                return at == from ? next : at;
            }
            at = next;
        }
        return at;
    }

    private static boolean isPart(int c, boolean inside) {
        return Character.isLetterOrDigit(c) || (inside && switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        });
    }

    /** Whether {@code c} is of a script that puts no blanks between words. */
    private static boolean isAlone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }

    /** Whether a folded word is one character of a script that puts no blanks between words. */
    static boolean isCharacter(String folded) {
        return !folded.isEmpty() && isAlone(folded.codePointAt(0));
    }

    /** The text from the first to the last of these words. */
    String span(int first, int last) {
        return text.substring(words.get(first).start, words.get(last).end);
    }
}
