package org.accessdesk.model.alias;

import java.util.Locale;
import java.util.Set;
import org.accessdesk.model.text.SearchText;

/** Replaces each word and number of a text by another one of the same script, length and case; signs stay. */
final class WordAlias {
    /** What a firm is by law says nothing of which firm it is. */
    private static final Set<String> LEGAL_FORMS = Set.of("gmbh", "ag", "kg", "ltd", "inc", "llc", "sa", "sas", "se",
            "bv", "nv", "oy", "ab", "as", "srl", "spa", "kk", "plc", "co", "corp");
    private final AliasWords words;

    WordAlias(AliasWords words) {
        this.words = words;
    }

    /** The alias of {@code real} by those numbers; the signs between its words stay. */
    String of(String real, WordKind kind, Draw draw) {
        var alias = new StringBuilder(real.length());
        for (var at = 0; at < real.length();) {
            var first = real.codePointAt(at);
            var end = at + Character.charCount(first);
            if (Character.isLetter(first)) {
                end = endOfWord(real, at);
                alias.append(word(real.substring(at, end), kind, draw));
            } else if (Character.isDigit(first)) {
                alias.append((char) ('0' + draw.next(10)));
            } else {
                alias.appendCodePoint(first);
            }
            at = end;
        }
        return alias.toString();
    }

    private static int endOfWord(String text, int from) {
        var script = WordScript.of(text.codePointAt(from));
        var at = from;
        while (at < text.length()) {
            var c = text.codePointAt(at);
            var belongs = Character.isLetter(c) ? WordScript.of(c) == script
                    : Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (!belongs) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private String word(String real, WordKind kind, Draw draw) {
        if (kind == WordKind.TERM && LEGAL_FORMS.contains(SearchText.fold(real))) {
            return real;
        }
        var script = WordScript.of(real.codePointAt(0));
        var length = (int) real.codePoints().filter(Character::isLetter).count();
        var initial = length == 1 && script.hasCase();
        var word = words.of(kind, script).pick(initial ? 2 : length, draw);
        return inCase(initial ? word.substring(0, 1) : word, real, length);
    }

    private static String inCase(String word, String real, int letters) {
        var first = word.substring(0, word.offsetByCodePoints(0, 1));
        var rest = word.substring(first.length()).toLowerCase(Locale.ROOT);
        if (!Character.isUpperCase(real.codePointAt(0))) {
            return first.toLowerCase(Locale.ROOT) + rest;
        }
        var upper = letters > 1 && real.codePoints().noneMatch(Character::isLowerCase);
        return first.toUpperCase(Locale.ROOT) + (upper ? rest.toUpperCase(Locale.ROOT) : rest);
    }
}
