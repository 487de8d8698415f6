import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * The moment that all archives of an image bear. The virtual machine takes a trained cache only beside archives of the very
 * time they had at the training, which installers do not keep by themselves: those of Linux take it from
 * {@code SOURCE_DATE_EPOCH}, and elsewhere the app gives its archives the time back when it starts ({@code platform.Seal}).
 *
 * @param seconds since 1970
 */
record Seal(long seconds) {
    /** Now, in the even seconds that every file system can keep. */
    static Seal now() {
        return new Seal(Instant.now().getEpochSecond() / 2 * 2);
    }

    /** What tells it to the app. */
    String option() {
        return "-Daccessdesk.sealed=" + seconds;
    }

    void put(AppImage image) throws IOException {
        try (var files = Files.list(image.app())) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, FileTime.from(Instant.ofEpochSecond(seconds)));
            }
        }
    }
}
