package org.accessdesk.service.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/**
 * The text of a CSV file, and what separates its cells.
 *
 * @param content without the byte order mark; of a line {@code sep=;}, as Excel writes it, only the line break is left, so
 *        that the other lines keep their numbers
 */
record TableText(String content, char separator) {
    private static final String SEPARATORS = ";,\t";
    private static final String DIRECTIVE = "sep=";
    private static final char MARK = '\ufeff';

    /** @throws InvalidValueException if it is not text in UTF-8 */
    static TableText of(byte[] bytes) {
        var text = decoded(bytes);
        var plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        if (isDirective(plain)) {
            return new TableText(plain.substring(DIRECTIVE.length() + 1), plain.charAt(DIRECTIVE.length()));
        }
        return new TableText(plain, separator(plain));
    }

    private static boolean isDirective(String text) {
        var at = DIRECTIVE.length();
        return text.regionMatches(true, 0, DIRECTIVE, 0, at) && text.length() > at
                && SEPARATORS.indexOf(text.charAt(at)) >= 0
                && (text.length() == at + 1 || text.charAt(at + 1) == '\r' || text.charAt(at + 1) == '\n');
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            throw new InvalidValueException(MessageCode.TABLE_IS_WORKBOOK);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            // UTF-16 without its mark is valid UTF-8, with zeros between the letters.
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException _) {
            // Told below.
        }
        throw new InvalidValueException(MessageCode.TABLE_NOT_UTF_8);
    }

    /** What stands most often in the first line that is not blank, outside of quotes; a comma if none does. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        var blank = true;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && !blank && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
            blank &= Character.isWhitespace(c);
        }
        var best = 1;
        for (var at = 0; at < counts.length; at++) {
            best = counts[at] > counts[best] ? at : best;
        }
        return SEPARATORS.charAt(best);
    }
}
