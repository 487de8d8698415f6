package org.accessdesk.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.Account;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.change.Draft;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a file of its own: JSON that a person can read and version control can diff, with all names, the base of each
 * change and a hash over the content; never a token. Steps of undo are not part of it.
 */
public final class DraftFile {

    /** How its name ends. */
    public static final String SUFFIX = ".accessdraft";

    static final int LARGEST = 64 * 1024 * 1024;

    private DraftFile() {}

    /**
     * The draft as the text of a file; equal drafts on equal snapshots give equal texts.
     *
     * @param address the marketplace, if it is to be told
     * @param base where names are taken from, if there is a snapshot
     * @throws StoreException if a text that the draft sets looks like a secret
     */
    public static String text(Draft draft, Account account, @Nullable String address, @Nullable Snapshot base)
            throws StoreException {
        return DraftFileWriter.text(draft, account, address, base);
    }

    /**
     * Writes the draft to {@code file}, in place of what was there; a failure leaves what was there.
     *
     * @throws StoreException if it cannot be written, or a text that the draft sets looks like a secret
     */
    public static void write(Path file, Draft draft, Account account, @Nullable String address,
            @Nullable Snapshot base) throws StoreException {
        var text = text(draft, account, address, base);
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new StoreException("The draft could not be written to " + file + ". " + AtomicFile.reason(e)
                    + " Choose another place.", e);
        }
    }

    /**
     * Reads a draft file, and changes nothing.
     *
     * @throws StoreException if it cannot be read or is not a whole, untouched draft file of this version or an earlier one
     */
    public static Imported read(Path file) throws StoreException {
        try {
            // A pipe or a device may never end, or never begin.
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw new StoreException(file + " is no file but a folder, a pipe or a device: choose the draft file. "
                        + "Nothing was imported.");
            }
            try (var in = Files.newInputStream(file)) {
                return read(in.readNBytes(LARGEST + 1));
            }
        } catch (IOException e) {
            throw new StoreException("The file " + file + " cannot be read: check that it exists and that you may read "
                    + "it.", e);
        }
    }

    /**
     * Reads the content of a draft file.
     *
     * @throws StoreException if it is not a whole, untouched draft file of this version or an earlier one
     */
    public static Imported read(byte[] content) throws StoreException {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        return DraftFileReader.read(content);
    }

    private static StoreException tooLarge() {
        return new StoreException("This is not a draft file: it is larger than 64 MB, and no draft is. Nothing was "
                + "imported.");
    }
}
