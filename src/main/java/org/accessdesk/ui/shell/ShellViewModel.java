package org.accessdesk.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.DirectoryState;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.base.State;
import org.accessdesk.service.session.RefreshSchedule;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.drafts.DraftFileActions;
import org.accessdesk.ui.drafts.DraftsViewModel;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.guard.GuardViewModel;
import org.accessdesk.ui.shell.notice.ExportOutcome;
import org.accessdesk.ui.shell.notice.Notice;
import org.accessdesk.ui.shell.notice.Notice.ShellAction;
import org.accessdesk.ui.shell.notice.Notice.ShellSeverity;
import org.accessdesk.ui.shell.notice.ShellNotices;
import org.accessdesk.ui.shell.notice.SuccessTimer;
import org.accessdesk.ui.shell.strip.ApplyObstacle;
import org.accessdesk.ui.shell.strip.Strip;
import org.accessdesk.ui.shell.strip.StripSegment;
import org.accessdesk.ui.shell.strip.StripTexts;
import org.jspecify.annotations.Nullable;

/** The window around the screens of one workspace: header, banners, and the strip of the draft. */
public final class ShellViewModel {
    private final Workspace workspace;
    private final Clock clock;
    private final IntSupplier atOnce;
    private final DraftsViewModel drafts;
    private final GuardViewModel guard;
    private final StripTexts words = new StripTexts();
    private final ShellNotices sentences;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.USERS);
    private final ReadOnlyObjectWrapper<HeaderContent> header = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Notice>> notices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper retry = new ReadOnlyStringWrapper("");
    private final RefreshSchedule refreshes = new RefreshSchedule();
    private Navigation navigation = new Navigation() {};
    private final ExportOutcome exports;
    private final SuccessTimer success = new SuccessTimer();
    private boolean applying;
    private boolean dismissed;
    private @Nullable DraftId applied;
    private boolean welcomed;
    private boolean repairsSeen;

    /** A window without export and import of drafts. */
    public ShellViewModel(Workspace workspace, Clock clock) {
        this(workspace, clock, DraftFileActions.none(Texts.get("drafts.noFiles")), () -> 0,
                (folder, failed) -> failed.accept(folder));
    }

    /**
     * @param atOnce how many changes without findings can be applied from any screen by its key
     * @param folders opens a folder in the system's file manager, or calls back with it
     */
    public ShellViewModel(Workspace workspace, Clock clock, DraftFileActions files, IntSupplier atOnce,
            BiConsumer<Path, Consumer<Path>> folders) {
        this.workspace = workspace;
        this.atOnce = atOnce;
        this.clock = clock;
        this.exports = new ExportOutcome(folders, this::update);
        this.drafts = new DraftsViewModel(workspace.drafts(), files, exports);
        this.guard = new GuardViewModel(workspace);
        this.sentences = new ShellNotices(workspace);
        subscriptions = List.of(workspace.directory().state().observe(_ -> update()),
                workspace.directory().progress().observe(_ -> updateHeader()),
                workspace.drafts().state().observe(_ -> update()), workspace.apply().state().observe(this::onApply));
        drafts.contentProperty().subscribe(_ -> update());
        screen.addListener((_, _, _) -> passSuccess());
    }

    /** An apply that reached no server shows that there is none: reading the lists tells it, and when it is back. */
    private void onApply(ApplyStatus status) {
        var ended = applying && status.running() == null;
        applying = status.running() != null;
        if (ended && Message.of(MessageCode.RUN_UNREACHABLE).equals(status.problem())) {
            refresh();
        }
        update();
    }

    /** Shows the users that {@code segment} counts. */
    void showUsers(StripSegment segment) {
        navigation.toUsers(ListFilter.by(new Facet.OneOf(segment.text(), segment.users())));
    }

    /** Sets the navigation from notices; before this call they lead nowhere. */
    public void setNavigation(Navigation where) {
        navigation = where;
    }

    /** The menu of drafts. */
    public DraftsViewModel drafts() {
        return drafts;
    }

    /** The findings that prevent an apply. */
    public GuardViewModel guard() {
        return guard;
    }

    /** The screen that is shown. */
    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public ReadOnlyObjectProperty<HeaderContent> headerProperty() {
        return header.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** When the server that does not answer is tried again, in words; for the notice that tells of it. */
    public ReadOnlyStringProperty retryProperty() {
        return retry.getReadOnlyProperty();
    }

    /** The notices above the screen, most severe first. */
    public ReadOnlyObjectProperty<List<Notice>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    public void refresh() {
        workspace.directory().refresh();
    }

    public void cancelRefresh() {
        workspace.directory().cancel();
    }

    /** Applies the open draft; does nothing where the strip says why it cannot be. */
    public void save() {
        if (strip.get().canSave() || isExplained()) {
            begin();
            applied = workspace.drafts().draft().id();
            guard.apply();
        }
    }

    /** Applies the open draft from the review, or if it is small enough; otherwise goes to the review first. */
    public void saveOrReview() {
        if (!guard.contentProperty().get().lines().isEmpty()) {
            guard.confirm();
        } else if (screen.get() == Screen.REVIEW || isSmall()) {
            save();
        } else {
            review();
        }
    }

    /** Whether the settings let the draft be applied without its review: few changes, no conflict, no finding. */
    private boolean isSmall() {
        var reviewed = workspace.review().current();
        return reviewed != null && reviewed.toSend() <= atOnce.getAsInt() && reviewed.findings().isEmpty()
                && reviewed.conflicts().isEmpty();
    }

    /** Whether a notice or the panel of findings says what stops the apply, and what to do. */
    private boolean isExplained() {
        var reviewed = workspace.review().current();
        return workspace.apply().writing() != WriteAccess.ALLOWED || (!workspace.isOffline() && reviewed != null
                && reviewed.findings().stream().anyMatch(Finding::stops));
    }

    public void cancelSave() {
        workspace.apply().cancel();
    }

    /** Resumes the interrupted run. */
    public void resume() {
        begin();
        var run = workspace.apply().state().value().unfinished();
        applied = run == null ? null : run.draft();
        guard.resume();
    }

    /** Closes the interrupted run without resuming it; unfinished changes stay in its draft. */
    public void abandon() {
        begin();
        workspace.apply().abandon();
    }

    private void begin() {
        exports.dismiss();
        dismissed = false;
        welcomed = true;
    }

    /** Goes to the review. */
    public void review() {
        screen.set(Screen.REVIEW);
    }

    /** Shows the outcome of each change of the last run. */
    public void showResult() {
        dismissed = true;
        update();
        navigation.toRun(null);
    }

    /** Drafts the undo of the last run, and shows it. */
    public void undoApplied() {
        dismissResult();
        navigation.toUndo();
    }

    /** The applied draft, which is empty now and would stay in the menu with its name; null if there is none. */
    private @Nullable Draft emptied() {
        return applied == null ? null
                : workspace.drafts().find(applied).filter(d -> d.changes().isEmpty() && !d.name().isBlank())
                        .orElse(null);
    }

    /** Deletes the applied draft; it can be restored. */
    public void deleteApplied() {
        var draft = emptied();
        if (draft != null) {
            drafts.open(draft.id());
            drafts.delete();
        }
    }

    /** What became of the last export. */
    public ExportNotices exports() {
        return exports;
    }

    ExportOutcome exported() {
        return exports;
    }

    /** How long a notice of success is shown. */
    SuccessTimer success() {
        return success;
    }

    /** Dismisses what only tells of a success; a deletion stays, as its notice alone can restore it. */
    private void passSuccess() {
        var shown = notices.get().stream().filter(n -> n.severity() == ShellSeverity.DONE).map(Notice::action)
                .collect(Collectors.toSet());
        var applied = shown.contains(ShellAction.APPLIED) || shown.contains(ShellAction.APPLIED_ALL);
        var problem = workspace.apply().state().value().problem();
        dismissed |= applied && (problem == null || ShellNotices.isOfConnection(problem));
        if (shown.contains(ShellAction.EXPORTED)) {
            exports.dismiss();
        }
        if (shown.contains(ShellAction.ACKNOWLEDGE)) {
            drafts.dismiss();
        }
        update();
    }

    private boolean isSuccessShown() {
        return notices.get().stream().anyMatch(n -> n.severity() == ShellSeverity.DONE);
    }

    /** Shows the interrupted run. */
    public void showUnfinished() {
        var run = workspace.apply().state().value().unfinished();
        navigation.toRun(run == null ? null : run.id());
    }

    /** Shows the object of a finding. */
    public void goTo(Target target) {
        navigation.toTarget(target);
    }

    /** Shows the sign-in to the proxy. */
    public void signInToProxy() {
        navigation.toProxy();
    }

    /** Call when the sign-in to the proxy changed: reads the lists if they failed without it. */
    void signedInToProxy() {
        var problem = workspace.directory().state().value().problem();
        if (problem != null && problem.kind() == ApiProblem.Kind.PROXY_SIGN_IN) {
            refresh();
        }
    }

    public void undo() {
        workspace.drafts().undo();
    }

    public void redo() {
        workspace.drafts().redo();
    }

    /** Dismisses the result of the last save, or the welcome. */
    public void dismissResult() {
        welcomed = true;
        dismissed = true;
        update();
    }

    /** Dismisses the notice about a repaired workspace. */
    public void dismissRepairs() {
        repairsSeen = true;
        update();
    }

    /**
     * Updates the lists' age and the countdown; rereads the lists after the computer slept and, periodically, while the
     * server does not answer. Call once per second.
     */
    public void tick() {
        var busy = workspace.directory().state().value().loading()
                || workspace.apply().state().value().running() != null;
        var connected = workspace.isConnected();
        if (refreshes.tick(clock.instant(), connected && workspace.isOffline(), busy) && connected) {
            refresh();
        }
        workspace.drafts().tick();
        if (success.isOver(isSuccessShown(), clock.instant())) {
            passSuccess();
        }
        updateHeader();
        updateRetry();
        if (workspace.apply().state().value().running() != null) {
            strip.set(strip());
        }
    }

    private void updateRetry() {
        var left = refreshes.untilRetry(clock.instant());
        retry.set(workspace.directory().state().value().loading() || left.isZero() ? Texts.get("shell.offline.trying")
                : Texts.format("shell.strip.waiting", left.plusMillis(999).toSeconds()));
    }

    /** Call when the saved connection changed: updates whether changes can be applied. */
    void connectionChanged() {
        update();
    }

    /** Stops observing. */
    public void close() {
        guard.close();
        drafts.close();
        subscriptions.forEach(State.Subscription::close);
    }

    private void update() {
        updateHeader();
        strip.set(strip());
        var next = sentences.of(drafts.contentProperty().get(),
                new ShellNotices.DismissedNotices(dismissed, welcomed, repairsSeen), exports.notice(),
                emptied() != null);
        updateRetry();
        if (!next.equals(notices.get())) {
            success.restart();
            notices.set(next);
        }
    }

    private void updateHeader() {
        var content = workspace.directory().state().value();
        header.set(new HeaderContent(workspace.directory().token().account(), workspace.isDemo(),
                workspace.isOffline(), workspace.isConnected(),
                Sentences.of(workspace.apply().writing()), age(content), progress()));
    }

    private String age(DirectoryState content) {
        var loading = workspace.directory().progress().value().orElse(null);
        if (loading != null) {
            return switch (loading.part()) {
                case GROUPS -> Texts.get("shell.loading.groups");
                case USERS -> loading.total() > 0
                        ? Texts.format("shell.loading.usersOf", loading.done(), loading.total())
                        : Texts.get("shell.loading.users");
                case MODULES -> Texts.get("shell.loading.modules");
                case BUYERS -> Texts.get("shell.loading.buyers");
            };
        }
        if (content.snapshot() == null) {
            return "";
        }
        var minutes = Duration.between(content.snapshot().takenAt(), clock.instant()).toMinutes();
        if (minutes < 60) {
            return Texts.format("shell.refreshed.minutes", Math.max(0, minutes));
        }
        return minutes < 60 * 48 ? Texts.format("shell.refreshed.hours", minutes / 60)
                : Texts.format("shell.refreshed.days", minutes / 60 / 24);
    }

    private double progress() {
        var loading = workspace.directory().progress().value().orElse(null);
        if (loading == null) {
            return 2;
        }
        return loading.total() > 0 ? Math.min(1, (double) loading.done() / loading.total()) : -1;
    }

    private Strip strip() {
        var draft = workspace.drafts().state().value();
        var running = workspace.apply().state().value().running();
        var reviewed = workspace.review().current();
        var segments = new ArrayList<StripSegment>();
        if (running != null) {
            segments.addAll(StripTexts.progress(running, clock.instant()));
        } else if (reviewed != null && (reviewed.toSend() > 0 || draft.changes().isEmpty())) {
            segments.addAll(words.effect(reviewed));
        }
        return new Strip(draft.changes().size(), reviewed == null ? 0 : reviewed.toSend(), segments, draft.canUndo(),
                draft.canRedo(),
                running == null ? 2 : running.done() == 0 ? -1 : (double) running.done() / running.total(),
                running != null && running.stopping(), ApplyObstacle.of(workspace, reviewed));
    }
}
