package org.accessdesk.model.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses: whether a text is one, and whether two are of one mailbox. */
public final class EmailAddress {
    /** The longest that mail servers accept (RFC 5321). */
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern
            .compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]++@(?:[\\p{L}\\p{N}-]++\\.)++[\\p{L}\\p{N}-]{2,}");

    private EmailAddress() {}

    /** Whether {@code text} is one address and nothing else. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** What the writings of one address have in common: capital and small letters do not count. */
    public static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
