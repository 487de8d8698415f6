package org.accessdesk.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a file: JSON that a person can read and version control can diff, with all names, the base of each change
 * and a hash of the content; never a token. Undo steps are not part of it.
 */
public final class DraftFile {

    /** The suffix of its name. */
    public static final String SUFFIX = ".accessdraft";

    private static final int LARGEST_MB = 64;
    static final int LARGEST = LARGEST_MB * 1024 * 1024;

    private DraftFile() {}

    /**
     * The draft as the text of a file; equal drafts on equal snapshots give equal texts.
     *
     * @param address the marketplace, if it is to be included
     * @param base the snapshot that names are taken from, if there is one
     * @throws StoreException if a text that the draft sets looks like a secret
     */
    public static String text(Draft draft, Account account, @Nullable String address, @Nullable Snapshot base)
            throws StoreException {
        return DraftFileWriter.text(draft, account, address, base);
    }

    /**
     * Writes the draft to {@code file}, replacing it; a failure leaves it as it was.
     *
     * @throws StoreException if it cannot be written, or a text that the draft sets looks like a secret
     */
    public static void write(Path file, Draft draft, Account account, @Nullable String address,
            @Nullable Snapshot base) throws StoreException {
        var text = text(draft, account, address, base);
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.DRAFT_NOT_WRITTEN, file), e);
        }
    }

    /**
     * Reads a draft file, and changes nothing.
     *
     * @throws StoreException if it cannot be read or is not a complete, unmodified draft file of this version or an
     * earlier one
     */
    public static Imported read(Path file) throws StoreException {
        try {
            // A pipe or a device may never end, or never begin.
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw new StoreException(MessageCode.DRAFT_NO_FILE, file);
            }
            try (var in = Files.newInputStream(file)) {
                return read(in.readNBytes(LARGEST + 1));
            }
        } catch (IOException e) {
            throw new StoreException(Message.of(MessageCode.FILE_UNREADABLE, file), e);
        }
    }

    /**
     * Reads the content of a draft file.
     *
     * @throws StoreException if it is not a complete, unmodified draft file of this version or an earlier one
     */
    public static Imported read(byte[] content) throws StoreException {
        if (content.length > LARGEST) {
            throw new StoreException(MessageCode.DRAFT_TOO_LARGE, LARGEST_MB);
        }
        return DraftFileReader.read(content);
    }
}
