package org.accessdesk.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.accessdesk.platform.Folders;
import org.accessdesk.platform.JarTimes;
import org.accessdesk.platform.Relaunch;
import org.accessdesk.platform.instance.NotAnsweringException;
import org.accessdesk.platform.instance.SingleInstance;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.settings.Restart;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.window.MainWindow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app with its window: the first start shows it, later starts pass their draft files to it. */
public final class DesktopApp {
    private static final int FRAME_SHOWN = 3;
    /** How long the first frame waits for the saved lists; a frame without them would be laid out twice. */
    private static final Duration FIRST_PAGE_PATIENCE = Duration.ofMillis(1_200);
    private final Folders folders;
    private final StartOptions options;
    private final Function<Folders, AppFiles> choose;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean started;
    private Optional<Relaunch> relaunch = Optional.empty();
    private Restart restart = new Restart();
    private final CompletableFuture<Scene> shown = new CompletableFuture<>();
    private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

    /**
     * The options of a start.
     *
     * @param demo whether to open the demo account instead of the last one
     * @param drafts the draft files to open
     * @param report the file for the start report; null for none
     * @param training whether this is a training run, which opens every screen and ends
     */
    public record StartOptions(boolean demo, List<Path> drafts, @Nullable Path report, boolean training) {

        /** Options to open {@code drafts}, or to train, with the start report if {@code environment} asks for it. */
        public static StartOptions of(List<Path> drafts, boolean training,
                UnaryOperator<@Nullable String> environment) {
            return new StartOptions(false, drafts, StartReport.file(environment), training);
        }
    }

    public DesktopApp(Folders folders, StartOptions options) {
        this(folders, options, AppFiles::ofSettings);
    }

    /** The same with other files in those folders. */
    DesktopApp(Folders folders, StartOptions options, Function<Folders, AppFiles> places) {
        this.folders = folders;
        this.options = options;
        this.choose = places;
    }

    /** Offers a restart in the settings, which {@code how} starts when the window is closed; none if empty. */
    public DesktopApp withRestart(Optional<Relaunch> how) {
        relaunch = how;
        return this;
    }

    /**
     * Shows the window and returns when it is closed, or at once if another instance took over.
     *
     * @throws AppFailure if no window can be shown
     */
    public void run() {
        Thread.ofPlatform().daemon().name("store").start(SqliteWorkspaces::prepare);
        var place = folders.data().resolveSibling("instance");
        try {
            var instance = SingleInstance.claimOrForward(place, options.drafts().stream().map(Path::toString).toList());
            if (instance.isPresent()) {
                try (var lock = instance.get()) {
                    show(Optional.of(lock));
                }
            }
        } catch (NotAnsweringException e) {
            throw new AppFailure(
                    "Access Desk is running already but does not answer. Close its window, or end its "
                            + "process, and start it again.",
                    e);
        } catch (IOException e) {
            log().warn("A second start of the app cannot be detected: {}", e.toString());
            show(Optional.empty());
        }
        // This instance is over: before that, the next one would hand over to it.
        startAgain(restart, relaunch);
    }

    /** Made when something is logged: the first logger sets up the log, for which JavaFX's start is not to wait. */
    private static Logger log() {
        return LoggerFactory.getLogger(DesktopApp.class);
    }

    /** Starts the app again if somebody asked for it. */
    static void startAgain(Restart restart, Optional<Relaunch> relaunch) {
        if (relaunch.isPresent() && restart.askedProperty().get()) {
            try {
                relaunch.get().start();
            } catch (IOException e) {
                log().warn("The app could not be started again", e);
            }
        }
    }

    private void show(Optional<SingleInstance> instance) {
        var thread = new StartThread(new FxThread());
        var made = new CompletableFuture<AppContext>();
        // Files, log and saved lists are read while JavaFX starts; the keychain and the network wait for the window.
        Thread.ofPlatform().name("toolkit").start(() -> guarded(
                () -> startUp(() -> guarded(() -> open(made, thread, instance), thread)), thread));
        try {
            follow(made, thread, instance);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // JavaFX's thread may wait for what was not made.
            made.cancel(false);
            // If JavaFX did not start, exiting would wait for its start.
            if (started) {
                Platform.exit();
            }
        }
    }

