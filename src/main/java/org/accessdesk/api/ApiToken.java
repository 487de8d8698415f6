package org.accessdesk.api;

import java.util.regex.Pattern;
import org.accessdesk.model.InvalidValueException;
import org.accessdesk.model.MessageCode;
import org.accessdesk.model.TokenId;

/** The secret that a connection signs in with: {@code idt:TKN-1234-5678:…} (ApiToken BR-005). Never prints itself. */
public final class ApiToken {
    private static final Pattern FORM = Pattern.compile("idt:(TKN-\\d{4}-\\d{4}):[\\x21-\\x7e]+");
    private static final Pattern START = Pattern.compile("idt:TKN-\\d{4}-\\d{4}:");
    /** Line breaks and spaces, also those that nobody sees: a long token is wrapped where it is shown. */
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]+");
    private static final Pattern QUOTE = Pattern.compile("[\"'`<>“”„‘’‚«»]");

    private final TokenId id;
    private final String value;

    private ApiToken(TokenId id, String value) {
        this.id = id;
        this.value = value;
    }

    /**
     * The token in a pasted text: spaces and line breaks are overlooked, and so is what stands before it, such as
     * "Authorization: Bearer", and from a quote on what stands behind it. Words behind it without a quote are taken for a
     * part of it, as nothing tells them from a token that was wrapped.
     *
     * @throws InvalidValueException if there is none in it, or more than one; it does not repeat the text
     */
    public static ApiToken parse(String pasted) {
        var text = fromStart(NOISE.matcher(pasted).replaceAll(""));
        var match = FORM.matcher(QUOTE.split(text, 2)[0]);
        if (!match.matches()) {
            throw new InvalidValueException(MessageCode.TOKEN_NONE, "idt:TKN-1234-5678:…");
        }
        return new ApiToken(new TokenId(match.group(1)), match.group());
    }

    /** The empty text if no token begins in it. */
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

    /** The secret itself, for the Authorization header and the keychain alone. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "idt:" + id + ":…";
    }
}
