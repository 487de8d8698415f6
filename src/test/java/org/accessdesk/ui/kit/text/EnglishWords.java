package org.accessdesk.ui.kit.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds English words in texts of another language. */
public final class EnglishWords {
    /** Common words that German, Spanish, French and Japanese texts do not have. */
    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}\\p{N}.@/-])(the|and|with|of|to|is|are|it|its|be|you|your|this|that|from|by|for|have|has|been|which|while"
                    + "|cannot|could|would|will|not|user|users|group|groups|changes|select|choose|apply|cancel|search"
                    + "|settings|refresh|nothing|loading|draft|drafted|clear|close|save|saved|read|again|undo|delete|file"
                    + "|answer|lists|new|email|reason|failed)(?![\\p{L}\\p{N}.@/-])",
            Pattern.CASE_INSENSITIVE);

    private EnglishWords() {}

    /** The English words in {@code text}. */
    public static List<String> in(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}
