package org.accessdesk.service.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.file.Imported;
import org.jspecify.annotations.Nullable;

/** Exports and imports drafts as files. Use on the user interface's thread; results arrive there. */
public final class DraftFiles {
    private final WorkspaceContext context;
    private final Directory directory;

    /** The result of reading a file. */
    public sealed interface DraftFileContent {

        /** A draft of this account. */
        record OwnDraft(Draft draft) implements DraftFileContent {}

        /**
         * A draft of another account, for viewing only.
         *
         * @param account whose it is
         * @param base when the lists it was drafted on were read; null if unknown
         * @param names the names of its objects, by id
         */
        record OtherAccountDraft(Draft draft, Account account, @Nullable Instant base, Map<String, String> names)
                implements
                    DraftFileContent {}

        /** No draft, or one that cannot be trusted. */
        record UnreadableDraft(Message why) implements DraftFileContent {}
    }

    public DraftFiles(WorkspaceContext context, Directory directory) {
        this.context = context;
        this.directory = directory;
    }

    /**
     * Writes {@code draft} to {@code file} atomically.
     *
     * @param done receives why it could not be written; empty if it was
     */
    public void export(Draft draft, Path file, Consumer<Optional<Message>> done) {
        var base = directory.state().value().snapshot();
        context.tasks().start(_ -> {
            try {
                DraftFile.write(file, draft, context.token().account(), context.address(), base);
                return Optional.empty();
            } catch (StoreException e) {
                return Optional.of(e.problem());
            }
        }, Tasks.<Optional<Message>>handler(done, problem -> done.accept(Optional.of(problem.message()))));
    }

    /** Reads {@code file}; changes nothing. */
    public void read(Path file, Consumer<DraftFileContent> done) {
        var account = directory.state().value().snapshot();
        context.tasks().start(_ -> {
            try {
                return of(DraftFile.read(file), account);
            } catch (StoreException e) {
                return new DraftFileContent.UnreadableDraft(e.problem());
            }
        }, Tasks.<DraftFileContent>handler(done,
                problem -> done.accept(new DraftFileContent.UnreadableDraft(problem.message()))));
    }

    private DraftFileContent of(Imported imported, @Nullable Snapshot account) {
        if (imported.account().id().equals(context.token().account().id())) {
            return new DraftFileContent.OwnDraft(
                    account == null ? imported.draft() : imported.draft().gathered(account));
        }
        // The file of another account has names of real people in it.
        return context.origin().presented()
                ? new DraftFileContent.UnreadableDraft(Message.of(MessageCode.DRAFT_WHILE_PRESENTED))
                : new DraftFileContent.OtherAccountDraft(imported.draft(), imported.account(), imported.base(),
                        imported.names());
    }
}
