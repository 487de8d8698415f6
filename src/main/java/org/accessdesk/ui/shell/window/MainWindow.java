package org.accessdesk.ui.shell.window;

import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.service.computer.IdleMemory;
import org.accessdesk.ui.kit.ScriptKeys;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.AppView;
import org.accessdesk.ui.shell.AppViewModel;

/** The main window. */
public final class MainWindow {
    /** The initial width in logical pixels. */
    public static final int WIDTH = 1280;
    /** The initial height in logical pixels. */
    public static final int HEIGHT = 800;
    private static final Duration TICK = Duration.seconds(1);

    private final Stage stage;
    private final AppViewModel model;
    private final Scene scene;
    private final WindowKeeper keeper;
    private final IdleMemory memory = IdleMemory.ofSystem();
    private long touched = System.nanoTime();

    /** Shows {@code model} on {@code stage}; closing the window closes the open workspace. */
    public MainWindow(Stage stage, AppViewModel model) {
        this(stage, model, AppView::new);
        live();
    }

    private MainWindow(Stage stage, AppViewModel model, Function<AppViewModel, Parent> content) {
        this.stage = stage;
        this.model = model;
        Theme.prepare();
        scene = new Scene(content.apply(model), WIDTH, HEIGHT);
        ScriptKeys.install(scene);
        // The operating system's preferences outlive the window, and would keep all of it.
        var looks = Looks.follow(scene, model.lookProperty());
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> looks.unsubscribe());
        keeper = new WindowKeeper(stage, model.windows());
        stage.setTitle(Texts.get("shell.title"));
        stage.setMinWidth(WindowPlace.MIN_WIDTH);
        stage.setMinHeight(WindowPlace.MIN_HEIGHT);
        stage.setScene(scene);
    }

    /**
     * A window with its title and colours alone, for the time until the app is ready; then {@link #fill} it. Until then it
     * asks {@code model} for nothing that changes, and cannot be closed.
     */
    public static MainWindow empty(Stage stage, AppViewModel model) {
        var window = new MainWindow(stage, model, _ -> {
            var page = new StackPane();
            page.getStyleClass().add("app");
            return page;
        });
        stage.setOnCloseRequest(WindowEvent::consume);
        return window;
    }

    /** Shows the model in an {@link #empty} window. */
    public void fill() {
        stage.setOnCloseRequest(null);
        scene.setRoot(new AppView(model));
        live();
    }

    private void live() {
        new QuitQuestion(stage, model).ask();
        scene.addEventFilter(InputEvent.ANY, _ -> touched = System.nanoTime());
        var clock = new Timeline(new KeyFrame(TICK, _ -> {
            keeper.record();
            model.tick();
            memory.look(java.time.Duration.ofNanos(System.nanoTime() - touched));
        }));
        clock.setCycleCount(Timeline.INDEFINITE);
        stage.showingProperty().subscribe(shown -> {
            if (shown) {
                clock.play();
            }
        });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
            clock.stop();
            keeper.record();
            model.close();
        });
    }

    /**
     * Puts the window where it was last, within its screen; call before it is shown. Without this call it has its initial
     * size on any screen, as pictures need.
     */
    public void restore() {
        keeper.restore();
    }

    public Scene scene() {
        return scene;
    }
}
