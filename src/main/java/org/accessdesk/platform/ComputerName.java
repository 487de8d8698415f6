package org.accessdesk.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The name of the computer. */
public final class ComputerName {
    /** The property of the virtual machine that has another name, or none: pictures do not tell where they were taken. */
    public static final String PROPERTY = "accessdesk.computer-name";

    private static final Path HOSTNAME = Path.of("/etc/hostname");

    private ComputerName() {}

    /** The name, without asking the network; empty if it is not known or not to be told. Reads a small file. */
    public static String ofSystem() {
        var other = System.getProperty(PROPERTY);
        return other == null ? of(System.getenv(), HOSTNAME) : other;
    }

    /** The name by {@code environment}, else by {@code file}. */
    static String of(Map<String, String> environment, Path file) {
        return Stream.of("COMPUTERNAME", "HOSTNAME").map(environment::get).filter(Objects::nonNull).map(String::strip)
                .filter(name -> !name.isEmpty()).findFirst().orElseGet(() -> of(file));
    }

    private static String of(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
