package org.accessdesk.platform;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps the native libraries of SQLite and JNA as permanent files. By default both unpack them into the temporary
 * folder, where hardened Linux systems do not allow execution, and leave them there when the process is killed.
 */
public final class NativeLibraries {
    /** The folder in a package, next to the app's archive. */
    public static final String FOLDER = "natives";
    private static final int HASH_BYTES = 8;

    private NativeLibraries() {}

    /** A native library inside a Java archive. */
    private record PackedLibrary(String resource, String name) {
        byte @Nullable [] bytes() throws IOException {
            try (var in = NativeLibraries.class.getResourceAsStream(resource + "/" + name)) {
                return in == null ? null : in.readAllBytes();
            }
        }
    }

    /**
     * Sets the system properties with which both find their libraries. Call before either is used. Never fails: if a
     * file cannot be provided, the default applies.
     *
     * @param archiveFolder the folder of the app's archive; null if there is none
     * @param unpackFolder a private folder to unpack into if the package does not contain the libraries
     */
    public static void configure(@Nullable Path archiveFolder, Path unpackFolder) {
        try {
            var packaged = archiveFolder == null ? null : archiveFolder.resolve(FOLDER);
            if (packaged != null && Files.isDirectory(packaged)) {
                setProperties(packaged, packaged);
            } else {
                setProperties(unpacked(sqlite(), unpackFolder), unpacked(jna(), unpackFolder));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(NativeLibraries.class).warn(
                    "The native libraries cannot be prepared; SQLite and JNA unpack their own: {}",
                    e.toString());
        }
    }

    private static void setProperties(Path sqlite, Path jna) {
        System.setProperty("org.sqlite.lib.path", sqlite.toString());
        System.setProperty("org.sqlite.lib.name", LibraryLoaderUtil.getNativeLibName());
        // Else the driver looks through the whole temporary folder for what it left there before.
        System.setProperty("org.sqlite.tmpdir", sqlite.toString());
        System.setProperty("jna.boot.library.path", jna.toString());
        System.setProperty("jna.nounpack", "true");
    }

    private static PackedLibrary sqlite() {
        return new PackedLibrary(LibraryLoaderUtil.getNativeLibResourcePath(), LibraryLoaderUtil.getNativeLibName());
    }

    private static PackedLibrary jna() {
        return new PackedLibrary("/com/sun/jna/" + Platform.RESOURCE_PREFIX,
                System.mapLibraryName("jnidispatch").replace(".dylib", ".jnilib"));
    }

    /** The folder with that library: one per content hash, so that versions do not mix. */
    private static Path unpacked(PackedLibrary library, Path unpackFolder) throws IOException {
        var bytes = library.bytes();
        if (bytes == null) {
            throw new IOException("There is no " + library.name() + " for this system.");
        }
        var folder = unpackFolder.resolve(hash(bytes));
        var file = folder.resolve(library.name());
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            PrivateFiles.makeFolder(folder);
            AtomicFile.write(file, bytes);
        }
        return folder;
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
