import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites archives without compression: an installer compresses them together, which makes it 8 MB smaller, and nothing
 * is inflated when the app starts. Their manifests, of which the app reads each at its start, keep what a virtual machine
 * or a person needs; lists of exported packages are for other systems.
 */
final class StoredJars {
    private static final Set<String> KEPT = Set.of("Manifest-Version", "Main-Class", "Multi-Release",
            "Implementation-Title", "Implementation-Version", "Implementation-Vendor", "Bundle-License");

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
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    content = withoutLists(content);
                }
                to.putNextEntry(stored(entry, content));
                to.write(content);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutLists(byte[] manifest) throws IOException {
        var read = new Manifest(new ByteArrayInputStream(manifest));
        read.getMainAttributes().keySet().removeIf(name -> !KEPT.contains(name.toString()));
        read.getEntries().clear();
        var written = new ByteArrayOutputStream();
        read.write(written);
        return written.toByteArray();
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
