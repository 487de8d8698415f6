package org.accessdesk.demo.world.switches;

import java.text.Normalizer;

/** The ways in which the platform can change a text when it stores it. */
public enum TextRule {
    /** Trimmed, and with several spaces replaced by one. */
    TRIMMED,
    /** Normalized to composed characters (NFC). */
    COMPOSED,
    /** Line ends normalized to line feeds. */
    LINE_FEEDS,
    /** Escaped as HTML entities. */
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
