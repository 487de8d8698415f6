package org.accessdesk.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.Account;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.Outcome;
import org.accessdesk.service.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.State;
import org.accessdesk.service.Workspace;
import org.accessdesk.ui.kit.AccessTexts;
import org.accessdesk.ui.kit.Sentences;
import org.accessdesk.ui.kit.Texts;
import org.accessdesk.ui.kit.Tone;
import org.jspecify.annotations.Nullable;

/** The window around the screens of one workspace: header, banners, and the strip of the draft. */
public final class ShellViewModel {
    private static final int NAMED = 3;
    private final Workspace workspace;
    private final Clock clock;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.USERS);
    private final ReadOnlyObjectWrapper<Header> header = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Notice>> notices = new ReadOnlyObjectWrapper<>(List.of());
    private boolean dismissed;
    private boolean welcomed;

    /**
     * The head of the window.
     *
     * @param refreshed how old the lists are, in words, or how far they are being read
     * @param progress from 0 to 1 while lists are read, below 0 if it cannot be told, above 1 when none are
     */
    public record Header(Account account, boolean demo, String refreshed, double progress) {
        public boolean loading() {
            return progress <= 1;
        }
    }

    /** A part of the strip's sentence. */
    public record Segment(String text, Tone tone) {}

    /**
     * The strip at the bottom.
     *
     * @param progress from 0 to 1 while a save runs, above 1 when none does
     */
    public record Strip(int changes, List<Segment> segments, boolean canUndo, boolean canRedo, double progress,
            boolean stopping) {
        public boolean saving() {
            return progress <= 1;
        }

        public boolean canSave() {
            return changes > 0 && !saving();
        }
    }

    /** A sentence above the screen. */
    public record Notice(Severity severity, String text, Action action) {

        /** How grave it is. */
        public enum Severity {
            DONE, WELCOME, WARNING, DANGER
        }

        /** What a person can do about it at once. */
        public enum Action {
            NONE, REFRESH, DISMISS, CONNECT
        }
    }

    public ShellViewModel(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        subscriptions = List.of(workspace.directory().state().observe(_ -> update()),
                workspace.drafts().state().observe(_ -> update()), workspace.apply().state().observe(_ -> update()));
    }

    /** The screen that is shown. */
    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public ReadOnlyObjectProperty<Header> headerProperty() {
        return header.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** What to tell above the screen, the gravest first. */
    public ReadOnlyObjectProperty<List<Notice>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    public void refresh() {
        workspace.directory().refresh();
    }

    public void cancelRefresh() {
        workspace.directory().cancel();
    }

    public void save() {
        dismissed = false;
        welcomed = true;
        workspace.apply().apply();
    }

    public void cancelSave() {
        workspace.apply().cancel();
    }

    public void undo() {
        workspace.drafts().undo();
    }

    public void redo() {
        workspace.drafts().redo();
    }

    /** Puts the result of the last save, or the welcome, away. */
    public void dismissResult() {
        welcomed = true;
        dismissed = true;
        update();
    }

    /** Lets the words for the lists' age follow the clock; call it now and then. */
    public void tick() {
        update();
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
    }

    private void update() {
        var content = workspace.directory().state().value();
        header.set(new Header(workspace.directory().token().account(), workspace.isDemo(), age(content),
                progress(content.loading())));
        strip.set(strip(content));
        notices.set(noticesOf(content));
    }

    private String age(Directory.Content content) {
        var loading = content.loading();
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

    private static double progress(Directory.@Nullable Loading loading) {
        if (loading == null) {
            return 2;
        }
        return loading.total() > 0 ? Math.min(1, (double) loading.done() / loading.total()) : -1;
    }

    private Strip strip(Directory.Content content) {
        var draft = workspace.drafts().state().value();
        var running = workspace.apply().state().value().running();
        var segments = new ArrayList<Segment>();
        if (running != null) {
            segments.add(new Segment(Texts.format(running.stopping() ? "shell.strip.stopping" : "shell.strip.saving",
                    running.done(), running.total()), Tone.NEUTRAL));
        } else if (content.snapshot() != null) {
            segments.addAll(effect(new Drafted(content.snapshot(), draft.changes())));
        }
        return new Strip(draft.changes().size(), segments, draft.canUndo(), draft.canRedo(),
                running == null ? 2 : running.done() == 0 ? -1 : (double) running.done() / running.total(),
                running != null && running.stopping());
    }

    private static List<Segment> effect(Drafted drafted) {
        if (drafted.changes().isEmpty()) {
            return List.of(new Segment(Texts.get("shell.strip.nothing"), Tone.NEUTRAL));
        }
        var effect = Effect.of(drafted);
        var segments = new ArrayList<Segment>();
        effect.lost().entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size())).limit(NAMED - 1)
                .forEach(e -> segments.add(new Segment(Texts.format("shell.strip.lose", e.getValue().size(),
                        AccessTexts.module(e.getKey(), drafted.snapshot())), Tone.NEGATIVE)));
        effect.gained().entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
                .limit(NAMED - segments.size())
                .forEach(e -> segments.add(new Segment(Texts.format("shell.strip.gain", e.getValue().size(),
                        AccessTexts.module(e.getKey(), drafted.snapshot())), Tone.POSITIVE)));
        var more = effect.lost().size() + effect.gained().size() - segments.size();
        if (more > 0) {
            segments.add(new Segment(Texts.format("shell.strip.more", more), Tone.NEUTRAL));
        }
        if (segments.isEmpty()) {
            segments.add(new Segment(Texts.get("shell.strip.noAccess"), Tone.NEUTRAL));
        }
        return segments;
    }

    private List<Notice> noticesOf(Directory.Content content) {
        var all = new ArrayList<Notice>();
        if (content.problem() != null) {
            var stopped = content.problem().kind() == ApiProblem.Kind.CANCELLED;
            all.add(new Notice(stopped ? Notice.Severity.WARNING : Notice.Severity.DANGER,
                    Sentences.of(content.problem()), Notice.Action.REFRESH));
        }
        if (content.snapshot() != null && !content.snapshot().isComplete()) {
            all.add(new Notice(Notice.Severity.WARNING,
                    Texts.format("shell.incomplete", String.join(" ", content.snapshot().gaps())),
                    Notice.Action.REFRESH));
        }
        var status = workspace.apply().state().value();
        if (!workspace.directory().token().mayManageAccess() && !workspace.directory().permissions().isEmpty()) {
            all.add(new Notice(Notice.Severity.WARNING, Texts.get("shell.noAccessManagement"), Notice.Action.NONE));
        }
        if (status.running() == null && !status.last().isEmpty() && !dismissed) {
            all.add(result(status, content));
        } else if (all.isEmpty() && workspace.isDemo() && !welcomed) {
            all.add(new Notice(Notice.Severity.WELCOME, Texts.get("shell.welcome"), Notice.Action.CONNECT));
        }
        all.sort(Comparator.comparing(Notice::severity).reversed());
        return all;
    }

    private static Notice result(Apply.Status status, Directory.Content content) {
        var failed = status.last().stream().filter(i -> !i.outcome().isSettled()).toList();
        var done = status.last().size() - failed.size();
        var meanwhile = status.last().stream().anyMatch(i -> i.outcome() instanceof Outcome.Saved(var m) && m);
        if (failed.isEmpty()) {
            var text = Texts.format("shell.saved", done);
            return meanwhile
                    ? new Notice(Notice.Severity.WARNING, text + " " + Texts.get("shell.savedMeanwhile"),
                            Notice.Action.DISMISS)
                    : new Notice(Notice.Severity.DONE, text, Notice.Action.DISMISS);
        }
        var first = failed.getFirst();
        return new Notice(Notice.Severity.DANGER, Texts.format("shell.notSaved", done, failed.size(),
                name(first.change(), content) + ": " + Sentences.of(first.outcome(), content.snapshot())),
                Notice.Action.DISMISS);
    }

    private static String name(Change change, Directory.Content content) {
        var snapshot = content.snapshot();
        return switch (change) {
            case MembershipChange m -> snapshot == null ? m.user().value()
                    : snapshot.user(m.user()).map(u -> u.name()).orElse(m.user().value());
            case GroupChange g -> snapshot == null ? g.group().value()
                    : snapshot.group(g.group()).map(UserGroup::name).orElse(g.base().name());
            case TokenChange t -> snapshot == null ? t.token().value()
                    : snapshot.token(t.token()).map(IssuedToken::name).orElse(t.token().value());
        };
    }
}
