package org.accessdesk.service.apply.run;

import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.WriteAccess;
import org.jspecify.annotations.Nullable;

/**
 * The progress and the result of runs.
 *
 * @param running the progress of the run; null when none is active
 * @param marked what the server refused or could not take, as long as that change is drafted unedited
 * @param last every item of the last run
 * @param unfinished an interrupted run, to be resumed or abandoned; null if there is none
 * @param stopped the findings of the guards that blocked the apply; empty if there are none
 * @param problem why the last run did not complete; null if it did
 * @param refused why the last request to apply was rejected at once; ALLOWED if nothing forbids it
 */
public record ApplyStatus(@Nullable RunProgress running, Map<Target, Outcome> marked, List<AppliedItem> last,
        @Nullable Run unfinished, List<Finding> stopped, @Nullable Message problem, WriteAccess refused) {
    public ApplyStatus {
        marked = Map.copyOf(marked);
        last = List.copyOf(last);
        stopped = List.copyOf(stopped);
    }

    public ApplyStatus(@Nullable RunProgress running, Map<Target, Outcome> marked, List<AppliedItem> last,
            @Nullable Run unfinished,
            List<Finding> stopped, @Nullable Message problem) {
        this(running, marked, last, unfinished, stopped, problem, WriteAccess.ALLOWED);
    }

    /** Whether the last run is over, and applied all of it without anything that a person would have to look at. */
    public boolean endedWell() {
        return running == null && unfinished == null && stopped.isEmpty() && problem == null
                && last.stream().map(AppliedItem::outcome)
                        .allMatch(outcome -> outcome.isSettled() && !(outcome instanceof Outcome.Overwrote));
    }

    public ApplyStatus with(WriteAccess now) {
        return new ApplyStatus(running, marked, last, unfinished, stopped, problem, now);
    }

    public ApplyStatus with(@Nullable RunProgress now) {
        return new ApplyStatus(now, marked, last, unfinished, stopped, problem, refused);
    }

    public ApplyStatus withMarked(Map<Target, Outcome> now) {
        return new ApplyStatus(running, now, last, unfinished, stopped, problem, refused);
    }
}
