package org.accessdesk.store.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads a small text file that people may have edited. */
public final class SmallFile {
    private static final int LARGEST = 1 << 20;
    private static final String MARK = "\uFEFF";

    private SmallFile() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws java.nio.file.NoSuchFileException if there is none, or a link leads to none
     * @throws IOException also if it is no regular file, is too large, or cannot be read for another reason
     */
    public static String text(Path file) throws IOException {
        // A pipe or a device may never end.
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new IOException("It is no regular file.");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("It is too large.");
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        }
    }
}
