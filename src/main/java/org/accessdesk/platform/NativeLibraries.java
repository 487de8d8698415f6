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
 * The native libraries of SQLite and JNA as files that stay. By themselves the two unpack theirs into the folder for
 * temporary files, where a hardened Linux lets nothing be run, and leave them there when the process is killed.
 */
public final class NativeLibraries {
    /** The folder in a package, beside the app's archive. */
    public static final String FOLDER = "natives";
    private static final int HASH_BYTES = 8;

    private NativeLibraries() {}

    /** A library in its archive. */
    private record Packed(String resource, String name) {
        byte @Nullable [] bytes() throws IOException {
            try (var in = NativeLibraries.class.getResourceAsStream(resource + "/" + name)) {
                return in == null ? null : in.readAllBytes();
            }
        }
    }

    /**
     * Tells both libraries where theirs are. Call before either is used; never fails: what cannot be had is left to them.
     *
     * @param beside where the app's archive is; null if there is none
     * @param own a folder of the app's own, to unpack into where no package has laid them out
     */
    public static void use(@Nullable Path beside, Path own) {
        try {
            var laidOut = beside == null ? null : beside.resolve(FOLDER);
            if (laidOut != null && Files.isDirectory(laidOut)) {
                tell(laidOut, laidOut);
            } else {
                tell(unpacked(sqlite(), own), unpacked(jna(), own));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(NativeLibraries.class).warn("The native libraries are left to themselves: {}",
                    e.toString());
        }
    }

    private static void tell(Path sqlite, Path jna) {
        System.setProperty("org.sqlite.lib.path", sqlite.toString());
        System.setProperty("org.sqlite.lib.name", LibraryLoaderUtil.getNativeLibName());
        System.setProperty("jna.boot.library.path", jna.toString());
        System.setProperty("jna.nounpack", "true");
    }

    private static Packed sqlite() {
        return new Packed(LibraryLoaderUtil.getNativeLibResourcePath(), LibraryLoaderUtil.getNativeLibName());
    }

    private static Packed jna() {
        return new Packed("/com/sun/jna/" + Platform.RESOURCE_PREFIX,
                System.mapLibraryName("jnidispatch").replace(".dylib", ".jnilib"));
    }

    /** The folder with that library: one for each content, so that no version meets another's. */
    private static Path unpacked(Packed library, Path own) throws IOException {
        var bytes = library.bytes();
        if (bytes == null) {
            throw new IOException("There is no " + library.name() + " for this system.");
        }
        var folder = own.resolve(hash(bytes));
        var file = folder.resolve(library.name());
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            PrivateFiles.makeFolder(folder);
            AtomicFile.write(file, bytes);
        }
        return folder;
    }

    private static String hash(byte[] bytes) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
