package org.accessdesk.store.snapshot;

import java.nio.charset.StandardCharsets;
import org.accessdesk.model.id.Id;

/** Ids as the numbers that their digits are: an id of one kind has always as many digits. */
final class IdNumbers {
    private static final int DIGITS_IN_PART = 4;

    private IdNumbers() {}

    static long of(Id id) {
        var number = 0L;
        var value = id.value();
        for (var at = 0; at < value.length(); at++) {
            var digit = value.charAt(at) - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            }
        }
        return number;
    }

    /** The id of that number: {@code prefix}, and {@code parts} groups of four digits. */
    static String text(String prefix, int parts, long number) {
        var text = new byte[prefix.length() + parts * (DIGITS_IN_PART + 1)];
        var rest = number;
        for (var at = text.length - 1; at >= prefix.length(); at--) {
            if ((text.length - at) % (DIGITS_IN_PART + 1) == 0) {
                text[at] = '-';
            } else {
                text[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        for (var at = 0; at < prefix.length(); at++) {
            text[at] = (byte) prefix.charAt(at);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
