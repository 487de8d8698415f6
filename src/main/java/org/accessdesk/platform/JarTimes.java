package org.accessdesk.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the packaged app's archives the time back that they had when the start was trained: the virtual machine takes the
 * trained cache only beside such, and some installers give files a time of their own. It helps from the next start on.
 */
public final class JarTimes {
    /** The system property with that time, in seconds since 1970; packages set it. */
    public static final String PROPERTY = "accessdesk.sealed";
    private static final Logger LOG = LoggerFactory.getLogger(JarTimes.class);

    private JarTimes() {}

    /**
     * Mends the archives in {@code folder}, as far as this person may.
     *
     * @param sealed the value of {@link #PROPERTY}; null where this is no package
     */
    public static void mend(Path folder, @Nullable String sealed) {
        if (sealed == null || !sealed.matches("\\d{1,12}")) {
            return;
        }
        var time = FileTime.from(Instant.ofEpochSecond(Long.parseLong(sealed)));
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : files) {
                if (!Files.getLastModifiedTime(jar).equals(time)) {
                    Files.setLastModifiedTime(jar, time);
                }
            }
        } catch (IOException | SecurityException e) {
            LOG.info("The start stays slow: {}", e.toString());
        }
    }
}
