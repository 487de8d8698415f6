package org.accessdesk.model;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Removes API tokens and invitation links from texts that are shown, logged or exported. The texts may be foreign and
 * of any length: every repetition is possessive, so that no pattern backtracks or needs stack for what it has read, and
 * none reads the same text from several starts.
 */
public final class Secrets {
    /** Up to the end of a value in a text, in HTML or in JSON; a JSON escape is part of the value. */
    private static final String TAIL = "(?:[^\\s\"'<>\\\\]++|\\\\u[0-9a-f]{4})++";

    /** One kind of secret and its replacement. */
    record Rule(Pattern pattern, Function<MatchResult, String> replacement) {}

    // Tokens first: their ids stay readable only if no earlier Bearer rule has matched them.
    static final List<Rule> RULES = List.of(
            rule("(?i)(idt(?::|%3A)TKN-\\d{4}-\\d{4}(?::|%3A))" + TAIL, "$1…"),
            rule("(?i)(accept-invite(?:\\?|%3F|\\\\u003f))" + TAIL, "$1…"),
            // A text that only begins like a web token is also matched to its end, so that it is read once, and stays
            // unchanged.
            new Rule(Pattern.compile("\\beyJ[\\w-]++(\\.[\\w-]++\\.[\\w-]*+)?+"),
                    found -> found.group(1) == null ? found.group() : "…"),
            rule("(?i)\\b(bearer)(\\s++|%20|\\+)" + TAIL, "$1$2…"));

    private Secrets() {}

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), _ -> replacement);
    }

    /**
     * {@code text} with the secret part of API tokens, Bearer values, web tokens and invitation links replaced by an
     * ellipsis; harmless identifying parts stay.
     */
    public static String mask(String text) {
        var masked = text;
        for (var rule : RULES) {
            masked = rule.pattern.matcher(masked).replaceAll(rule.replacement);
        }
        return masked;
    }
}
