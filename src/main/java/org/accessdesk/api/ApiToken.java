package org.accessdesk.api;

import java.util.regex.Pattern;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/** The secret that a connection signs in with: {@code idt:TKN-1234-5678:…} (ApiToken BR-005). Never prints itself. */
public final class ApiToken {
    private static final Pattern FORM = Pattern.compile("idt:(TKN-\\d{4}-\\d{4}):[\\x21-\\x7e]+");
    private static final Pattern START = Pattern.compile("idt:TKN-\\d{4}-\\d{4}:");
    /** Line breaks and spaces, including invisible ones: a long token is wrapped where it is shown. */
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]+");
    private static final Pattern QUOTE = Pattern.compile("[\"'`<>“”„‘’‚«»]");

    private final TokenId id;
    private final String value;

    private ApiToken(TokenId id, String value) {
        this.id = id;
        this.value = value;
    }

    /**
     * The token in a pasted text. Ignores spaces and line breaks, any text before the token, such as "Authorization:
     * Bearer", and any text from a quote on after it. Words after it without a quote count as part of it, as nothing
     * distinguishes them from a wrapped token.
     *
     * @throws InvalidValueException if there is no token, or more than one; it does not repeat the text
     */
    public static ApiToken parse(String pasted) {
        var text = fromStart(NOISE.matcher(pasted).replaceAll(""));
        var match = FORM.matcher(QUOTE.split(text, 2)[0]);
        if (!match.matches()) {
            throw new InvalidValueException(MessageCode.TOKEN_NONE, "idt:TKN-1234-5678:…");
        }
        return new ApiToken(new TokenId(match.group(1)), match.group());
    }

    /** The rest of the text from the start of a token; empty if no token starts in it. */
    private static String fromStart(String text) {
        var starts = START.matcher(text);
        if (!starts.find()) {
            return "";
        }
        var start = starts.start();
        if (starts.find()) {
            throw new InvalidValueException(MessageCode.TOKEN_SEVERAL);
        }
        return text.substring(start);
    }

    /** The token's own id, no secret. */
    public TokenId id() {
        return id;
    }

    /** The secret itself, only for the Authorization header and the keychain. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "idt:" + id + ":…";
    }
}