    /** Makes what the window shows, and waits for its end. */
    private void follow(CompletableFuture<AppContext> made, StartThread thread, Optional<SingleInstance> instance)
            throws InterruptedException {
        var files = choose.apply(folders);
        Locale.setDefault(files.settings().read().settings().language().locale(Locale.getDefault()));
        try (var context = AppContext.held(thread, new DemoMarket(), files, Clock.systemUTC())) {
            Thread.setDefaultUncaughtExceptionHandler(context.computer().crashes());
            made.complete(context);
            restart = context.app().restart();
            relaunch.ifPresent(_ -> restart.allow());
            context.app().start(options.demo());
            // While the saved lists are read.
            instance.ifPresent(SingleInstance::listen);
            thread.run();
            WindowWatch.startIfWanted();
            if (options.training()) {
                shown.join();
                new TrainingRun(context.app()).run();
                return;
            }
            closed.await();
            var why = failed.get();
            if (why != null) {
                throw noWindow(why);
            }
            var licences = files.installation().licences();
            if (licences != null) {
                // The licences are in the folder of the archives.
                JarTimes.restore(licences.resolveSibling(""), System.getProperty(JarTimes.PROPERTY));
            }
        }
    }

    private void startUp(Runnable first) {
        Platform.startup(first);
        started = true;
        // While JavaFX's thread reads the style sheets.
        Theme.loadTypeface();
    }

    private static AppFailure noWindow(Throwable why) {
        return new AppFailure("No window can be shown (" + why.getMessage() + "). Start Access Desk with "
                + "--software-rendering; if that fails too, this computer has no working display or graphics driver.",
                why);
    }

    private void guarded(Runnable action, StartThread thread) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError e) {
            failed.set(e);
            shown.completeExceptionally(noWindow(e));
            closed.countDown();
            thread.abandon();
        }
    }

    private void open(CompletableFuture<AppContext> made, StartThread thread, Optional<SingleInstance> instance) {
        var stage = new Stage();
        AppIcons.addTo(stage);
        Theme.prepare();
        var context = made.join();
        var window = MainWindow.empty(stage, context.app());
        window.restore();
        stage.setOnHidden(_ -> closed.countDown());
        stage.show();
        if (options.report() != null) {
            new StartReport(options.report(), stage, context.app()).follow(window.scene());
        }
        // The window is there while the lists are still read.
        whenPainted(window.scene(), () -> guarded(() -> {
            fill(window, context, thread, () -> instance.ifPresent(lock -> lock
                    .serve(arguments -> Platform.runLater(() -> takeOver(stage, context.app(), arguments)))));
            OpenFiles.followOnMac(opened -> takeOver(stage, context.app(), opened));
        }, thread));
    }

    /** @param afterwards runs when the first list is painted */
    private void fill(MainWindow window, AppContext context, StartThread thread, Runnable afterwards) {
        var app = context.app();
        thread.handOver(app::isStarted, FIRST_PAGE_PATIENCE);
        window.fill();
        shown.complete(window.scene());
        whenPainted(window.scene(), () -> {
            context.release();
            afterwards.run();
        });
        options.drafts().forEach(app::openDraft);
    }

    /**
     * Runs {@code action} once, when what {@code scene} has now is visible: each pulse presents the previous frame, so that is
     * the third pulse.
     */
    private static void whenPainted(Scene scene, Runnable action) {
        var pulses = new AtomicInteger();
        var listener = new AtomicReference<@Nullable Runnable>();
        listener.set(() -> {
            if (pulses.incrementAndGet() < FRAME_SHOWN) {
                Platform.requestNextPulse();
            } else {
                scene.removePostLayoutPulseListener(listener.get());
                Platform.runLater(action);
            }
        });
        scene.addPostLayoutPulseListener(listener.get());
    }

    private static void takeOver(Stage stage, AppViewModel app, List<String> drafts) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        for (var draft : drafts) {
            try {
                app.openDraft(Path.of(draft));
            } catch (InvalidPathException e) {
                log().warn("A later start sent an invalid path", e);
            }
        }
    }
}
