package org.accessdesk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.RunResult;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Sentences;
import picocli.CommandLine;

/**
 * Prints an apply: a line for each change when it ends, and at the end the numbers of done, not done and unknown
 * changes. Thread-safe for two threads, one of which stops the other.
 */
final class ApplyLines implements Apply.Follower {
    /** Exit code: some changes are done and others are not. */
    private static final int PARTLY = 3;
    /** Exit code: all changes are done, but somebody else's change may have been overwritten. */
    private static final int OVERWRITTEN = 4;

    private final PrintWriter out;
    private final PrintWriter err;
    private final List<RunItem> items = new ArrayList<>();
    private final Set<Integer> printed = new HashSet<>();
    private SnapshotNames names = SnapshotNames.NONE;
    private final Map<LineEnd, Integer> counts = new EnumMap<>(LineEnd.class);
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean hasProblem;

    /** The result of a line, used for the summary. */
    private enum LineEnd {
        DONE("done"), NOT_DONE("not done"), UNKNOWN("unknown");

        private final String word;

        LineEnd(String word) {
            this.word = word;
        }

        static LineEnd of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Saved _, Outcome.SavedAs _, Outcome.ChangedSince _, Outcome.AlreadySo _, Outcome.Overwrote _ ->
                    DONE;
                case Outcome.NotSeenYet(var confirmed) -> confirmed ? DONE : UNKNOWN;
                case Outcome.Unclear _, Outcome.TakenBack _ -> UNKNOWN;
                case Outcome.Conflicting _, Outcome.Blocked _, Outcome.Refused _, Outcome.Differs _, Outcome.NotSent _ ->
                    NOT_DONE;
            };
        }
    }

    ApplyLines(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Sets the names for the lines that follow. */
    synchronized void names(SnapshotNames from) {
        names = from;
    }

    @Override
    public synchronized void begun(List<RunItem> all) {
        items.clear();
        items.addAll(all);
        printed.clear();
    }

    @Override
    public synchronized void written(int index, RunItem item) {
        if (index >= items.size()) {
            // It was interrupted in the meantime.
            return;
        }
        items.set(index, item);
        var outcome = item.outcome();
        if (outcome != null) {
            print(index, item.change(), outcome);
        }
    }

    /** Call when the run ended: prints lines for the remaining changes. */
    synchronized void ended(ApplyStatus status) {
        for (var i = 0; i < status.last().size(); i++) {
            print(i, status.last().get(i).change(), status.last().get(i).outcome());
        }
        items.clear();
        if (status.problem() != null) {
            problem(Messages.of(status.problem()));
        }
    }

    /** Call when the run cannot be waited for: prints lines for the remaining changes from the journal. */
    synchronized void interrupted() {
        for (var i = 0; i < items.size(); i++) {
            if (printed.add(i)) {
                var sending = items.get(i).phase() == RunItem.Phase.SENDING;
                print(items.get(i).change(), sending ? LineEnd.UNKNOWN : LineEnd.NOT_DONE,
                        sending ? "It was sent, and no answer came in time." : "Not sent.");
            }
        }
        items.clear();
        summary();
    }

    /** Prints a problem of the run as a whole. */
    synchronized void problem(String sentence) {
        hasProblem = true;
        err.println(sentence);
    }

    /** Prints that there is nothing to apply. */
    synchronized void nothingToApply() {
        out.println("Nothing to do.");
    }

    /** Prints the numbers of changes by result, if there were any. */
    synchronized void summary() {
        if (!counts.isEmpty()) {
            err.println("Done: " + count(LineEnd.DONE) + ". Not done: " + count(LineEnd.NOT_DONE) + ". Unknown: "
                    + count(LineEnd.UNKNOWN) + ".");
        }
    }

    /** The exit code for everything that was printed. */
    synchronized int exitCode() {
        return switch (RunResult.of(outcomes)) {
            case NOT_DONE -> CommandLine.ExitCode.SOFTWARE;
            case PARTLY -> PARTLY;
            case DONE, OVERWRITTEN -> exitCodeOfAllDone();
        };
    }

    private int exitCodeOfAllDone() {
        if (hasProblem) {
            return outcomes.isEmpty() ? CommandLine.ExitCode.SOFTWARE : PARTLY;
        }
        return RunResult.of(outcomes) == RunResult.OVERWRITTEN ? OVERWRITTEN : CommandLine.ExitCode.OK;
    }

    private void print(int index, Change change, Outcome outcome) {
        if (printed.add(index)) {
            outcomes.add(outcome);
            print(change, LineEnd.of(outcome), Sentences.of(outcome, names));
        }
    }

    private void print(Change change, LineEnd end, String sentence) {
        counts.merge(end, 1, Integer::sum);
        out.println(change.target().id() + " " + end.word + (sentence.isEmpty() ? "" : ": " + sentence));
    }

    private int count(LineEnd end) {
        return counts.getOrDefault(end, 0);
    }
}
