package org.accessdesk.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.WindowPlaces;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.service.present.Presentation;
import org.accessdesk.service.present.Shown;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.service.session.WorkspaceOpener;
import org.accessdesk.ui.capture.record.RecordViewModel;
import org.accessdesk.ui.capture.window.CaptureViewModel;
import org.accessdesk.ui.connect.ConnectViewModel;
import org.accessdesk.ui.drafts.DraftTexts;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.settings.Restart;
import org.accessdesk.ui.shell.notice.AlertsViewModel;
import org.jspecify.annotations.Nullable;

/** The whole app: the open workspace, and the page of connections. */
public final class AppViewModel {
    private static final String FIRST_PAGE = "getting-started";

    private final WorkspaceOpener opener;
    private final ScreensMaker maker;
    private final PresentationViewModel presentation;
    private final CaptureViewModel capture;
    private final RecordViewModel record;
    private final Clock clock;
    private final Lazy<ConnectViewModel> connect;
    private final ReadOnlyObjectWrapper<@Nullable WorkspaceScreens> screens = new ReadOnlyObjectWrapper<>();
    private final Computer computer;
    private final AlertsViewModel alerts;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.DEFAULT);
    private final ObjectProperty<PaneSizes> paneSizes = new SimpleObjectProperty<>(PaneSizes.DEFAULT);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty keys = new SimpleBooleanProperty();
    private final List<Path> waitingDrafts = new ArrayList<>();
    private final Restart restart = new Restart();
    private boolean held;
    private boolean closed;
    private long requests;

    /**
     * Makes an app with nothing open.
     *
     * @param production the suggested address for new connections
     */
    public AppViewModel(WorkspaceOpener opener, String production, Clock clock) {
        this(opener, production, clock, (_, _, _) -> {
            throw new IOException(Texts.get("review.try.nowhere"));
        });
    }

    /** As {@link #AppViewModel(WorkspaceOpener, String, Clock)}, with a marketplace for rehearsals. */
    public AppViewModel(WorkspaceOpener opener, String production, Clock clock, RehearsalMarketplace stage) {
        this(opener, production, clock, stage, Computer.bare(Tasks.direct(), clock));
    }

    /** The same on {@code computer}. */
    public AppViewModel(WorkspaceOpener opener, String production, Clock clock, RehearsalMarketplace stage,
            Computer computer) {
        this.computer = computer;
        this.alerts = new AlertsViewModel(computer);
        computer.preferences().state().observe(chosen -> {
            look.set(chosen.settings().look());
            paneSizes.set(chosen.settings().panes());
        });
        paneSizes.addListener((_, _, sizes) -> computer.preferences().change(s -> s.with(sizes)));
        this.opener = opener;
        this.clock = clock;
        this.maker = new ScreensMaker(opener.profiles(), computer, stage, clock, production, new AccountActions(),
                () -> keys.set(true), this::captureCommands, restart);
        this.presentation = new PresentationViewModel(new Presentation(stage, computer.tasks()), maker, screens,
                why -> alerts.tell(Sentences.of(why)));
        var pictures = new PictureFiles(computer.tasks());
        this.capture = new CaptureViewModel(presentation, pictures, new PicturesFolder());
        this.record = new RecordViewModel(presentation, capture, pictures, clock);
        this.connect = new Lazy<>(() -> connections(production));
        opener.profiles().state().observe(_ -> {
            var open = presentation.account();
            if (open != null) {
                open.shell().connectionChanged();
            }
        });
    }

    private ConnectViewModel connections(String production) {
        var made = new ConnectViewModel(opener, production, this::open, this::openDemo);
        made.closableProperty().bind(screens.isNotNull());
        return made;
    }

    /**
     * Opens the first workspace after the window is shown: the demo account if {@code demo}, otherwise the saved
     * connection that was used last. If there is none, or some could not be read, shows the page of connections.
     */
    public void start(boolean demo) {
        if (demo) {
            openDemo();
            return;
        }
        opener.profiles().load(() -> {
            var saved = opener.profiles().state().value();
            // The user must see once what could not be read; using a connection rewrites the file.
            if (saved.connections().isEmpty() || !saved.unread().isEmpty()) {
                showConnections();
            } else {
                openSaved(saved.connections().getFirst().id());
                // While its lists are read.
                connect.get();
            }
        });
    }

    /** The link to the manual's page of what is shown; empty where no manual is shipped. */
    Optional<ManualLink> manual() {
        var shown = screens.get();
        var screen = shown == null || connect.get().openProperty().get() ? null : shown.shell().screenProperty().get();
        return computer.installation().page(Locale.getDefault(), screen == null ? FIRST_PAGE : screen.page())
                .map(page -> new ManualLink(Texts.format("keys.manual",
                        Texts.get(screen == null ? "connect.list" : screen.textKey())), page));
    }

    /** Opens a page of the manual in the browser. */
    void open(ManualLink link) {
        computer.opener().open(link.page(),
                page -> alerts
                        .tell(Texts.format("settings.open.failed", computer.installation().mask(page.toString()))));
    }

    /** Whether there is a page to show: an account, the page of connections, or the reason why there is neither. */
    public boolean isStarted() {
        return screens.get() != null || connect.get().openProperty().get() || !problem.get().isEmpty();
    }

    /**
     * Opens the saved connection of that id, starting with its saved lists; on failure shows the reason on the page of
     * connections.
     */
    public void openSaved(String id) {
        opener.profiles().state().value().find(id).ifPresent(
                c -> ask(new ConnectionRequest.SavedRequest(c), why -> connect.get().show(id, why)));
    }

    /** Requests a connection; the last of several requests wins. */
    private void ask(ConnectionRequest request, Consumer<ApiProblem> failed) {
        var number = ++requests;
        opener.connect(request, workspace -> {
            if (number == requests) {
                open(workspace);
            } else {
                workspace.close();
            }
        }, why -> {
            if (number == requests && !closed) {
                failed.accept(why);
            }
        });
    }

    /** The open workspace's screens; null until the first one is open. */
    public ReadOnlyObjectProperty<@Nullable WorkspaceScreens> screensProperty() {
        return screens.getReadOnlyProperty();
    }

    /** A sentence why the demo account could not be opened; empty if it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is presented instead of the account. */
    public PresentationViewModel presentation() {
        return presentation;
    }

    /** Takes pictures of the window. */
    public CaptureViewModel capture() {
        return capture;
    }

    private List<Command> captureCommands() {
        return Stream.concat(capture.commands().stream(), record.commands().stream()).toList();
    }

    /** Records steps of recipes. */
    public RecordViewModel record() {
        return record;
    }

    /** The alerts about the app as a whole. */
    public AlertsViewModel alerts() {
        return alerts;
    }

    /** Whether the list of keys is shown. */
    public BooleanProperty keysProperty() {
        return keys;
    }

    /** The look of the window. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** The sizes of the parts that a person can drag; kept from one start to the next. */
    public ObjectProperty<PaneSizes> paneSizesProperty() {
        return paneSizes;
    }

    /** The saved positions of the window. */
    public WindowPlaces windows() {
        return computer.windows();
    }

    /** Updates what depends on the clock; call once per second. */
    public void tick() {
        alerts.tick(clock.instant());
        presentation.all().forEach(open -> {
            open.shell().tick();
            open.review().tick();
        });
    }

    /** The page of connections. */
    public ConnectViewModel connect() {
        return connect.get();
    }

    /** Shows the page of connections with the open one selected. */
    public void showConnections() {
        presentation.end();
        var open = screens.get();
        connect.get().show(open == null ? null : open.workspace().connection().map(SavedConnection::id).orElse(null));
    }

    /** Opens the embedded marketplace's account. */
    public void openDemo() {
        ask(new ConnectionRequest.Demo(), this::failed);
    }

    /** Reads a draft file in the open account, also while that is presented, or in the next one to be opened. */
    public void openDraft(Path file) {
        var now = presentation.account();
        if (now == null) {
            waitingDrafts.add(file);
        } else {
            now.shell().drafts().read(file);
        }
    }

    /** Whether a draft is being applied; quitting must ask then. */
    public boolean isApplying() {
        var now = presentation.account();
        return now != null && now.workspace().apply().state().value().running() != null;
    }

    /** Whether the last apply is over and left nothing to look at. */
    public boolean hasAppliedWell() {
        var now = screens.get();
        return now != null && now.workspace().apply().state().value().endedWell();
    }

    /** Stops the running apply after the requests in flight. */
    public void stopApplying() {
        var now = presentation.account();
        if (now != null) {
            now.workspace().apply().cancel();
        }
    }

    /** A restart of the app, which the settings ask for. */
    public Restart restart() {
        return restart;
    }

    /** Runs {@code action} when nothing is being applied and everything is saved or cannot be saved. */
    public void whenIdle(Runnable action) {
        var now = presentation.account();
        if (now == null) {
            action.run();
        } else {
            now.workspace().whenIdle(action);
        }
    }

    /** A sentence why the latest changes of a draft are not saved; empty if they are. */
    public String saveProblem() {
        var now = presentation.account();
        return now == null ? "" : DraftTexts.problem(now.workspace().drafts().state().value().keeping());
    }

    private void failed(ApiProblem why) {
        problem.set(Sentences.of(why));
        if (screens.get() != null) {
            connect.get().show(null, why);
        }
    }

    /** Closes the open workspace when its apply has ended, and shows {@code workspace}. */
    private void open(Workspace workspace) {
        if (closed) {
            workspace.close();
        } else {
            whenIdle(() -> show(PresentationViewModel.asItIs(workspace)));
        }
    }

    /** Opens the account of a file with aliases, as pictures start from it. */
    public void openSnapshot(PresentedSnapshot file) {
        show(presentation.of(file, clock));
    }

    private void show(Shown<Workspace> shown) {
        var workspace = shown.value();
        if (closed) {
            workspace.close();
            return;
        }
        presentation.end();
        var before = screens.get();
        problem.set("");
        var now = maker.screens(shown);
        screens.set(now);
        waitingDrafts.forEach(now.shell().drafts()::read);
        waitingDrafts.clear();
        connect.get().close();
        workspace.connection().ifPresent(c -> {
            opener.profiles().used(c.id(), null);
            workspace.directory().state().observe(_ -> updateConnection(c.id(), workspace.directory().token()));
        });
        completeKnown();
        if (workspace.isConnected() && !workspace.isPresented()) {
            workspace.directory().refresh();
        }
        if (before != null) {
            before.close();
        }
    }

    /** Puts off what the first page does not need, until {@link #release}. */
    public void hold() {
        held = true;
    }

    /** Does what was put off: the first page is there. */
    public void release() {
        held = false;
        completeKnown();
    }

    private void completeKnown() {
        var shown = screens.get();
        if (!held && !closed && shown != null && !shown.workspace().isPresented()) {
            shown.workspace().directory().completeKnown();
        }
    }

    /** Updates a saved connection with new facts about its token. */
    private void updateConnection(String id, TokenInfo token) {
        opener.profiles().state().value().find(id)
                .filter(c -> !token.id().equals(c.learnt().token()) || !token.account().equals(c.learnt().account()))
                .ifPresent(c -> opener.profiles().used(id, token));
    }

    /** The folder of pictures is one of the settings. */
    private final class PicturesFolder implements CaptureViewModel.KeptFolder {
        @Override
        public @Nullable Path folder() {
            return computer.preferences().now().pictures();
        }

        @Override
        public void keep(Path folder) {
            computer.preferences().change(settings -> settings.withPictures(folder.toAbsolutePath()));
        }
    }

    /** The actions of the account menu. */
    private final class AccountActions implements AccountsViewModel.AccountNavigation {
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
            showConnections();
        }

        @Override
        public void togglePresentation() {
            presentation.toggle();
        }
    }

    /** Closes the open workspace, and cancels one that is being opened. */
    public void close() {
        closed = true;
        presentation.close();
        var open = screens.get();
        if (open != null) {
            open.close();
        }
    }
}
