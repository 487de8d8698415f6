package org.accessdesk.demo.world.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of seed data: one row per line, cells separated by bars, comments after #. */
public final class Resource {
    private Resource() {}

    public static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> cells(line, "\\|"))
                .toList();
    }

    /** The trimmed parts of {@code text}; empty if it is blank. */
    public static List<String> cells(String text, String separator) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(separator, -1)).map(String::trim).toList();
    }

    private static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/org/accessdesk/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
