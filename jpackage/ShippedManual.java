import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the pictures of the manual with the app itself, and puts the manual's pages beside the app's archive. */
final class ShippedManual {
    /** The pictures are new or look other than the last ones. */
    private static final int CHANGED = 2;

    /** The pictures when they were looked at last, as {@code sha256sum} lists them. */
    private static final String DIGESTS = "pictures.sha256";

    private ShippedManual() {}

    static void build(Path project, AppImage image) throws IOException, InterruptedException {
        var command = image.launcher().resolveSibling("access-desk" + (Tool.isWindows() ? ".exe" : "")).toString();
        var folder = project.resolve("src/docs/manual").toString();
        var pictures = project.resolve("target/manual-pictures").toString();
        var taken = Tool.code(List.of(command, "capture", folder, "--out", pictures, "--theme", "light"));
        if (taken != 0 && taken != CHANGED) {
            throw new IOException("The pictures of the manual could not be taken.");
        }
        tellChanged(Path.of(pictures), Path.of(folder, DIGESTS));
        Tool.run(List.of(command, "manual", folder, "--pictures", pictures, "--out",
                image.app().resolve("manual").toString()));
    }

    /** Another computer may draw a letter otherwise, so that a picture that looks other than before fails nothing. */
    private static void tellChanged(Path pictures, Path digests) throws IOException {
        var kept = new TreeMap<String, String>();
        for (var line : Files.readAllLines(digests)) {
            var parts = line.split("  ", 2);
            kept.put(parts[1], parts[0]);
        }
        var now = digests(pictures);
        var changed = now.keySet().stream().filter(file -> !now.get(file).equals(kept.get(file))).toList();
        Tool.say("The manual has " + now.size() + " pictures; " + (changed.isEmpty() ? "all are as before."
                : changed.size() + " are new or changed: " + String.join(", ", changed)));
        kept.keySet().removeAll(now.keySet());
        if (!kept.isEmpty()) {
            Tool.say("No longer in the manual: " + String.join(", ", kept.keySet()));
        }
    }

    private static Map<String, String> digests(Path pictures) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(pictures)) {
            for (var file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                digests.put(pictures.relativize(file).toString().replace('\\', '/'), digest(file));
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
