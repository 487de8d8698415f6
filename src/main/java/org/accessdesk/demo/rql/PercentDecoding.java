package org.accessdesk.demo.rql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded text; a percent sign without a valid escape is literal. */
public final class PercentDecoding {
    private static final int ESCAPE = 3;
    private static final int HEX = 16;

    private PercentDecoding() {}

    /** Decodes a part of a path. */
    public static String ofPath(String text) {
        return text.indexOf('%') < 0 ? text : decode(text);
    }

    /** Decodes a part of a query, in which plus is a space. */
    public static String ofQuery(String text) {
        return ofPath(text.replace('+', ' '));
    }

    private static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int escaped = escape(bytes, at);
            decoded.write(escaped < 0 ? bytes[at] : escaped);
            at += escaped < 0 ? 1 : ESCAPE;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** The byte of the escape at {@code at}; -1 if there is none. */
    private static int escape(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + ESCAPE > bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], HEX);
        int low = Character.digit(bytes[at + 2], HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
