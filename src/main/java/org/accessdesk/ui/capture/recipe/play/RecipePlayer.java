package org.accessdesk.ui.capture.recipe.play;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.settings.Look;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.pane.ScrollInto;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.jspecify.annotations.Nullable;

/**
 * Does the steps of a recipe or a tour in the window, and waits after each until nothing is being read, computed or saved.
 * Call on a separate thread, never on JavaFX's.
 */
public final class RecipePlayer {
    /** An account may take so many times longer to open or to save than a control to appear. */
    private static final int REST = 10;
    private final UiRobot robot;
    private final UiRobot waiting;
    private final StepControls controls;
    private final RowSteps rows;
    private final AppStarter.StartedApp started;
    private final Camera camera;
    private final Consumer<String> log;
    private final Dimension2D size;
    private final Look.Size textSize;
    /** The step that opened {@link #menu} last. */
    private Step.@Nullable Open open;
    private List<Window> menu = List.of();

    /** Takes the pictures of a script that takes several. */
    @FunctionalInterface
    public interface Camera {
        /** Takes one; {@code player} changes the theme. */
        void take(Step.Picture picture, RecipePlayer player) throws IOException, RecipeException;
    }

    /**
     * Has done no step yet.
     *
     * @param file for messages
     * @param patience how long a step waits for its control
     * @param log receives what events tell
     */
    public RecipePlayer(AppStarter.StartedApp started, String file, Duration patience, Camera camera,
            Consumer<String> log) {
        this.robot = new UiRobot(started.scene(), patience);
        this.waiting = new UiRobot(started.scene(), patience.multipliedBy(REST));
        this.controls = new StepControls(started.scene(), robot, file);
        this.rows = new RowSteps(robot, controls);
        this.started = started;
        this.camera = camera;
        this.log = log;
        this.size = UiRobot.get(() -> new Dimension2D(started.scene().getWidth(), started.scene().getHeight()));
        this.textSize = UiRobot.get(() -> started.app().lookProperty().get().size());
    }

