package org.accessdesk.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.Writing;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.drafts.DraftsViewModel;
import org.accessdesk.ui.history.Counts;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.ShellViewModel.Notice;
import org.accessdesk.ui.shell.ShellViewModel.Notice.Action;
import org.accessdesk.ui.shell.ShellViewModel.Notice.Severity;

/** The sentences above the screen, from what the workspace knows. */
final class ShellNotices {
    private final Workspace workspace;

    ShellNotices(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What has been put away. */
    record Seen(boolean result, boolean welcome, boolean mended) {}

    /** The gravest first. */
    List<Notice> of(DraftsViewModel.Content drafts, Seen seen) {
        var content = workspace.directory().state().value();
        var all = new ArrayList<Notice>();
        ofLists(content, all);
        ClockNotice.of(workspace.clockAhead())
                .ifPresent(text -> all.add(new Notice(Severity.WARNING, text, Action.NONE)));
        ofDrafts(drafts, all);
        if (!workspace.mended().isEmpty() && !seen.mended()) {
            all.add(new Notice(Severity.WARNING, workspace.mended(), Action.MENDED));
        }
        ofApply(content, seen, all);
        if (all.isEmpty() && workspace.isDemo() && !seen.welcome()) {
            all.add(new Notice(Severity.WELCOME, Texts.get("shell.welcome"), Action.CONNECT));
        }
        all.sort(Comparator.comparing(Notice::severity).reversed());
        return List.copyOf(all);
    }

    /** Whether the lists are those of an earlier day because nobody answers. */
    static boolean isOffline(Workspace workspace) {
        var problem = workspace.directory().state().value().problem();
        return !workspace.isConnected()
                || (problem != null && isOffline(problem.kind()));
    }

    private static boolean isOffline(ApiProblem.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, UNANSWERED, DROPPED -> true;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, NOT_UNDERSTOOD, REDIRECTED,
                    TOO_LARGE, TLS, PROXY_SIGN_IN, ACCEPTED, APP_FAULT, APP_FAULT_SENT, CANCELLED ->
                false;
        };
    }

    private void ofLists(Directory.Content content, List<Notice> all) {
        var snapshot = content.snapshot();
        if (!workspace.isConnected()) {
            all.add(new Notice(Severity.WARNING, Texts.format("shell.unconnected",
                    snapshot == null ? "" : Dates.moment(snapshot.takenAt())), Action.RECONNECT));
        } else if (content.problem() != null && content.problem().kind() == ApiProblem.Kind.PROXY_SIGN_IN) {
            all.add(new Notice(Severity.DANGER, Sentences.of(content.problem()), Action.PROXY));
        } else if (content.problem() != null && workspace.needsToken() && !workspace.isDemo()) {
            all.add(new Notice(Severity.DANGER, Texts.format("shell.needsToken", Sentences.of(content.problem())),
                    workspace.connection().isPresent() ? Action.NEW_TOKEN : Action.RECONNECT));
        } else if (content.problem() != null) {
            var sentence = Sentences.of(content.problem());
            var offline = isOffline(content.problem().kind()) && snapshot != null;
            var mild = offline || content.problem().kind() == ApiProblem.Kind.CANCELLED;
            all.add(new Notice(mild ? Severity.WARNING : Severity.DANGER,
                    offline ? Texts.format("shell.offline", sentence) : sentence, Action.REFRESH));
        }
        if (snapshot != null && !snapshot.isComplete()) {
            all.add(new Notice(Severity.WARNING, Texts.format("shell.incomplete", String.join(" ", snapshot.gaps())),
                    Action.REFRESH));
        }
        if (!content.notKept().isEmpty()) {
            all.add(new Notice(Severity.WARNING, Texts.format("shell.notKept", content.notKept()), Action.NONE));
        }
        if (!workspace.directory().token().mayManageAccess() && !workspace.directory().permissions().isEmpty()) {
            all.add(new Notice(Severity.WARNING, Texts.get("shell.noAccessManagement"), Action.NONE));
        }
    }

    private static void ofDrafts(DraftsViewModel.Content drafts, List<Notice> all) {
        if (!drafts.problem().isEmpty()) {
            all.add(new Notice(Severity.DANGER, drafts.problem(), Action.KEEP_AGAIN));
        }
        if (!drafts.said().isEmpty()) {
            all.add(new Notice(drafts.failed() ? Severity.DANGER : Severity.DONE, drafts.said(),
                    drafts.deleted() ? Action.BRING_BACK : Action.HEARD));
        }
    }

    private void ofApply(Directory.Content content, Seen seen, List<Notice> all) {
        var status = workspace.apply().state().value();
        if (status.running() != null) {
            return;
        }
        var unfinished = status.unfinished();
        if (unfinished != null) {
            all.add(new Notice(Severity.WARNING, interrupted(unfinished), Action.UNFINISHED));
        }
        if (status.refused() != Writing.ALLOWED && !seen.result()) {
            all.add(new Notice(Severity.WARNING, Texts.format("shell.notSent", Sentences.of(status.refused())),
                    Action.DISMISS));
        }
        if (!status.problem().isEmpty() && !seen.result()) {
            all.add(new Notice(Severity.DANGER, status.problem(), Action.DISMISS));
        }
        if (!status.last().isEmpty() && !seen.result()) {
            all.add(result(status, content));
        }
    }

    private static String interrupted(Run run) {
        var counts = Counts.of(run);
        return Texts.format("shell.interrupted", run.items().size(), Dates.moment(run.started()), counts.words());
    }

    private static Notice result(Apply.Status status, Directory.Content content) {
        var failed = status.last().stream().filter(i -> !i.outcome().isSettled()).toList();
        var done = status.last().size() - failed.size();
        if (failed.isEmpty()) {
            return done(status, done);
        }
        var first = failed.getFirst();
        return new Notice(Severity.DANGER, Texts.format("shell.notApplied", done, failed.size(),
                Texts.format("kit.about", name(first.change(), content),
                        Sentences.of(first.outcome(), content.snapshot()))),
                Action.RESULT);
    }

    private static Notice done(Apply.Status status, int done) {
        var text = Texts.format("shell.applied", done);
        var overwritten = count(status, Outcome.Overwrote.class);
        if (overwritten > 0) {
            text += " " + Texts.format("shell.overwritten", overwritten);
        }
        var unseen = count(status, Outcome.NotSeenYet.class);
        if (unseen > 0) {
            text += " " + Texts.format("shell.notSeenYet", unseen);
        }
        return new Notice(overwritten > 0 ? Severity.WARNING : Severity.DONE, text, Action.RESULT);
    }

    private static long count(Apply.Status status, Class<? extends Outcome> kind) {
        return status.last().stream().map(Apply.Item::outcome).filter(kind::isInstance).count();
    }

    private static String name(Change change, Directory.Content content) {
        var snapshot = content.snapshot();
        return switch (change) {
            case GroupChange g when snapshot != null && snapshot.group(g.group()).isEmpty() ->
                Names.of(g.group(), g.base().name(), snapshot);
            case MembershipChange _,GroupChange _,TokenChange _ -> Names.of(change.target().id(), snapshot);
        };
    }
}
