package org.accessdesk.api.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.accessdesk.model.TokenTrouble;
import org.jspecify.annotations.Nullable;

/**
 * Derives from the text of a refusal what is wrong with the token. These texts are not published, so a text that
 * matches nothing, or several causes, gives no result.
 */
public final class TokenErrorTexts {
    private static final int UNAUTHORIZED = 401;
    private static final Pattern OF_TOKEN = words("(api[ -]?)?token|bearer|credential");
    private static final Map<TokenTrouble, Pattern> TROUBLES = new EnumMap<>(Map.of(//
            TokenTrouble.EXPIRED, words("expired|has expired|expiry|past its expiration"), //
            TokenTrouble.DISABLED, words("disabled|deactivated|inactive|not active|suspended"), //
            TokenTrouble.DELETED, words("deleted|revoked|removed"), //
            TokenTrouble.UNKNOWN, words("unknown (api )?token|token (is |was )?(unknown|not found|not known)"
                    + "|token does not exist|no such token"), //
            TokenTrouble.TOO_YOUNG, words("not yet (valid|active|usable|propagated|known|available)|too (young|new)")));

    private TokenErrorTexts() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** What a response with that status and text says about the token; null if nothing. */
    static @Nullable TokenTrouble trouble(int status, String words) {
        if (status != UNAUTHORIZED && !(status == 403 && OF_TOKEN.matcher(words).find())) {
            return null;
        }
        var named = TROUBLES.entrySet().stream().filter(t -> t.getValue().matcher(words).find()).map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** The meaning of a token's status as the token reads itself; null if it is unknown. */
    public static @Nullable TokenTrouble ofStatus(String status) {
        return trouble(UNAUTHORIZED, status);
    }
}
