package org.accessdesk.ui.capture.manual;

/** Writes texts as HTML. */
final class HtmlText {
    private HtmlText() {}

    /** {@code text} so that no character of it is read as HTML, in an attribute either. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