    /** Waits for the account, and does all steps. */
    public void play(List<Step> steps) throws RecipeException, IOException {
        settle();
        for (var step : steps) {
            try {
                play(step);
                settle();
            } catch (UiRobot.StepFailure | ApiException e) {
                throw controls.failure(step.line(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** Waits until nothing is read, applied or saved, and what follows from it is shown. */
    private void settle() {
        waiting.await("see the lists", () -> {
            var screens = started.app().screensProperty().get();
            return screens != null && !screens.shell().headerProperty().get().loading()
                    && (!screens.shell().stripProperty().get().saving() || started.events().holdsWrites())
                    && screens.workspace().drafts().state().value().keeping().kept();
        });
        // What is computed in the background comes back by JavaFX's queue.
        robot.run(robot::layOut);
        robot.run(robot::layOut);
    }

    /**
     * Shows the window and what is open over it in {@code theme}: a popup keeps that in which it was opened. A menu is
     * opened again, as its button may have moved since.
     */
    public void show(Theme theme) throws RecipeException {
        robot.run(() -> {
            theme.applyTo(started.scene());
            Pictures.popups(started.scene()).forEach(popup -> theme.applyTo(popup.getScene()));
            robot.layOut();
        });
        var opened = open;
        if (opened != null && UiRobot.get(() -> menu.stream().anyMatch(Window::isShowing))) {
            close(opened.control(), opened.line());
            open(opened);
        }
    }

    private List<Window> popups() {
        return UiRobot.get(() -> Pictures.popups(started.scene()));
    }

    private void open(Step.Open step) throws RecipeException {
        var before = popups();
        open(step.control(), step.line());
        open = step;
        menu = popups().stream().filter(popup -> !before.contains(popup)).toList();
    }

    private void play(Step step) throws RecipeException, ApiException, IOException {
        switch (step) {
            case Step.Press(var control, var line) -> press(controls.unique(control, ControlKind.PRESSED, line));
            case Step.Dismiss(var control, var line) -> {
                if (controls.isThere(control, ControlKind.PRESSED)) {
                    press(controls.unique(control, ControlKind.PRESSED, line));
                }
            }
            case Step.Open opened -> open(opened);
            case Step.Close(var control, var line) -> close(control, line);
            case Step.Type type -> type(type);
            case Step.Wait(var control, var line) -> wait(control, line);
            case Step.Gone(var control, _) ->
                robot.await("see no " + control, () -> !controls.isThere(control, ControlKind.ANY));
            case Step.ShowTab tab -> show(tab);
            case Step.Keys keys -> press(keys);
            case Step.Tick tick -> rows.play(tick);
            case Step.Scroll scroll -> rows.play(scroll);
            case Step.Select select -> rows.play(select);
            case Step.Choose choose -> rows.play(choose);
            case Step.ScrollTo(var control, var line) -> scrollTo(controls.unique(control, ControlKind.ANY, line));
            case Step.Focus(var control, var line) ->
                robot.run(controls.unique(control, ControlKind.ANY, line)::requestFocus);
            case Step.Hover(var control, var line) -> hover(controls.unique(control, ControlKind.ANY, line));
            case Step.Resize(var wanted, _) -> robot.resize(wanted == null ? size : wanted);
            case Step.ResizeText(var percent, _) ->
                robot.run(() -> screens().settings().size(Look.Size.ofPercent(percent).orElse(textSize)));
            case Step.Outside event -> happen(event);
            case Step.Picture picture -> camera.take(picture, this);
        }
    }

    private void show(Step.ShowTab step) throws RecipeException {
        var tabs = controls.unique(step.tabs(), ControlKind.TABS, step.line());
        var texts = UiRobot.get(() -> ((TabPane) tabs).getTabs().stream().map(Tab::getText).toList());
        var text = texts.stream().filter(step.tab()::fits).findFirst()
                .orElseThrow(() -> controls.failure(step.line(), "There is no tab called " + step.tab() + " in "
                        + StepControls.name(tabs) + "." + Nearest.question(step.tab().text(), texts)));
        robot.showTab(StepControls.name(tabs), text);
    }

    private void scrollTo(Node node) {
        robot.run(() -> ScrollInto.node(node));
    }

    private void type(Step.Type step) throws RecipeException {
        var field = controls.unique(step.field(), ControlKind.TYPED, step.line());
        controls.focus(field);
        robot.type(StepControls.name(field), new ControlName(step.text(), ControlKind.ANY).text());
        controls.closeMenu();
    }

    private WorkspaceScreens screens() {
        return Objects.requireNonNull(started.app().screensProperty().get());
    }

    private void happen(Step.Outside event) throws RecipeException, ApiException {
        if (!started.events().names().contains(event.name())) {
            throw controls.failure(event.line(), "Nothing prepared is called “" + event.name() + "”."
                    + Nearest.question(event.name(), started.events().names()));
        }
        var told = started.events().happen(event);
        if (!told.isEmpty()) {
            log.accept(told);
        }
    }

    private void press(Node control) {
        controls.focus(control);
        robot.run(() -> control.executeAccessibleAction(AccessibleAction.FIRE));
        controls.closeMenu();
    }

    private void press(Step.Keys keys) throws RecipeException {
        try {
            for (var i = 0; i < keys.times(); i++) {
                robot.pressKeys(keys.keys());
            }
        } catch (IllegalArgumentException e) {
            throw controls.failure(keys.line(),
                    "“" + keys.keys() + "” are no keys; write them like Shortcut+K or Esc.");
        }
    }

    /** Opens a menu, or that of the rows of a list. */
    private void open(ControlName control, int line) throws RecipeException {
        if (control.kind() == ControlKind.LIST) {
            robot.openRowMenu(controls.name(control, ControlKind.LIST, line));
        } else {
            robot.open(controls.name(control, ControlKind.OPENED, line));
        }
    }

    private void close(ControlName control, int line) throws RecipeException {
        if (control.kind() == ControlKind.LIST) {
            robot.closeRowMenu(controls.name(control, ControlKind.LIST, line));
        } else {
            robot.close(controls.name(control, ControlKind.OPENED, line));
            controls.closeMenu();
        }
    }

    private void wait(ControlName control, int line) throws RecipeException {
        if (control.kind() == ControlKind.TEXT) {
            controls.await(control, ControlKind.TEXT, line);
        } else {
            controls.awaitUnique(control, ControlKind.ANY, line);
        }
    }

    private void hover(Node node) {
        robot.run(() -> {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true);
            if (node instanceof Control control && control.getTooltip() != null) {
                var at = control.localToScreen(0, control.getHeight());
                control.getTooltip().show(control, at.getX(), at.getY());
            }
        });
    }

    /** The control that a picture or a callout is of, once it is there. */
    public Node pictured(ControlName control, int line) throws RecipeException {
        return controls.unique(control, ControlKind.ANY, line);
    }
}
