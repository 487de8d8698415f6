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
 * Restores the modification time that the packaged app's archives had when the AOT cache was trained: the virtual
 * machine uses the cache only if the times match, and some installers change them. Takes effect at the next start.
 */
public final class JarTimes {
    /** The system property with that time, in seconds since 1970; packages set it. */
    public static final String PROPERTY = "accessdesk.jar-times";
    private static final Logger LOG = LoggerFactory.getLogger(JarTimes.class);

    private JarTimes() {}

    /**
     * Restores the time of the archives in {@code folder} where permissions allow it.
     *
     * @param sealed the value of {@link #PROPERTY}; null if the app is not packaged
     */
    public static void restore(Path folder, @Nullable String sealed) {
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
            LOG.info("The times of the archives could not be restored, the start stays slow: {}", e.toString());
        }
    }
}
