package org.accessdesk.model;

import java.util.regex.Pattern;

/** Keeps secrets out of texts that are shown, logged or exported (api.md §0.9). */
public final class Secrets {
    private static final String TAIL = "[^\\s\"'<>\\\\]+";
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer)(\\s+|%20|\\+)" + TAIL);
    private static final Pattern TOKEN = Pattern.compile("(?i)(idt(?::|%3A)TKN-\\d{4}-\\d{4}(?::|%3A))" + TAIL);
    private static final Pattern INVITATION = Pattern
            .compile("(?i)(accept-invite(?:\\?|%3F|\\\\u003f))(?:[^\\s\"'<>\\\\]|\\\\u[0-9a-f]{4})+");
    private static final Pattern WEB_TOKEN = Pattern.compile("\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private Secrets() {}

    /**
     * {@code text} with the secret part of API tokens, Bearer values, web tokens and invitation links replaced by an
     * ellipsis; what identifies them without opening anything stays.
     */
    public static String mask(String text) {
        // Tokens first: their ids stay readable only if no Bearer before them has eaten them.
        var masked = TOKEN.matcher(text).replaceAll("$1…");
        masked = INVITATION.matcher(masked).replaceAll("$1…");
        masked = WEB_TOKEN.matcher(masked).replaceAll("…");
        return BEARER.matcher(masked).replaceAll("$1$2…");
    }
}
