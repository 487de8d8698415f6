package org.accessdesk.ui.shell.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.DirectoryState;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.drafts.DraftsContent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
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
        all.addAll(ApplyNotices.of(workspace, seen.result(), emptied));
        if (all.isEmpty() && workspace.isDemo() && !seen.welcome()) {
            all.add(new Notice(ShellSeverity.WELCOME, Texts.get("shell.welcome"), ShellAction.CONNECT));
        }
        if (all.isEmpty() && workspace.isPresented() && !seen.welcome()) {
            all.add(new Notice(ShellSeverity.WELCOME,
                    Texts.format("shell.presented", KeyBinding.PRESENT.keys()), ShellAction.DISMISS));
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
        var done = ApplyNotices.settled(status);
        var text = ApplyNotices.brokeOff(status) && done > 0 && !seen.result()
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

    /** Whether {@code problem} of a run is that there is no connection. */
    public static boolean isOfConnection(Message problem) {
        return problem.equals(Message.of(MessageCode.RUN_UNREACHABLE));
    }
}
