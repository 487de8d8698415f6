package org.accessdesk.ui.shell.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.DirectoryState;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.drafts.DraftsContent;
import org.accessdesk.ui.history.Counts;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.notice.Notice.ShellAction;
import org.accessdesk.ui.shell.notice.Notice.ShellSeverity;
import org.jspecify.annotations.Nullable;

/** The notices above the screen, derived from the state of the workspace. */
public final class ShellNotices {
    private final Workspace workspace;

    /** The notices of {@code workspace}. */
    public ShellNotices(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The dismissed notices. */
    public record DismissedNotices(boolean result, boolean welcome, boolean repairs) {}

    /**
     * The notices, most severe first.
     *
     * @param exported what became of the last export; null if there was none
     * @param emptied whether the applied draft is empty now
     */
    public List<Notice> of(DraftsContent drafts, DismissedNotices seen, @Nullable Notice exported, boolean emptied) {
        var content = workspace.directory().state().value();
        var all = new ArrayList<Notice>();
        ofLists(content, seen, all);
        ClockNotice.of(workspace.clockAhead())
                .ifPresent(text -> all.add(new Notice(ShellSeverity.WARNING, text, ShellAction.NONE)));
        ofDrafts(drafts, all);
        if (!workspace.repairs().isEmpty() && !seen.repairs()) {
            all.add(new Notice(ShellSeverity.WARNING, Messages.of(workspace.repairs()), ShellAction.REPAIRED));
        }
        if (exported != null) {
            all.add(exported);
        }
        ofApply(content, seen, emptied, all);
        if (all.isEmpty() && workspace.isDemo() && !seen.welcome()) {
            all.add(new Notice(ShellSeverity.WELCOME, Texts.get("shell.welcome"), ShellAction.CONNECT));
        }
        all.sort(Comparator.comparing(Notice::severity).reversed());
        return List.copyOf(all);
    }

    private void ofLists(DirectoryState content, DismissedNotices seen, List<Notice> all) {
        var snapshot = content.snapshot();
        if (!workspace.isConnected()) {
            all.add(new Notice(ShellSeverity.WARNING, Texts.format("shell.unconnected",
                    snapshot == null ? "" : Dates.moment(snapshot.takenAt())), ShellAction.RECONNECT));
        } else if (content.problem() != null && content.problem().kind() == ApiProblem.Kind.PROXY_SIGN_IN) {
            all.add(new Notice(ShellSeverity.DANGER, Sentences.of(content.problem()), ShellAction.PROXY));
        } else if (content.problem() != null && workspace.needsToken() && !workspace.isDemo()) {
            all.add(new Notice(ShellSeverity.DANGER, still("shell.needsToken", content.problem(), snapshot),
                    workspace.connection().isPresent() ? ShellAction.NEW_TOKEN : ShellAction.RECONNECT));
        } else if (content.problem() != null) {
            var offline = content.problem().kind().isOffline();
            var harmless = (offline && snapshot != null) || content.problem().kind() == ApiProblem.Kind.CANCELLED;
            all.add(offline
                    ? offline(still("shell.offline", content.problem(), snapshot), harmless, seen)
                    : new Notice(harmless ? ShellSeverity.WARNING : ShellSeverity.DANGER,
                            Sentences.of(content.problem()), ShellAction.REFRESH));
        }
        if (snapshot != null && !snapshot.isComplete()) {
            all.add(new Notice(ShellSeverity.WARNING,
                    Texts.format("shell.incomplete", Messages.of(snapshot.gaps())),
                    ShellAction.REFRESH));
        }
        if (content.notKept() != null) {
            all.add(new Notice(ShellSeverity.WARNING, Texts.format("shell.notKept", Messages.of(content.notKept())),
                    ShellAction.NONE));
        }
        if (!workspace.directory().token().mayManageAccess() && !workspace.directory().permissions().isEmpty()) {
            all.add(new Notice(ShellSeverity.WARNING, Texts.get("shell.noAccessManagement"), ShellAction.NONE));
        }
    }

    /** The one notice of a lost connection; it also tells what an apply did that it broke off. */
    private Notice offline(String sentence, boolean harmless, DismissedNotices seen) {
        var status = workspace.apply().state().value();
        var done = settled(status);
        var text = brokeOff(status) && done > 0 && !seen.result()
                ? sentence + " " + Texts.format("shell.offline.applied", done)
                : sentence;
        return new Notice(harmless ? ShellSeverity.WARNING : ShellSeverity.DANGER, text, ShellAction.REFRESH, true);
    }

    /** The sentence of a problem, and of when the lists are that are shown all the same. */
    private static String still(String key, ApiProblem problem, @Nullable Snapshot snapshot) {
        var sentence = Sentences.of(problem);
        return snapshot == null ? sentence : Texts.format(key, sentence, Dates.moment(snapshot.takenAt()));
    }

    private static void ofDrafts(DraftsContent drafts, List<Notice> all) {
        if (!drafts.problem().isEmpty()) {
            all.add(new Notice(ShellSeverity.DANGER, drafts.problem(), ShellAction.KEEP_AGAIN));
        }
        if (!drafts.messages().isEmpty()) {
            all.add(new Notice(drafts.failed() ? ShellSeverity.DANGER : ShellSeverity.DONE, drafts.messages(),
                    drafts.deleted() ? ShellAction.BRING_BACK : ShellAction.ACKNOWLEDGE));
        }
    }

    private void ofApply(DirectoryState content, DismissedNotices seen, boolean emptied, List<Notice> all) {
        var status = workspace.apply().state().value();
        if (status.running() != null) {
            return;
        }
        var unfinished = status.unfinished();
        if (unfinished != null) {
            all.add(new Notice(ShellSeverity.WARNING, interrupted(unfinished), ShellAction.UNFINISHED));
        }
        if (status.refused() != WriteAccess.ALLOWED && !seen.result()) {
            all.add(new Notice(ShellSeverity.WARNING, Texts.format("shell.notSent", Sentences.of(status.refused())),
                    ShellAction.DISMISS));
        }
        if (status.problem() != null && !isOfConnection(status.problem()) && !seen.result()) {
            all.add(new Notice(ShellSeverity.DANGER, Messages.of(status.problem()), ShellAction.DISMISS));
        }
        if (!status.last().isEmpty() && !seen.result()) {
            if (!brokeOff(status) || content.loading()) {
                all.add(result(status, emptied));
            } else if (content.problem() == null && settled(status) > 0) {
                all.add(done(status, settled(status), false));
            }
        }
    }

    /**
     * Whether a lost connection alone kept changes from being applied. The notice of the lists tells it until there is a
     * connection again; the changes are still drafted.
     */
    private static boolean brokeOff(ApplyStatus status) {
        return status.problem() != null && isOfConnection(status.problem())
                && status.last().stream().map(AppliedItem::outcome).allMatch(o -> o.isSettled() || isNotSent(o));
    }

    private static boolean isNotSent(Outcome outcome) {
        var problem = outcome.problem();
        return outcome instanceof Outcome.NotSent
                || (outcome instanceof Outcome.Refused && problem != null && problem.kind().isOffline());
    }

    private static int settled(ApplyStatus status) {
        return (int) status.last().stream().filter(i -> i.outcome().isSettled()).count();
    }

    /** Whether {@code problem} of a run is that there is no connection. */
    public static boolean isOfConnection(Message problem) {
        return problem.equals(Message.of(MessageCode.RUN_UNREACHABLE));
    }

    private static String interrupted(Run run) {
        var counts = Counts.of(run);
        return Texts.format("shell.interrupted", run.items().size(), Dates.moment(run.started()), counts.words());
    }

    private Notice result(ApplyStatus status, boolean emptied) {
        var failed = status.last().stream().filter(i -> !i.outcome().isSettled()).toList();
        var done = status.last().size() - failed.size();
        if (failed.isEmpty()) {
            return done(status, done, emptied);
        }
        var first = failed.getFirst();
        return new Notice(brokeOff(status) ? ShellSeverity.WARNING : ShellSeverity.DANGER,
                Texts.format("shell.notApplied", done, failed.size(),
                        Texts.format("kit.about", name(first.change()),
                                Sentences.of(first.outcome(), workspace.names()))),
                ShellAction.RESULT);
    }

    private static Notice done(ApplyStatus status, int done, boolean emptied) {
        var text = Texts.format("shell.applied", done);
        var overwritten = count(status, Outcome.Overwrote.class);
        if (overwritten > 0) {
            text += " " + Texts.format("shell.overwritten", overwritten);
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

    private String name(Change change) {
        return Names.ofNow(change.target().id(), change.baseName(), workspace.names());
    }
}
