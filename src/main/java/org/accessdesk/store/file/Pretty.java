package org.accessdesk.store.file;

import org.accessdesk.store.json.JsonText;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people: a field a line, two spaces in, the same line ends everywhere. */
public final class Pretty {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer().with(
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private Pretty() {}

    /** The text of {@code node}, for people. */
    public static String text(JsonNode node) {
        var text = WRITER.writeValueAsString(node) + "\n";
        // Half a surrogate pair cannot be written as UTF-8; the escaped form, which nobody can read, can.
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c)) && !isWhole(text)
                ? JsonText.text(node) + "\n"
                : text;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
