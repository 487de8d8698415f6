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
 * Makes files and folders that only the person can read, whatever the umask is: what is kept of an account holds names and
 * e-mail addresses. They are private from the moment they are made, not a moment later.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OF_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes {@code folder} and those above it, where they are missing. One that exists stays as it is: it may be one that
     * people share.
     */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, attributes(folder, OF_FOLDER));
        restrict(folder);
    }

    /** Makes an empty file if there is none; one that exists becomes private where the system lets us. */
    public static void makeFile(Path file) throws IOException {
        try {
            createFile(file);
        } catch (FileAlreadyExistsException e) {
            restrict(file);
        }
    }

    /**
     * Makes an empty file.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, OF_FILE));
        restrict(file);
    }

    /**
     * Makes a file of the app's own private, or a folder with the files in it, which an earlier version may have left open
     * to others. Links are not followed: whoever made one chose where it leads. Does nothing if there is no such file or folder.
     *
     * @return whether nobody else can read it now
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

    /** Takes the rights of all others away; whether they have none. */
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
        // A file that its owner has made unwritable stays so.
        var wanted = EnumSet.copyOf(OF_FILE);
        if (!now.permissions().contains(PosixFilePermission.OWNER_WRITE)) {
            wanted.remove(PosixFilePermission.OWNER_WRITE);
        }
        return wanted;
    }

    /** An administrator may change the rights of what is another's, who can take them back. */
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
