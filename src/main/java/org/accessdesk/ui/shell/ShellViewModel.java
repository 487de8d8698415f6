package org.accessdesk.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.base.State;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.drafts.DraftFileActions;
import org.accessdesk.ui.drafts.DraftsViewModel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.guard.GuardViewModel;
import org.accessdesk.ui.shell.notice.ExportOutcome;
import org.accessdesk.ui.shell.notice.Notice;
import org.accessdesk.ui.shell.notice.NoticesViewModel;
import org.accessdesk.ui.shell.strip.Strip;
import org.accessdesk.ui.shell.strip.StripSegment;
import org.accessdesk.ui.shell.strip.Strips;

/** The window around the screens of one workspace: header, banners, and the strip of the draft. */
public final class ShellViewModel {
    private final Workspace workspace;
    private final Clock clock;
    private final IntSupplier atOnce;
    private final DraftsViewModel drafts;
    private final GuardViewModel guard;
    private final NoticesViewModel notices;
    private final Strips strips;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.USERS);
    private final TimeLeft timeLeft = new TimeLeft();
    private final ReadOnlyObjectWrapper<HeaderContent> header = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>();
    private final Retries refreshes;
    private Navigation navigation = new Navigation() {};
    private final ExportOutcome exports;
    private boolean applying;
    /** Whether all that {@link #update} shows is observed: each of them calls it at first. */
    private boolean observing;

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
        this.refreshes = new Retries(workspace);
        this.exports = new ExportOutcome(workspace.isPresented(), folders, this::update);
        this.drafts = new DraftsViewModel(workspace.drafts(), files, exports);
        this.guard = new GuardViewModel(workspace);
        this.notices = new NoticesViewModel(workspace, drafts, exports);
        this.strips = new Strips(workspace);
        subscriptions = List.of(workspace.directory().state().observe(_ -> update()),
                workspace.directory().progress().observe(_ -> updateHeader()),
                workspace.drafts().state().observe(_ -> update()), workspace.review().computed().observe(_ -> update()),
                workspace.apply().state().observe(this::onApply));
        drafts.contentProperty().subscribe(_ -> update());
        observing = true;
        update();
        screen.addListener((_, _, _) -> notices.passSuccess());
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
        return refreshes.countdownProperty();
    }

    /** The notices above the screen. */
    public NoticesViewModel notices() {
        return notices;
    }

    /** The notices above the screen, most severe first. */
    public ReadOnlyObjectProperty<List<Notice>> noticesProperty() {
        return notices.shownProperty();
    }

    public void refresh() {
        workspace.directory().refresh();
    }

    /** Reads all users again, even where those who changed would be enough. */
    public void refreshAll() {
        workspace.directory().refreshAll();
    }

    public void cancelRefresh() {
        workspace.directory().cancel();
    }

    /** Applies the open draft; does nothing where the strip says why it cannot be. */
    public void save() {
        if (strip.get().canSave() || isExplained()) {
            notices.beginRun();
            notices.setApplied(workspace.drafts().draft().id());
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
        notices.beginRun();
        var run = workspace.apply().state().value().unfinished();
        notices.setApplied(run == null ? null : run.draft());
        guard.resume();
    }

    /** Closes the interrupted run without resuming it; unfinished changes stay in its draft. */
    public void abandon() {
        notices.beginRun();
        workspace.apply().abandon();
    }

    /** Goes to the review. */
    public void review() {
        screen.set(Screen.REVIEW);
    }

    /** Shows the outcome of each change of the last run. */
    public void showResult() {
        notices.dismissResult();
        navigation.toRun(null);
    }

    /** Drafts the undo of the last run, and shows it. */
    public void undoApplied() {
        dismissResult();
        navigation.toUndo();
    }

    /** Whether the account is shown with aliases and its lists are known, so that {@link #saveAccount} can write it. */
    boolean canSaveAccount() {
        return workspace.isPresented() && workspace.directory().state().value().snapshot() != null;
    }

    /** Writes the account as it is presented to {@code file}, from which a manual can start. */
    public void saveAccount(Path file) {
        var snapshot = workspace.directory().state().value().snapshot();
        if (workspace.isPresented() && snapshot != null) {
            new PictureFiles(workspace.tasks()).write(file,
                    new PresentedSnapshot(snapshot, workspace.directory().token(), clock.instant()),
                    () -> exports.exported(file), why -> exports.notExported(file, why));
        }
    }

    /** What became of the last export. */
    public ExportOutcome exports() {
        return exports;
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
        notices.dismissResult();
    }

    /**
     * Updates the lists' age and the countdown; rereads the lists after the computer slept and, periodically, while the
     * server does not answer. Call once per second.
     */
    public void tick() {
        if (refreshes.isDue(clock.instant())) {
            refresh();
        }
        workspace.drafts().tick();
        notices.tick(clock.instant());
        updateHeader();
        refreshes.update(clock.instant());
        if (workspace.apply().state().value().running() != null) {
            strip.set(strips.at(clock.instant()));
        }
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
        if (!observing) {
            return;
        }
        updateHeader();
        strip.set(strips.at(clock.instant()));
        refreshes.update(clock.instant());
        notices.update();
    }

    private void updateHeader() {
        var now = clock.instant();
        header.set(HeaderContent.of(workspace, now,
                timeLeft.at(workspace.directory().progress().value().orElse(null), now)));
    }
}
