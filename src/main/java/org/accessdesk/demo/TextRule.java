package org.accessdesk.demo;

import java.text.Normalizer;
import java.util.function.UnaryOperator;

/** How a text may be stored otherwise than it was sent. */
public enum TextRule {
    /** Without blanks at its ends, and with one blank for several. */
    TRIMMED(text -> text.strip().replaceAll("[ \\t]+", " ")),
    /** Letters with their accents as one character each (NFC). */
    COMPOSED(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
    /** Lines that end in a line feed alone. */
    LINE_FEEDS(text -> text.replace("\r\n", "\n").replace('\r', '\n')),
    /** Written for a web page. */
    ENTITIES(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));

    private final UnaryOperator<String> change;

    TextRule(UnaryOperator<String> change) {
        this.change = change;
    }

    /** The text as it is stored. */
    public String apply(String text) {
        return change.apply(text);
    }
}
