package org.accessdesk.ui.shell.notice;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.history.Counts;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.notice.Notice.ShellAction;
import org.accessdesk.ui.shell.notice.Notice.ShellSeverity;

/** The notices of what the last run did, and of an interrupted one. */
final class ApplyNotices {
    private ApplyNotices() {}

    /**
     * The notices of the last run in {@code workspace}; none while one goes on.
     *
     * @param seen whether the result was dismissed
     * @param emptied whether the applied draft is empty now
     */
    static List<Notice> of(Workspace workspace, boolean seen, boolean emptied) {
        var all = new ArrayList<Notice>();
        var status = workspace.apply().state().value();
        var content = workspace.directory().state().value();
        if (status.running() != null) {
            return all;
        }
        var unfinished = status.unfinished();
        if (unfinished != null) {
            all.add(new Notice(ShellSeverity.WARNING, interrupted(unfinished), ShellAction.UNFINISHED));
        }
        if (status.refused() != WriteAccess.ALLOWED && !seen) {
            all.add(new Notice(ShellSeverity.WARNING, Texts.format("shell.notSent", Sentences.of(status.refused())),
                    ShellAction.DISMISS));
        }
        if (status.problem() != null && !ShellNotices.isOfConnection(status.problem()) && !seen) {
            all.add(new Notice(ShellSeverity.DANGER, Messages.of(status.problem()), ShellAction.DISMISS));
        }
        if (!status.last().isEmpty() && !seen) {
            if (!brokeOff(status) || content.loading()) {
                all.add(result(status, workspace.names(), emptied));
            } else if (content.problem() == null && settled(status) > 0) {
                all.add(done(status, settled(status), false));
            }
        }
        return all;
    }

    /**
     * Whether a lost connection alone kept changes from being applied. The notice of the lists tells it until there is a
     * connection again; the changes are still drafted.
     */
    static boolean brokeOff(ApplyStatus status) {
        return status.problem() != null && ShellNotices.isOfConnection(status.problem())
                && status.last().stream().map(AppliedItem::outcome).allMatch(o -> o.isSettled() || isNotSent(o));
    }

    private static boolean isNotSent(Outcome outcome) {
        var problem = outcome.problem();
        return outcome instanceof Outcome.NotSent
                || (outcome instanceof Outcome.Refused && problem != null && problem.kind().isOffline());
    }

    /** How many changes of the last run need nothing more. */
    static int settled(ApplyStatus status) {
        return (int) status.last().stream().filter(i -> i.outcome().isSettled()).count();
    }

    private static String interrupted(Run run) {
        var counts = Counts.of(run);
        return Texts.format("shell.interrupted", run.items().size(), Dates.moment(run.started()), counts.words());
    }

    private static Notice result(ApplyStatus status, SnapshotNames names, boolean emptied) {
        var failed = status.last().stream().filter(i -> !i.outcome().isSettled()).toList();
        var done = status.last().size() - failed.size();
        if (failed.isEmpty()) {
            return done(status, done, emptied);
        }
        var first = failed.getFirst();
        return new Notice(brokeOff(status) ? ShellSeverity.WARNING : ShellSeverity.DANGER,
                Texts.format("shell.notApplied", done, failed.size(),
                        Texts.format("kit.about",
                                Names.ofNow(first.change().target().id(), first.change().baseName(), names),
                                Sentences.of(first.outcome(), names))),
                ShellAction.RESULT);
    }

    private static Notice done(ApplyStatus status, int done, boolean emptied) {
        var text = Texts.format("shell.applied", done);
        var overwritten = count(status, Outcome.Overwrote.class);
        if (overwritten > 0) {
            text += " " + (done == 1 ? Texts.get("shell.overwritten.it")
                    : Texts.format("shell.overwritten", overwritten));
        }
        var notSeenYet = count(status, Outcome.NotSeenYet.class);
        if (notSeenYet > 0) {
            text += " " + Texts.format("shell.notSeenYet", notSeenYet);
        }
        return overwritten > 0 ? new Notice(ShellSeverity.WARNING, text, ShellAction.RESULT)
                : new Notice(ShellSeverity.DONE, text, emptied ? ShellAction.APPLIED_ALL : ShellAction.APPLIED);
    }

    private static long count(ApplyStatus status, Class<? extends Outcome> kind) {
        return status.last().stream().map(AppliedItem::outcome).filter(kind::isInstance).count();
    }
}
