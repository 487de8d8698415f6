package org.accessdesk.service.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.accessdesk.model.Account;
import org.accessdesk.model.change.Draft;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.file.Imported;
import org.jspecify.annotations.Nullable;

/** Drafts as files that are handed over. Used on the user interface's thread, and answers there. */
public final class DraftFiles {
    private final Workspace.Place place;
    private final Directory directory;

    /** What came of reading a file. */
    public sealed interface Read {

        /** A draft of this account. */
        record Ours(Draft draft) implements Read {}

        /**
         * A draft of another account, to be looked at.
         *
         * @param account whose it is
         * @param base when the lists were read that it was drafted on; null if it does not say
         * @param names the names of what it speaks of, by id
         */
        record Foreign(Draft draft, Account account, @Nullable Instant base, Map<String, String> names)
                implements
                    Read {}

        /** No draft at all, or one that cannot be trusted; a sentence says why. */
        record Refused(String sentence) implements Read {}
    }

    public DraftFiles(Workspace.Place place, Directory directory) {
        this.place = place;
        this.directory = directory;
    }

    /**
     * Writes {@code draft} to {@code file}, whole or not at all.
     *
     * @param done is given why it could not be written, a sentence; empty if it was
     */
    public void export(Draft draft, Path file, Consumer<String> done) {
        var base = directory.state().value().snapshot();
        place.tasks().start(_ -> {
            try {
                DraftFile.write(file, draft, place.token().account(), place.address(), base);
                return "";
            } catch (StoreException e) {
                return e.sentence();
            }
        }, Tasks.<String>handler(done, problem -> done.accept(problem.message())));
    }

    /** Reads {@code file}; changes nothing. */
    public void read(Path file, Consumer<Read> done) {
        place.tasks().start(_ -> {
            try {
                return of(DraftFile.read(file));
            } catch (StoreException e) {
                return new Read.Refused(e.sentence());
            }
        }, Tasks.<Read>handler(done, problem -> done.accept(new Read.Refused(problem.message()))));
    }

    private Read of(Imported imported) {
        return imported.account().id().equals(place.token().account().id()) ? new Read.Ours(imported.draft())
                : new Read.Foreign(imported.draft(), imported.account(), imported.base(), imported.names());
    }
}
