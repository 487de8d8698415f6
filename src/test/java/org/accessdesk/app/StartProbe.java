package org.accessdesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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

    /** What is said where JavaFX's thread is not released. */
    static final String WAITING = "JavaFX's thread waits forever.";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
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
                        await(StartProbe::isJavaFxWaiting);
                        throw new AppFailure(args[SENTENCE]);
                    }
                    return AppFiles.ofSettings(f).with(() -> new TokenSafe.TokenKeychain(keychain, null));
                });
        try {
            desktop.run();
            System.exit(0);
        } catch (AppFailure e) {
            System.out.println(e.getMessage());
            if (!await(() -> !isJavaFxWaiting())) {
                System.out.println(WAITING);
            }
            System.exit(1);
        }
    }

    /** Whether JavaFX has come as far as to open the window, and waits for what it is to show. */
    private static boolean isJavaFxWaiting() {
        return Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(at -> at.getClassName().equals(DesktopApp.class.getName())
                        && "open".equals(at.getMethodName()));
    }

    /** Waits for {@code condition}; returns false if that takes too long. */
    private static boolean await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        return condition.getAsBoolean();
    }

    static Folders folders(Path folder) {
        return new Folders(folder.resolve("logs"), folder.resolve("data/workspaces"), folder.resolve("settings"),
                folder.resolve("policy"));
    }
}
