package org.accessdesk.api;

import java.util.Locale;
import java.util.regex.Pattern;
import org.accessdesk.model.TokenId;

/** The secret that a connection signs in with: {@code idt:TKN-1234-5678:…} (ApiToken BR-005). Never prints itself. */
public final class ApiToken {
    private static final Pattern FORM = Pattern.compile("idt:(TKN-\\d{4}-\\d{4}):[\\x21-\\x7e]+");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\u00a0\"'`“”‘’]+");
    private static final String SCHEME = "bearer";

    private final TokenId id;
    private final String value;

    private ApiToken(TokenId id, String value) {
        this.id = id;
        this.value = value;
    }

    /**
     * The token in a pasted text: spaces, line breaks, quotes and a leading "Bearer" are overlooked.
     *
     * @throws IllegalArgumentException if there is none in it; the message does not repeat the text
     */
    public static ApiToken parse(String pasted) {
        var text = NOISE.matcher(pasted).replaceAll("");
        if (text.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            text = text.substring(SCHEME.length());
        }
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "This is not an API token. A token looks like idt:TKN-1234-5678:… and is copied from its page in the "
                            + "Marketplace under Settings, API tokens.");
        }
        return new ApiToken(new TokenId(match.group(1)), text);
    }

    /** The token's own id, no secret. */
    public TokenId id() {
        return id;
    }

    /** The secret itself, for the Authorization header and the keychain alone. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "idt:" + id + ":…";
    }
}
