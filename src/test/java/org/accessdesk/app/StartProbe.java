package org.accessdesk.app;

import java.nio.file.Path;
import java.util.List;
import org.accessdesk.platform.Folders;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.connect.TokenSafe;

/**
 * Runs the app in a separate process, with private folders and a keychain with one token. Arguments: the folder, the
 * report, the token, and, if the files cannot be found, a sentence about it.
 */
final class StartProbe {
    /** The id of the connection that has the token. */
    static final String CONNECTION = "one";

    private static final int SENTENCE = 3;

    private StartProbe() {}

    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        var keychain = new SessionKeychain();
        keychain.write(CONNECTION, args[2]);
        var desktop = new DesktopApp(folders(folder),
                new DesktopApp.StartOptions(false, List.of(), Path.of(args[1]), false),
                f -> {
                    if (args.length > SENTENCE) {
                        throw new AppFailure(args[SENTENCE]);
                    }
                    return AppFiles.ofSettings(f).with(() -> new TokenSafe.TokenKeychain(keychain, null));
                });
        try {
            desktop.run();
            System.exit(0);
        } catch (AppFailure e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    static Folders folders(Path folder) {
        return new Folders(folder.resolve("logs"), folder.resolve("data/workspaces"), folder.resolve("settings"),
                folder.resolve("policy"));
    }
}
