package org.accessdesk.ui.drafts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.accessdesk.model.change.Draft;
import org.accessdesk.ui.kit.text.Chip;

/** Writes drafts to files and reads them. Called on the user interface's thread, and answers there. */
public interface DraftFileActions {

    /**
     * Writes {@code draft} to {@code file}.
     *
     * @param done is given why it could not be written, a sentence; empty if it was
     */
    void export(Draft draft, Path file, Consumer<String> done);

    /** Reads {@code file}. */
    void read(Path file, Consumer<ReadDraft> done);

    /** What came of reading a file. */
    sealed interface ReadDraft {

        /** A draft of this account, to be kept and opened. */
        record OpenedDraft(Draft draft) implements ReadDraft {}

        /** A draft of another account, to be looked at. */
        record ShownDraft(ForeignDraft draft) implements ReadDraft {}

        /** No draft at all, or one that cannot be trusted. */
        record RefusedFile(String sentence) implements ReadDraft {}
    }

    /**
     * A draft that cannot be edited here.
     *
     * @param account whose it is, by name and id
     * @param why why it can only be read, a sentence
     */
    record ForeignDraft(String name, String reason, String account, String why, List<ForeignChangeLine> lines) {
        public ForeignDraft {
            lines = List.copyOf(lines);
        }
    }

    /** One change of it: what of what, and what comes and goes. */
    record ForeignChangeLine(String id, String name, String kind, List<Chip.Value> chips) {
        public ForeignChangeLine {
            chips = List.copyOf(chips);
        }
    }

    /** Nothing can be written or read. */
    static DraftFileActions none(String sentence) {
        return new DraftFileActions() {
            @Override
            public void export(Draft draft, Path file, Consumer<String> done) {
                done.accept(sentence);
            }

            @Override
            public void read(Path file, Consumer<ReadDraft> done) {
                done.accept(new ReadDraft.RefusedFile(sentence));
            }
        };
    }
}
