package org.accessdesk.ui.drafts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.ui.kit.text.Chip;

/** Writes drafts to files and reads them. Called on the user interface's thread; results arrive there. */
public interface DraftFileActions {

    /**
     * Writes {@code draft} to {@code file}.
     *
     * @param done receives why it could not be written; empty on success
     */
    void export(Draft draft, Path file, Consumer<Optional<Message>> done);

    /** Reads {@code file}. */
    void read(Path file, Consumer<ReadDraft> done);

    /** The result of reading a file. */
    sealed interface ReadDraft {

        /** A draft of this account, to save and open. */
        record OpenedDraft(Draft draft) implements ReadDraft {}

        /** A draft of another account, to view. */
        record ShownDraft(ForeignDraft draft) implements ReadDraft {}

        /** Not a draft, or a damaged one. */
        record RefusedFile(String sentence) implements ReadDraft {}
    }

    /**
     * A draft that cannot be edited here.
     *
     * @param account its account, by name and id
     * @param why a sentence why it is read-only
     */
    record ForeignDraft(String name, String reason, String account, String why, List<ForeignChangeLine> lines) {
        public ForeignDraft {
            lines = List.copyOf(lines);
        }
    }

    /** One change of it: the object, the kind of change, and what is added and removed. */
    record ForeignChangeLine(String id, String name, String kind, List<Chip.Value> chips) {
        public ForeignChangeLine {
            chips = List.copyOf(chips);
        }
    }

    /** Actions that cannot write or read files. */
    static DraftFileActions none(String sentence) {
        return new DraftFileActions() {
            @Override
            public void export(Draft draft, Path file, Consumer<Optional<Message>> done) {
                done.accept(Optional.of(Message.verbatim(sentence)));
            }

            @Override
            public void read(Path file, Consumer<ReadDraft> done) {
                done.accept(new ReadDraft.RefusedFile(sentence));
            }
        };
    }
}
