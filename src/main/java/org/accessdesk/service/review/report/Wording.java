package org.accessdesk.service.review.report;

import java.text.Bidi;
import java.util.regex.Pattern;
import org.accessdesk.model.Printable;
import org.accessdesk.model.Secrets;

/** What the formats have in common: the texts of a document as one line each, with nothing hidden and no secrets. */
final class Wording {
    private static final Pattern BREAK = Pattern.compile("\\R|\\t");

    private Wording() {}

    /** {@code text} as one line; what cannot be seen or turns the direction of reading is written out. */
    static String plain(String text) {
        return Printable.line(BREAK.matcher(Secrets.mask(text).strip()).replaceAll(" "));
    }

    /** Whether {@code text} has letters that are read from the right, and so could move what stands beside it. */
    static boolean isFromTheRight(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
