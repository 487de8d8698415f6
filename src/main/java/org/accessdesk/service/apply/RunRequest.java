package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.change.DraftId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;

/** What a run is to do. */
sealed interface RunRequest {

    /** The draft that it comes from. */
    DraftId draft();

    /** What it was or is to do, as the journal has it so far. */
    List<RunItem> items();

    /** The run that it began at {@code now} or goes on with, by the number {@code id}, as the journal has it. */
    default Run begun(RunId id, Instant now, List<RunItem> items) {
        return switch (this) {
            case FreshRun(var draft, _) -> new Run(id, draft.id(), draft.name(), draft.reason(), now, null, items);
            case OfRun broken -> broken.run().unfinished(items);
        };
    }

    /** Applies {@code items} of a draft. */
    record FreshRun(Draft of, List<RunItem> items) implements RunRequest {
        public FreshRun {
            items = List.copyOf(items);
        }

        @Override
        public DraftId draft() {
            return of.id();
        }
    }

    /** Goes on with a run that was broken off. */
    sealed interface OfRun extends RunRequest {

        /** The run as the journal has it. */
        Run run();

        @Override
        default DraftId draft() {
            return run().draft();
        }

        @Override
        default List<RunItem> items() {
            return run().items();
        }
    }

    /** Finishes a run that was broken off. */
    record Resumed(Run run) implements OfRun {}

    /**
     * Closes a run that was broken off: finds out what became of it, and sends nothing.
     *
     * @param forGood whether it is closed even if what became of an item cannot be found out
     */
    record Abandoned(Run run, boolean forGood) implements OfRun {}
}
