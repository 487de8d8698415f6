package org.accessdesk.model.alias;

import java.util.List;
import java.util.Locale;
import org.accessdesk.model.alias.Words.Word;

/**
 * Makes the local part of an e-mail address go with the alias of the person's name: where the real one has a word of the
 * real name or its initial, the alias has that of the alias.
 *
 * @param name the real name; empty if not known
 * @param alias its alias
 */
record LocalPart(String name, String alias) {

    /** The alias of {@code local}, in plain Latin letters. */
    String alias(String local, Draw draw, WordAlias words) {
        var from = Words.of(name).words();
        var to = Words.of(alias).words();
        var made = new StringBuilder();
        var done = 0;
        for (var word : Words.of(local).words()) {
            made.append(local, done, word.start());
            made.append(from.size() == to.size() ? matching(word.folded(), from, to, draw, words)
                    : plain(word.folded(), draw, words));
            done = word.end();
        }
        return made.append(local, done, local.length()).toString();
    }

    private static String matching(String word, List<Word> from, List<Word> to,
            Draw draw, WordAlias words) {
        for (var i = 0; i < from.size(); i++) {
            var real = from.get(i).folded();
            if (word.equals(real)) {
                return latin(to.get(i).folded(), real, draw, words);
            }
            var first = from.getFirst().folded();
            if (i > 0 && word.equals(first.charAt(0) + real)) {
                return latin(to.getFirst().folded().charAt(0) + to.get(i).folded(), word, draw, words);
            }
        }
        return plain(word, draw, words);
    }

    private static String latin(String alias, String real, Draw draw, WordAlias words) {
        return alias.chars().allMatch(c -> c < 0x80) ? alias : plain(real, draw, words);
    }

    private static String plain(String word, Draw draw, WordAlias words) {
        var letters = word.chars().allMatch(c -> c < 0x80) ? word : "a".repeat(Math.max(2, word.length()));
        return words.of(letters, WordKind.NAME, draw).toLowerCase(Locale.ROOT);
    }
}
