package org.accessdesk.service.apply;

import java.util.List;
import java.util.Map;
import org.accessdesk.model.Message;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.WriteAccess;
import org.jspecify.annotations.Nullable;

/**
 * How it goes and how it went.
 *
 * @param running how far a run is; null when none runs
 * @param marked what the server refused or could not take, as long as that change is drafted unedited
 * @param last every item of the last run
 * @param unfinished a run that was broken off, to be resumed or abandoned; null if there is none
 * @param stopped what the guards found when it was to be applied; empty if nothing stands in the way
 * @param problem why the last run did not go to its end; null if it did
 * @param refused why nothing was even tried when it was asked for; ALLOWED if nothing forbids it
 */
public record ApplyStatus(@Nullable RunProgress running, Map<Target, Outcome> marked, List<AppliedItem> last,
        @Nullable Run unfinished, List<Finding> stopped, @Nullable Message problem, WriteAccess refused) {
    public ApplyStatus {
        marked = Map.copyOf(marked);
        last = List.copyOf(last);
        stopped = List.copyOf(stopped);
    }

    ApplyStatus(@Nullable RunProgress running, Map<Target, Outcome> marked, List<AppliedItem> last,
            @Nullable Run unfinished,
            List<Finding> stopped, @Nullable Message problem) {
        this(running, marked, last, unfinished, stopped, problem, WriteAccess.ALLOWED);
    }

    ApplyStatus with(WriteAccess now) {
        return new ApplyStatus(running, marked, last, unfinished, stopped, problem, now);
    }

    ApplyStatus with(@Nullable RunProgress now) {
        return new ApplyStatus(now, marked, last, unfinished, stopped, problem, refused);
    }

    ApplyStatus withMarked(Map<Target, Outcome> now) {
        return new ApplyStatus(running, now, last, unfinished, stopped, problem, refused);
    }
}
