package org.accessdesk.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.WindowPlaces;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.service.session.WorkspaceOpener;
import org.accessdesk.ui.connect.ConnectViewModel;
import org.accessdesk.ui.drafts.DraftsViewModel;
import org.accessdesk.ui.drafts.ServiceDraftFiles;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.proxy.ProxyViewModel;
import org.accessdesk.ui.review.ReviewViewModel;
import org.accessdesk.ui.settings.SettingsViewModel;
import org.accessdesk.ui.users.UsersViewModel;
import org.jspecify.annotations.Nullable;

/** The whole app: which workspace is open, and the form that opens another. */
public final class AppViewModel {
    private final WorkspaceOpener opener;
    private final RehearsalMarketplace stage;
    private final Clock clock;
    private final ConnectViewModel connect;
    private final ReadOnlyObjectWrapper<@Nullable Desk> desk = new ReadOnlyObjectWrapper<>();
    private final Computer computer;
    private final AlertsViewModel alerts;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.DEFAULT);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty keys = new SimpleBooleanProperty();
    private final List<Path> waiting = new ArrayList<>();
    private boolean closed;
    private long asked;

    /** The view models of one open workspace. */
    public record Desk(Workspace workspace, ShellViewModel shell, UsersViewModel users, GroupsViewModel groups,
            ReviewViewModel review, HistoryViewModel history, SettingsViewModel settings, PaletteViewModel palette,
            AccountsViewModel accounts) {
        void close() {
            settings.close();
            accounts.close();
            review.close();
            history.close();
            users.close();
            groups.close();
            shell.close();
            workspace.close();
        }
    }

    /**
     * An app with nothing open.
     *
     * @param production the address offered for a connection of one's own
     */
    public AppViewModel(WorkspaceOpener opener, String production, Clock clock) {
        this(opener, production, clock, (_, _, _) -> {
            throw new IOException(Texts.get("review.try.nowhere"));
        });
    }

    /** As {@link #AppViewModel(WorkspaceOpener, String, Clock)}, with a place where drafts can be tried. */
    public AppViewModel(WorkspaceOpener opener, String production, Clock clock, RehearsalMarketplace stage) {
        this(opener, production, clock, stage, Computer.bare(Tasks.direct(), clock));
    }

    /** The same on {@code computer}. */
    public AppViewModel(WorkspaceOpener opener, String production, Clock clock, RehearsalMarketplace stage,
            Computer computer) {
        this.computer = computer;
        this.alerts = new AlertsViewModel(computer);
        computer.preferences().state().observe(chosen -> look.set(chosen.settings().look()));
        this.stage = stage;
        this.opener = opener;
        this.clock = clock;
        this.connect = new ConnectViewModel(opener, production, this::open, this::openDemo);
        connect.leavableProperty().bind(desk.isNotNull());
        opener.profiles().state().observe(_ -> {
            var open = desk.get();
            if (open != null) {
                open.shell().connectionChanged();
            }
        });
    }

    /**
     * Opens what there is to open, the window being there: the demo account if that is asked for, else the saved
     * connection that was used last; with none, or with some that cannot be read, the page of connections.
     */
    public void start(boolean demo) {
        if (demo) {
            openDemo();
            return;
        }
        opener.profiles().load(() -> {
            var saved = opener.profiles().state().value();
            // What could not be read has to be seen once; the file is whole again as soon as a connection is used.
            if (saved.connections().isEmpty() || !saved.unread().isEmpty()) {
                askToConnect();
            } else {
                openSaved(saved.connections().getFirst().id());
            }
        });
    }

    /** Opens the saved connection of that id, from what is kept of it first; if it cannot be, says why on its page. */
    public void openSaved(String id) {
        opener.profiles().state().value().find(id).ifPresent(
                c -> ask(new WorkspaceOpener.ConnectionRequest.SavedRequest(c), why -> connect.show(id, why)));
    }

    /** Of several wishes in a row the last is granted. */
    private void ask(WorkspaceOpener.ConnectionRequest request, Consumer<ApiProblem> failed) {
        var mine = ++asked;
        opener.connect(request, workspace -> {
            if (mine == asked) {
                open(workspace);
            } else {
                workspace.close();
            }
        }, why -> {
            if (mine == asked && !closed) {
                failed.accept(why);
            }
        });
    }

    /** What is open; null until the first connection stands. */
    public ReadOnlyObjectProperty<@Nullable Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    /** Why the demo account could not be opened; empty if it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What concerns the app as a whole. */
    public AlertsViewModel alerts() {
        return alerts;
    }

    /** Whether the list of keys is shown. */
    public BooleanProperty keysProperty() {
        return keys;
    }

    /** How the window is to look. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Where the window was, from one start to the next. */
    public WindowPlaces windows() {
        return computer.windows();
    }

    /** Follows the clock; call it each second. */
    public void tick() {
        alerts.tick(clock.instant());
        var open = desk.get();
        if (open != null) {
            open.shell().tick();
            open.review().tick();
        }
    }

    /** The page of connections. */
    public ConnectViewModel connect() {
        return connect;
    }

    /** Shows the page of connections, with the one that is open. */
    public void askToConnect() {
        var open = desk.get();
        connect.show(open == null ? null : open.workspace().connection().map(SavedConnection::id).orElse(null));
    }

    /** Opens the embedded marketplace's account. */
    public void openDemo() {
        ask(new WorkspaceOpener.ConnectionRequest.Demo(), this::failed);
    }

    /** Reads a draft file in the account that is open, or in the next one that is opened. */
    public void openDraft(Path file) {
        var now = desk.get();
        if (now == null) {
            waiting.add(file);
        } else {
            now.shell().drafts().read(file);
        }
    }

    /** Whether a draft is being applied, so that quitting wants a word first. */
    public boolean isApplying() {
        var now = desk.get();
        return now != null && now.workspace().apply().state().value().running() != null;
    }

    /** Stops what is being applied after the requests in flight. */
    public void stopApplying() {
        var now = desk.get();
        if (now != null) {
            now.workspace().apply().cancel();
        }
    }

    /** Runs {@code then} once nothing is being applied and the disk has all there is to keep, or does not take it. */
    public void whenStill(Runnable then) {
        var now = desk.get();
        if (now == null) {
            then.run();
        } else {
            now.workspace().whenStill(then);
        }
    }

    /** Why the latest changes of a draft are not on the disk, a sentence; empty if they are. */
    public String notKept() {
        var now = desk.get();
        return now == null ? "" : DraftsViewModel.problem(now.workspace().drafts().state().value().keeping());
    }

    private void failed(ApiProblem why) {
        problem.set(Sentences.of(why));
        if (desk.get() != null) {
            connect.show(null, why);
        }
    }

    /** Shows what was connected, once nothing is being applied any more in what is open, which is closed then. */
    private void open(Workspace workspace) {
        if (closed) {
            workspace.close();
        } else {
            whenStill(() -> show(workspace));
        }
    }

    private void show(Workspace workspace) {
        if (closed) {
            workspace.close();
            return;
        }
        var before = desk.get();
        problem.set("");
        var now = desk(workspace);
        desk.set(now);
        waiting.forEach(now.shell().drafts()::read);
        waiting.clear();
        connect.close();
        workspace.connection().ifPresent(c -> {
            opener.profiles().used(c.id(), null);
            workspace.directory().state().observe(_ -> learn(c.id(), workspace.directory().token()));
        });
        if (workspace.isConnected()) {
            workspace.directory().refresh();
        }
        if (before != null) {
            before.close();
        }
    }

    /** What the server says of a token may change. */
    private void learn(String id, TokenInfo token) {
        opener.profiles().state().value().find(id)
                .filter(c -> !token.id().equals(c.learnt().token()) || !token.account().equals(c.learnt().account()))
                .ifPresent(c -> opener.profiles().used(id, token));
    }

    private Desk desk(Workspace workspace) {
        var shell = new ShellViewModel(workspace, clock, new ServiceDraftFiles(workspace.files()));
        var users = new UsersViewModel(workspace);
        var groups = new GroupsViewModel(workspace);
        var review = new ReviewViewModel(workspace, stage, clock);
        var history = new HistoryViewModel(workspace, clock, shell::review);
        var settings = new SettingsViewModel(computer,
                new ProxyViewModel(opener.profiles().proxy(), shell::signedInToProxy));
        var destinations = new Destinations(shell, users, groups, history, settings);
        shell.leadTo(destinations);
        shell.screenProperty().subscribe(screen -> {
            review.shown(screen == Screen.REVIEW);
            settings.shown(screen == Screen.SETTINGS);
            if (screen == Screen.HISTORY) {
                history.load();
            }
        });
        var accounts = new AccountsViewModel(workspace, opener.profiles(), new AccountWays());
        return new Desk(workspace, shell, users, groups, review, history, settings,
                new PaletteViewModel(workspace.directory(), destinations, () -> commands(shell, accounts)), accounts);
    }

    /** Where the menu of accounts leads. */
    private final class AccountWays implements AccountsViewModel.AccountNavigation {
        @Override
        public void toSaved(String id) {
            openSaved(id);
        }

        @Override
        public void toDemo() {
            openDemo();
        }

        @Override
        public void toConnections() {
            askToConnect();
        }
    }

    private List<PaletteViewModel.Hit> commands(ShellViewModel shell, AccountsViewModel accounts) {
        var all = new ArrayList<>(List.of(
                command(Texts.get("shell.nav.users"), "", () -> shell.screenProperty().set(Screen.USERS)),
                command(Texts.get("shell.nav.groups"), "", () -> shell.screenProperty().set(Screen.GROUPS)),
                command(Texts.get("shell.nav.review"), KeyBinding.REVIEW.keys(), shell::review),
                command(Texts.get("shell.nav.history"), "", () -> shell.screenProperty().set(Screen.HISTORY)),
                command(Texts.get("shell.nav.settings"), KeyBinding.SETTINGS.keys(),
                        () -> shell.screenProperty().set(Screen.SETTINGS)),
                command(Texts.get("shell.palette.apply"), KeyBinding.APPLY.keys(), shell::save),
                command(Texts.get("shell.undo"), KeyBinding.UNDO.keys(), shell::undo),
                command(Texts.get("shell.redo"), KeyBinding.REDO.keys(), shell::redo),
                command(Texts.get("shell.refresh"), KeyBinding.REFRESH.keys(), shell::refresh),
                command(Texts.get("shell.connect"), "", this::askToConnect),
                command(Texts.get("keys.title"), KeyBinding.KEYS.keys(), () -> keys.set(true))));
        accounts.entries().stream().filter(e -> !e.current())
                .map(e -> command(Texts.format("shell.palette.open", e.name()), e.facts(), () -> accounts.open(e.id())))
                .forEach(all::add);
        return all;
    }

    private static PaletteViewModel.Hit command(String text, String keys, Runnable action) {
        return new PaletteViewModel.Hit(text, keys, action);
    }

    /** Closes what is open, and what is still being opened. */
    public void close() {
        closed = true;
        var open = desk.get();
        if (open != null) {
            open.close();
        }
    }
}
