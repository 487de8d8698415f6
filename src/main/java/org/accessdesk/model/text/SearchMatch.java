package org.accessdesk.model.text;

import java.util.List;

/** How well an object matches what somebody typed, best first. All texts are folded by {@link SearchText}. */
public enum SearchMatch {
    /** Its name begins with what was typed. */
    NAME_PREFIX,
    /** Each typed word begins a word of its name. */
    WORD_PREFIX,
    /** Each typed word occurs in its name or its other texts. */
    INSIDE,
    /** A typed word does not occur. */
    NONE;

    /**
     * Matches one object.
     *
     * @param name its name
     * @param others its other texts, such as an e-mail address or an id
     * @param words what was typed, by {@link SearchText#words}; none match every name
     */
    public static SearchMatch of(String name, String others, List<String> words) {
        if (begins(name, words)) {
            return NAME_PREFIX;
        }
        var begins = true;
        // Not a stream: this runs for each user at each key.
        for (var word : words) {
            if (!beginsWord(name, word)) {
                begins = false;
                if (!name.contains(word) && !others.contains(word)) {
                    return NONE;
                }
            }
        }
        return begins ? WORD_PREFIX : INSIDE;
    }

    /** Whether it begins with the words and a space between them. */
    private static boolean begins(String name, List<String> words) {
        var at = 0;
        for (var word : words) {
            if ((at > 0 && !name.startsWith(" ", at++)) || !name.startsWith(word, at)) {
                return false;
            }
            at += word.length();
        }
        return true;
    }

    private static boolean beginsWord(String name, String word) {
        for (var at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }
}
