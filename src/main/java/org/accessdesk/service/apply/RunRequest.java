package org.accessdesk.service.apply;

import java.util.List;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.change.DraftId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;

/** What a run is to do. */
sealed interface RunRequest {

    /** The draft that it comes from. */
    DraftId draft();

    /** What it was or is to do, as the journal has it so far. */
    List<RunItem> items();

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

    /** Finishes a run that was broken off. */
    record Resumed(Run run) implements RunRequest {
        @Override
        public DraftId draft() {
            return run.draft();
        }

        @Override
        public List<RunItem> items() {
            return run.items();
        }
    }

    /**
     * Closes a run that was broken off: finds out what became of it, and sends nothing.
     *
     * @param forGood whether it is closed even if what became of an item cannot be found out
     */
    record Abandoned(Run run, boolean forGood) implements RunRequest {
        @Override
        public DraftId draft() {
            return run.draft();
        }

        @Override
        public List<RunItem> items() {
            return run.items();
        }
    }
}
