package org.accessdesk.service.apply.run;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;

/** What a run is to do. */
public sealed interface RunRequest {

    /** The draft that it comes from. */
    DraftId draft();

    /** The items, as the journal has them so far. */
    List<RunItem> items();

    /** The run that this request began at {@code now}, or continues, under {@code id}, as the journal has it. */
    default Run begun(RunId id, Instant now, List<RunItem> items) {
        return switch (this) {
            case FreshRun(var draft, _) -> new Run(id, draft.id(), draft.name(), draft.reason(), null, now, null,
                    items);
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

    /** Continues an interrupted run. */
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

    /** Finishes an interrupted run. */
    record Resumed(Run run) implements OfRun {}

    /**
     * Closes an interrupted run: resolves unknown items and sends nothing.
     *
     * @param forGood whether it is closed even if an item cannot be resolved
     */
    record Abandoned(Run run, boolean forGood) implements OfRun {}
}
