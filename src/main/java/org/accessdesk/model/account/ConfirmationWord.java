package org.accessdesk.model.account;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.accessdesk.model.Printable;

/**
 * The word that a person types to confirm a change that takes access from many: the account's displayed name, or its
 * id. Ignores all kinds of blanks, invisible characters, typographic dashes and quotes, and differences of Unicode
 * normalization, so that every name can be typed.
 */
public final class ConfirmationWord {
    private static final int LONGEST = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");

    private ConfirmationWord() {}

    /** The word to ask for: the name, or the id if the name is blank or too long to type. */
    public static String of(Account account) {
        var name = folded(account.name());
        return name.isEmpty() || name.length() > LONGEST ? account.id().value() : name;
    }

    /** Whether {@code typed} confirms for {@code account}. */
    public static boolean isMet(String typed, Account account) {
        var word = folded(typed);
        return !word.isEmpty() && (word.equals(folded(account.name())) || word.equalsIgnoreCase(account.id().value()));
    }

    private static String folded(String text) {
        var seen = new StringBuilder();
        BLANKS.matcher(text).replaceAll(" ").codePoints().filter(c -> !Printable.isUnsafe(c))
                .map(ConfirmationWord::plain).forEach(seen::appendCodePoint);
        var normal = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        return BLANKS.matcher(normal).replaceAll(" ").strip();
    }

    private static int plain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                "‘’‛‹›".indexOf(codePoint) < 0 ? '"' : '\'';
            default -> codePoint == '„' ? '"' : codePoint == '‚' ? '\'' : codePoint;
        };
    }
}
