package org.accessdesk.demo.world;

import java.text.Normalizer;

/** How a text may be stored otherwise than it was sent. */
public enum TextRule {
    /** Without blanks at its ends, and with one blank for several. */
    TRIMMED,
    /** Letters with their accents as one character each (NFC). */
    COMPOSED,
    /** Lines that end in a line feed alone. */
    LINE_FEEDS,
    /** Written for a web page. */
    ENTITIES;

    /** The text as it is stored. */
    public String apply(String text) {
        return switch (this) {
            case TRIMMED -> text.strip().replaceAll("[ \\t]+", " ");
            case COMPOSED -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case LINE_FEEDS -> text.replace("\r\n", "\n").replace('\r', '\n');
            case ENTITIES -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        };
    }
}
