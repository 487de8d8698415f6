package org.accessdesk.model;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Removes a person's name from paths that are passed on: it is part of the home folder's name. */
public final class HomeFolder {
    private static final String HOME = "~";
    /**
     * A run of slashes, matched from its first one only: otherwise a long run would be matched again from each of them.
     */
    private static final String SLASHES = "(?<![/\\\\])[/\\\\]++";

    private HomeFolder() {}

    /** {@code text} with each mention of the folder {@code home} written as {@code ~}, for both kinds of slashes. */
    public static String mask(String text, String home) {
        var bare = home.replaceAll(SLASHES + "$", "");
        if (bare.isEmpty()) {
            return text;
        }
        var pattern = Arrays.stream(bare.split("[/\\\\]+", -1)).map(Pattern::quote)
                .collect(Collectors.joining(SLASHES));
        // Not the beginning of a longer name: /home/ann is not the home of /home/anna.
        return Pattern.compile(pattern + "(?![\\w.-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                | Pattern.UNICODE_CHARACTER_CLASS).matcher(text).replaceAll(Matcher.quoteReplacement(HOME));
    }
}
