package org.accessdesk.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Creates files and folders that only the user can read, whatever the umask is: workspaces contain names and e-mail
 * addresses. They are private from their creation on, without a gap.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OF_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Creates {@code folder} and its parents if missing. Leaves existing ones unchanged: they can be shared. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, attributes(folder, OF_FOLDER));
        restrict(folder);
    }

    /** Creates an empty file if there is none; makes an existing one private if the system allows it. */
    public static void makeFile(Path file) throws IOException {
        try {
            createFile(file);
        } catch (FileAlreadyExistsException e) {
            restrict(file);
        }
    }

    /**
     * Creates an empty file.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, OF_FILE));
        restrict(file);
    }

    /**
     * Makes one of the app's files private, or a folder with its files: an earlier version may have left them readable
     * for others. Does not follow symbolic links. Does nothing if the path does not exist.
     *
     * @return whether no other user can read it now
     */
    public static boolean tighten(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return restrict(path) && tightenFiles(path);
        }
        return !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || restrict(path);
    }

    private static boolean tightenFiles(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            var all = true;
            for (var file : files) {
                all &= Files.isDirectory(file) || tighten(file);
            }
            return all;
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return false;
        }
    }

    /** Removes the rights of all other users; returns whether they have none. */
    private static boolean restrict(Path path) {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            return view == null ? WindowsRights.restrict(path) : restrict(view, path);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static boolean restrict(PosixFileAttributeView view, Path path) throws IOException {
        var now = view.readAttributes();
        var wanted = wanted(now);
        if (!now.permissions().equals(wanted)) {
            view.setPermissions(wanted);
        }
        return isOurs(now, path) && view.readAttributes().permissions().equals(wanted);
    }

    private static Set<PosixFilePermission> wanted(PosixFileAttributes now) {
        if (now.isDirectory()) {
            return OF_FOLDER;
        }
        // Keeps files read-only that their owner made read-only.
        var wanted = EnumSet.copyOf(OF_FILE);
        if (!now.permissions().contains(PosixFilePermission.OWNER_WRITE)) {
            wanted.remove(PosixFilePermission.OWNER_WRITE);
        }
        return wanted;
    }

    /**
     * Whether the current user owns the path. An administrator could change the rights of files of others, but the
     * owner could revert that.
     */
    private static boolean isOurs(PosixFileAttributes attributes, Path path) throws IOException {
        var person = System.getProperty("user.name", "");
        return attributes.owner().getName().equals(person) || attributes.owner()
                .equals(path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(person));
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
