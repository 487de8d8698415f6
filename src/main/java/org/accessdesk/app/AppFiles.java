package org.accessdesk.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.accessdesk.platform.Folders;
import org.accessdesk.platform.keychain.Keychains;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.computer.Installation;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.store.SettingsStore;
import org.accessdesk.store.connections.ConnectionFile;
import org.accessdesk.store.connections.ConnectionStore;
import org.accessdesk.store.connections.MemoryConnections;
import org.accessdesk.store.settings.SettingsFiles;
import org.jspecify.annotations.Nullable;

/**
 * The files and stores of this session.
 *
 * @param temporary the folder that is deleted at the end
 * @param settings the store of the user's settings
 * @param connections the store of connections, without tokens
 * @param privateFolders the app's private folders, not chosen by the user
 * @param keychain finds the keychain for tokens; called off the user interface's thread, when a token is first needed
 */
public record AppFiles(Installation installation, Path temporary, SettingsStore settings, ConnectionStore connections,
        List<Path> privateFolders, Supplier<TokenSafe.TokenKeychain> keychain) {
    private static final String LICENCES = "THIRD-PARTY.txt";
    private static final String MANUAL = "manual";

    /** The system's folders, with the workspaces in the folder that the user has chosen. */
    static AppFiles ofSettings(Folders folders) {
        var settings = new SettingsFiles(folders.settings());
        return new AppFiles(installation(folders, dataFolder(folders, settings)), newTemporary(), settings,
                new ConnectionFile(folders.settings()), privateFolders(folders), AppFiles::ofSystem);
    }

    /** The system's folders, with the workspaces in {@code data}, and settings and connections in {@code settings}. */
    public static AppFiles in(Path data, Path settings) {
        var system = Folders.ofSystem();
        var folders = new Folders(system.logs(), system.data(), settings, system.policy());
        return new AppFiles(installation(folders, data), newTemporary(), new SettingsFiles(settings),
                new ConnectionFile(settings), privateFolders(system), AppFiles::ofSystem);
    }

    private static List<Path> privateFolders(Folders folders) {
        return List.of(folders.logs(), folders.data(), folders.settings());
    }

    /** Temporary folders. */
    static AppFiles ofDemo() {
        var folder = newTemporary();
        var folders = new Folders(folder.resolve("logs"), folder.resolve("own"), folder.resolve("settings"),
                folder.resolve("policy"));
        return new AppFiles(installation(folders, folders.data()), folder, new SettingsFiles(folders.settings()),
                new MemoryConnections(), List.of(), () -> new TokenSafe.TokenKeychain(new SessionKeychain(), null));
    }

    /** The same with another keychain. */
    public AppFiles with(Supplier<TokenSafe.TokenKeychain> other) {
        return new AppFiles(installation, temporary, settings, connections, privateFolders, other);
    }

    /** The same with the policy in {@code folder}. */
    public AppFiles withPolicy(Path folder) {
        var now = installation.folders();
        return new AppFiles(installation(new Folders(now.logs(), now.data(), now.settings(), folder),
                installation.data()), temporary, settings, connections, privateFolders, keychain);
    }

    private static TokenSafe.TokenKeychain ofSystem() {
        var found = Keychains.ofSystem();
        return new TokenSafe.TokenKeychain(found.keychain(), found.why());
    }

    /** The folder of the workspaces: the user's choice, or the system's default. */
    public static Path dataFolder(Folders folders, SettingsStore settings) {
        return Objects.requireNonNullElse(settings.read().settings().keeping().folder(), folders.data());
    }

    private static Path newTemporary() {
        return Path.of(System.getProperty("java.io.tmpdir"), "access-desk-demo-" + UUID.randomUUID());
    }

    private static Installation installation(Folders folders, Path data) {
        return new Installation(AppVersion.number(), folders, data, shipped(LICENCES), shipped(MANUAL),
                Path.of(System.getProperty("user.home", ".")), Locale.getDefault());
    }

    /** What a package has next to the app's archive; null in a build from the sources. */
    private static @Nullable Path shipped(String name) {
        try {
            var folder = archiveFolder();
            var file = folder == null ? null : folder.resolve(name);
            return file != null && Files.exists(file) ? file.toRealPath() : null;
        } catch (IOException | SecurityException e) {
            return null;
        }
    }

    /** The folder of the app's archive; null if unknown. */
    public static @Nullable Path archiveFolder() {
        try {
            // A class loaded from the AOT cache has no code source.
            var archive = Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0]);
            return archive.toAbsolutePath().getParent();
        } catch (InvalidPathException | SecurityException e) {
            return null;
        }
    }
}
