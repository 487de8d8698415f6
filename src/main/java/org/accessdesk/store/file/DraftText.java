package org.accessdesk.store.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;

/** Decodes the text of a draft file that editors, consoles or version control may have re-encoded. */
final class DraftText {
    private static final byte[] UTF_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] LITTLE = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] BIG = {(byte) 0xfe, (byte) 0xff};

    private DraftText() {}

    /**
     * The text of {@code content}: UTF-8, with or without a byte order mark, or UTF-16 with one, which PowerShell
     * writes.
     *
     * @throws BadJsonException if it is none of these, or has characters that no draft file has; the message says which
     */
    static String of(byte[] content) {
        var text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw new BadJsonException(MessageCode.DRAFT_ZEROS);
        }
        if (text.lines().anyMatch(l -> l.startsWith("<<<<<<< ") || l.startsWith(">>>>>>> "))) {
            throw new BadJsonException(MessageCode.DRAFT_MERGE_MARKS);
        }
        return text;
    }

    private static String decoded(byte[] content) {
        try {
            if (startsWith(content, UTF_8)) {
                return decode(content, UTF_8.length, StandardCharsets.UTF_8);
            }
            // A UTF-16 mark followed by zeros is that of UTF-32.
            if (startsWith(content, LITTLE) && !(content.length >= 4 && content[2] == 0 && content[3] == 0)) {
                return decode(content, LITTLE.length, StandardCharsets.UTF_16LE);
            }
            return startsWith(content, BIG) ? decode(content, BIG.length, StandardCharsets.UTF_16BE)
                    : decode(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BadJsonException(MessageCode.DRAFT_NOT_UTF_8);
        }
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static String decode(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content, from, content.length - from)).toString();
    }
}
