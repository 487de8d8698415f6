package org.accessdesk.store.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text that people may have edited. */
final class SmallFile {
    private static final long LARGEST = 1 << 20;
    private static final String MARK = "\uFEFF";

    private SmallFile() {}

    /** The text, without the mark that some editors put before UTF-8. */
    static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("It is too large.");
        }
        var text = Files.readString(file);
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
