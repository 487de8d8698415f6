package org.accessdesk.service.review.report;

import java.text.Bidi;
import java.util.regex.Pattern;
import org.accessdesk.model.Printable;
import org.accessdesk.model.Secrets;

/** What the formats share: texts as single lines, with nothing hidden and no secrets. */
final class Wording {
    private static final Pattern BREAK = Pattern.compile("\\R|\\t");

    private Wording() {}

    /**
     * {@code text} as one line; invisible characters and those that change the direction of reading are written out.
     */
    static String plain(String text) {
        return Printable.line(BREAK.matcher(Secrets.mask(text).strip()).replaceAll(" "));
    }

    /** Whether {@code text} has letters written from right to left, which could move the text next to it. */
    static boolean isFromTheRight(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
}
