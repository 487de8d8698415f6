package org.accessdesk.platform.keychain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.accessdesk.ui.kit.text.English;

/**
 * Uses the keychain in a separate process: runs the operation given by the arguments and prints whether it worked, but
 * not the secret.
 */
final class KeychainProcess {
    static final String NAME = "connection-1";
    static final String SECRET = "KEYCHAIN_TEST_SECRET";

    private KeychainProcess() {}

    public static void main(String[] args) throws KeychainException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var secret = Objects.requireNonNull(System.getenv(SECRET));
        var found = Keychains.ofSystem();
        out.println("lasting=" + found.keychain().isLasting() + " why=" + English.of(found.why()));
        for (var arg : args) {
            out.println(arg + "=" + done(arg, found.keychain(), secret));
        }
        // Exits as the app does: the Secret Service library has a thread that does not end by itself.
        System.exit(0);
    }

    private static String done(String what, Keychain keychain, String secret) throws KeychainException {
        switch (what) {
            case "write" -> keychain.write(NAME, secret);
            case "rewrite" -> keychain.write(NAME, secret + " anew");
            case "delete" -> keychain.delete(NAME);
            default -> {
                var read = keychain.read(NAME);
                return read.isEmpty() ? "none" : read.get().equals(secret) ? "same" : "other";
            }
        }
        return "done";
    }
}
