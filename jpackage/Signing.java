import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs the results if the environment names an identity: {@code MAC_SIGN_IDENTITY} on macOS, {@code WINDOWS_SIGN_SHA1}
 * (a certificate's thumbprint in the user's store) on Windows. Without them nothing is signed, except that the image
 * for macOS gets an ad-hoc signature, as macOS does not start unsigned programs.
 */
final class Signing {
    private static final String NAMELESS = "-";

    private Signing() {}

    /** Signs the image again: the AOT cache was added after jpackage had signed it. */
    static void sign(AppImage image) throws IOException, InterruptedException {
        if (Tool.isMac()) {
            var command = new ArrayList<>(List.of("codesign", "--force", "--deep", "--sign",
                    System.getenv().getOrDefault("MAC_SIGN_IDENTITY", NAMELESS)));
            if (System.getenv("MAC_SIGN_IDENTITY") != null) {
                command.addAll(List.of("--options", "runtime", "--timestamp"));
            }
            command.add(image.root().toString());
            Tool.run(command);
        } else {
            sign(image.launcher());
        }
    }

    /** Signs one file, only on Windows; a disk image for macOS contains an app that is already signed. */
    static void sign(Path file) throws IOException, InterruptedException {
        var certificate = System.getenv("WINDOWS_SIGN_SHA1");
        if (Tool.isWindows() && certificate != null) {
            Tool.run(List.of("signtool", "sign", "/sha1", certificate, "/fd", "SHA256", "/tr",
                    System.getenv().getOrDefault("WINDOWS_TIMESTAMP_SERVER", "http://timestamp.digicert.com"), "/td",
                    "SHA256", file.toString()));
        }
    }
}
