package org.accessdesk.model.change;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts as a server may store them: trimmed, with normalized blanks and line ends, Unicode composed,
 * characters escaped as HTML entities, the host of an address in lower case, or cut at the end.
 */
public final class TextForm {
    /** A shorter prefix is more likely another text than a cut one. */
    private static final int SHORTEST_CUT = 16;
    private static final int MOST_ESCAPES = 4;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,6}));");
    private static final Pattern HOST = Pattern.compile("(?i)^https?://[^/?#]+");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
            "nbsp", " ");

    private TextForm() {}

    /** Whether both are the same text in different stored forms. */
    public static boolean same(String one, String other) {
        return one.equals(other) || normal(one).equals(normal(other));
    }

    /** Whether {@code kept} is a stored form of {@code sent}: the same text, or a prefix of some length. */
    public static boolean keeps(String sent, String kept) {
        if (sent.equals(kept)) {
            return true;
        }
        var wanted = normal(sent);
        var is = normal(kept);
        return is.equals(wanted) || (is.length() >= SHORTEST_CUT && wanted.startsWith(is));
    }

    private static String normal(String text) {
        var composed = Normalizer.normalize(decoded(text), Normalizer.Form.NFC);
        var address = HOST.matcher(composed)
                .replaceAll(m -> Matcher.quoteReplacement(m.group().toLowerCase(Locale.ROOT)));
        return BLANKS.matcher(address).replaceAll(" ").strip();
    }

    /** A text that was escaped again at each write is decoded as often. */
    private static String decoded(String text) {
        var before = text;
        for (var times = 0; times < MOST_ESCAPES && before.indexOf('&') >= 0; times++) {
            var after = ENTITY.matcher(before).replaceAll(m -> Matcher.quoteReplacement(
                    character(m.group(), m.group(1), m.group(2), m.group(3))));
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before;
    }

    private static String character(String entity, @Nullable String decimal, @Nullable String hex,
            @Nullable String name) {
        if (name != null) {
            return NAMED.getOrDefault(name, entity);
        }
        var code = decimal != null ? Integer.parseInt(decimal) : hex == null ? -1 : Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity;
    }
}
