package org.accessdesk.service.picture;

import java.nio.file.Path;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.snapshot.SnapshotFile;

/** Reads the files from which the pictures of a manual start. Blocks. */
public final class ManualStart {
    private ManualStart() {}

    /**
     * The account of a file.
     *
     * @throws InvalidValueException if the file cannot be read, is of another version, or is damaged
     */
    public static PresentedSnapshot account(Path file) {
        try {
            return SnapshotFile.read(file);
        } catch (StoreException e) {
            throw new InvalidValueException(e.problem());
        }
    }

    /**
     * Checks that {@code draft} can be opened in {@code account}.
     *
     * @throws InvalidValueException if it cannot be read or is of another account
     */
    public static void check(Path draft, PresentedSnapshot account) {
        try {
            if (!DraftFile.read(draft).account().id().equals(account.token().account().id())) {
                throw new InvalidValueException(
                        Message.of(MessageCode.SNAPSHOT_OTHER_DRAFT, String.valueOf(draft.getFileName())));
            }
        } catch (StoreException e) {
            throw new InvalidValueException(e.problem());
        }
    }
}
