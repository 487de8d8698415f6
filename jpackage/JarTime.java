import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * The modification time of all archives of an image. The virtual machine uses an AOT cache only if the archives have
 * the time they had at the training. Installers do not keep it by themselves: those of Linux take it from
 * {@code SOURCE_DATE_EPOCH}; elsewhere the app restores it when it starts (see
 * {@code org.accessdesk.platform.JarTimes}).
 *
 * @param seconds since 1970
 */
record JarTime(long seconds) {
    /** The current time, in even seconds, which every file system can store. */
    static JarTime now() {
        return new JarTime(Instant.now().getEpochSecond() / 2 * 2);
    }

    /** The option that passes it to the app. */
    String option() {
        return "-Daccessdesk.jar-times=" + seconds;
    }

    void set(AppImage image) throws IOException {
        try (var files = Files.list(image.app())) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, FileTime.from(Instant.ofEpochSecond(seconds)));
            }
        }
    }
}
