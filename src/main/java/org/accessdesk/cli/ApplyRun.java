package org.accessdesk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.run.RunProgress;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.review.Reviewed;
import org.jspecify.annotations.Nullable;

/** Runs the applies of a session one after the other, and prints each change when it ends. */
final class ApplyRun implements AutoCloseable {
    private final CommandSession session;
    private final Apply apply;
    private final Drafts drafts;
    private final PrintWriter err;
    private final ApplyLines lines;
    private final Interruption interruption;
    private final State.Subscription following;

    /** Asks for confirmation of findings; empty if they are not confirmed, in which case it has printed a sentence. */
    @FunctionalInterface
    interface Confirmation extends Function<List<Finding>, Optional<Set<Finding>>> {}

    ApplyRun(CommandSession session, PrintWriter out, PrintWriter err) {
        this.session = session;
        this.apply = session.workspace().apply();
        this.drafts = session.workspace().drafts();
        this.err = err;
        this.lines = new ApplyLines(out, err);
        this.interruption = new Interruption(session.executor(), apply, lines, err).register();
        this.following = apply.follow(lines);
    }

    ApplyLines lines() {
        return lines;
    }

    /** The interrupted run to resume or close next; empty if there is none. */
    Optional<Run> interrupted() {
        return Optional.ofNullable(apply.state().value().unfinished());
    }

    /** Resumes the interrupted run; returns whether it is closed. */
    boolean resume(Run interrupted, Confirmation confirmation) throws InterruptedException {
        if (interruption.mayStart()) {
            apply.resume(Set.of());
            var found = apply.state().value().stopped();
            if (!found.isEmpty()) {
                var confirmed = confirmation.apply(found);
                if (confirmed.isEmpty()) {
                    return false;
                }
                apply.resume(confirmed.get());
            }
            await(interrupted.draft());
        }
        return isClosed(interrupted);
    }

    private boolean isClosed(Run run) {
        return interrupted().stream().noneMatch(r -> r.id().equals(run.id()));
    }

    /** Closes the interrupted run without sending anything; returns whether it is closed. */
    boolean abandon(Run interrupted) throws InterruptedException {
        if (interruption.mayStart()) {
            apply.abandon();
            await(interrupted.draft());
        }
        return isClosed(interrupted);
    }

    /**
     * Applies the draft from the file of that name. If it is not started, or completes, the draft is deleted
     * afterwards.
     */
    void apply(Draft file, String name, Confirmation confirmation) throws InterruptedException {
        var snapshot = session.workspace().directory().state().value().snapshot();
        if (snapshot == null || !interruption.mayStart()) {
            return;
        }
        if (file.included().isEmpty()) {
            lines.nothingToApply();
            return;
        }
        var found = Reviewed.of(file, snapshot, apply.context()).findings();
        var confirmed = found.isEmpty() ? Optional.of(Set.<Finding>of()) : confirmation.apply(found);
        if (confirmed.isPresent()) {
            apply(file.withId(file.id().ofFile()), name, confirmed.get());
        }
    }

    private void apply(Draft draft, String name, Set<Finding> confirmed) throws InterruptedException {
        drafts.takeUp(draft);
        apply.apply(confirmed);
        var started = apply.state().value().running() != null;
        if (started) {
            await(draft.id());
        } else {
            lines.problem(name + ": Nothing was sent of it: it cannot be applied now.");
        }
        if (!started || apply.state().value().last().stream().allMatch(i -> i.outcome().isSettled())) {
            drafts.putAway(draft.id());
            session.awaitSaved();
        }
    }

    /** Waits for the end of the run and prints it; deletes a draft from a file if it is empty then. */
    private void await(DraftId draft) throws InterruptedException {
        lines.names(session.workspace().names());
        try (var _ = apply.state().observe(s -> printProgress(s.running()))) {
            session.executor().runUntil(() -> apply.state().value().running() == null);
        }
        lines.ended(apply.state().value());
        if (draft.isOfFile() && drafts.find(draft).filter(d -> d.changes().isEmpty()).isPresent()) {
            drafts.putAway(draft);
        }
        session.awaitSaved();
    }

    private void printProgress(@Nullable RunProgress running) {
        if (running != null) {
            err.println(running.done() + " of " + running.total() + (running.waitingUntil() == null ? ""
                    : ", waiting until " + running.waitingUntil() + " as the server asks"));
        }
    }

    @Override
    public void close() {
        following.close();
        interruption.close();
    }
}
