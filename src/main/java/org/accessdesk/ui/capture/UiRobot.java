package org.accessdesk.ui.capture;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.accessdesk.ui.capture.step.WindowNodes;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.pane.DropDown;
import org.controlsfx.control.PopOver;

/**
 * Operates a window like a user with a screen reader: finds controls by their accessible names and triggers their
 * actions. Call on a separate thread, never on JavaFX's.
 */
public final class UiRobot {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** An account of a million users may keep the window busy. */
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int LEAD = 4;
    private static final double MENU_X = 160;
    private static final double MENU_Y = 60;
    private static final double NAMES_X = -320;
    private static final long BLINK = TimeUnit.MILLISECONDS.toNanos(15);
    private final Scene scene;

    private final Duration patience;

    UiRobot(Scene scene) {
        this(scene, PATIENCE);
    }

    /** A robot that waits for a control no longer than {@code patience}. */
    public UiRobot(Scene scene, Duration patience) {
        this.scene = scene;
        this.patience = patience;
    }

    /** A step that failed; the message names it. */
    public static final class StepFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        StepFailure(String what) {
            super(what);
        }
    }

    /** Presses the button, link or navigation item named {@code name}. */
    public void press(String name) {
        act("press " + name, named(name).and(Node::isVisible).and(n -> !n.isDisabled()),
                n -> n.executeAccessibleAction(AccessibleAction.FIRE));
    }

    /** The same, unless it has gone by itself. */
    void pressIfShown(String name) {
        run(() -> find(named(name).and(Node::isVisible))
                .ifPresent(n -> n.executeAccessibleAction(AccessibleAction.FIRE)));
    }

    /** Shows the tab {@code name} of the tabs named {@code tabs}. */
    public void showTab(String tabs, String name) {
        act("see the tabs " + tabs, named(tabs).and(TabPane.class::isInstance),
                n -> ((TabPane) n).getTabs().stream().filter(t -> t.getText().equals(name)).findFirst()
                        .ifPresent(((TabPane) n).getSelectionModel()::select));
        run(this::layOut);
    }

    /** Opens the menu named {@code name}. */
    public void open(String name) {
        run(this::layOut);
        act("open " + name, named(name).and(UiRobot::opens), n -> {
            if (n instanceof MenuButton menu) {
                menu.show();
            } else {
                ((DropDown) n).open();
            }
        });
    }

    /** Closes the menu named {@code name}. */
    public void close(String name) {
        act("close " + name, named(name).and(UiRobot::opens), n -> {
            if (n instanceof MenuButton menu) {
                menu.hide();
            } else {
                ((DropDown) n).close();
            }
        });
    }

    /** Opens the names behind the first figure of a warning. */
    void openNames() {
        run(() -> {
            layOut();
            // Popups stay within the screen, whose width is less than that of the window.
            scene.getWindow().setX(NAMES_X);
            ((Hyperlink) scene.lookup(".banner .actions .hyperlink")).fire();
        });
    }

    /** Closes them. */
    void closeNames() {
        run(() -> {
            List.copyOf(Window.getWindows()).stream().filter(PopOver.class::isInstance).forEach(Window::hide);
            scene.getWindow().setX(0);
        });
    }

    private static boolean opens(Node node) {
        return node instanceof MenuButton || node instanceof DropDown;
    }

    /** Opens the context menu of the rows of {@code table}. */
    void openRowMenu(String table) {
        run(this::layOut);
        act("open the menu in " + table, list(table), n -> {
            var at = n.localToScreen(MENU_X, MENU_Y);
            Event.fireEvent(n, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, MENU_X, MENU_Y, at.getX(),
                    at.getY(), true, null));
        });
    }

    /** Closes the context menu of the rows of {@code table}. */
    void closeRowMenu(String table) {
        act("close the menu in " + table, list(table), n -> ((Control) n).getContextMenu().hide());
    }

    /** Ticks or unticks the box whose name begins with {@code name} in the list or table named {@code list}. */
    public void tick(String list, String name) {
        await("see the list " + list, () -> find(list(list)).isPresent());
        if (get(() -> box(list, name).isEmpty())) {
            scrollTo(list, name);
        }
        await("see " + name + " in " + list, () -> box(list, name).isPresent());
        run(() -> box(list, name).orElseThrow().executeAccessibleAction(AccessibleAction.FIRE));
    }

    /** Scrolls {@code list} until the row named {@code name} is in view. */
    public void scrollTo(String list, String name) {
        run(() -> {
            layOut();
            bringIntoView(list, name);
            layOut();
        });
    }

    private void bringIntoView(String list, String name) {
        if (find(list(list)).orElseThrow() instanceof CheckList<?> checks) {
            var place = IntStream.range(0, checks.getItems().size())
                    .filter(i -> checks.getItems().get(i).text().equals(name)).findFirst().orElse(0);
            checks.scrollTo(Math.max(0, place - LEAD / 2));
        }
    }

    private Optional<Node> box(String list, String name) {
        layOut();
        return find(list(list)).flatMap(l -> WindowNodes.find(l, n -> n.isVisible()
                && n.getAccessibleRole() == AccessibleRole.CHECK_BOX && begins(n, name)));
    }

    /** The rows of the table named {@code table}, in display order. */
    public <S> List<S> rows(String table) {
        await("see rows in " + table, () -> find(list(table)).isPresent() && !this.<S>view(table).getItems().isEmpty());
        return get(() -> List.copyOf(this.<S>view(table).getItems()));
    }

    /** Selects exactly the rows of {@code table} that match {@code wanted}, and scrolls to the first. */
    public <S> void select(String table, Predicate<S> wanted) {
        rows(table);
        run(() -> {
            var view = this.<S>view(table);
            var places = IntStream.range(0, view.getItems().size()).filter(i -> wanted.test(view.getItems().get(i)))
                    .toArray();
            if (places.length == 0) {
                throw new StepFailure("The tour found no such row in " + table + ".");
            }
            view.getSelectionModel().clearSelection();
            view.getSelectionModel().selectIndices(places[0], places);
            view.scrollTo(Math.max(0, places[0] - LEAD));
        });
    }

    @SuppressWarnings("unchecked")
    private <S> TableView<S> view(String table) {
        return (TableView<S>) find(list(table)).orElseThrow();
    }

    /** Replaces the text of the field named {@code name}. */
    public void type(String name, String text) {
        act("type into " + name, named(name).and(TextInputControl.class::isInstance),
                n -> ((TextInputControl) n).setText(text));
    }

    /** Chooses the first entry of the field named {@code name}. */
    @SuppressWarnings("unchecked")
    void chooseFirst(String name) {
        act("choose in " + name, named(name).and(ComboBox.class::isInstance), field -> {
            var box = (ComboBox<Object>) field;
            box.setValue(box.getItems().getFirst());
        });
    }

    /** The names of all visible controls. */
    public List<String> names() {
        return get(() -> all().map(WindowNodes::name).filter(name -> !name.isBlank()).distinct().toList());
    }

    private Stream<Node> all() {
        return WindowNodes.all(scene).stream();
    }

    /**
     * Presses keys where the focus is.
     *
     * @param keys as {@link KeyCombination#valueOf} reads them, such as {@code Shortcut+K}
     * @throws IllegalArgumentException if they are none
     */
    public void pressKeys(String keys) {
        if (!(KeyCombination.valueOf(keys) instanceof KeyCodeCombination combination)) {
            throw new IllegalArgumentException(keys);
        }
        run(() -> {
            var mac = System.getProperty("os.name", "").startsWith("Mac");
            var shortcut = combination.getShortcut() == ModifierValue.DOWN;
            var target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(target, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", combination.getCode(),
                        combination.getShift() == ModifierValue.DOWN,
                        combination.getControl() == ModifierValue.DOWN || (shortcut && !mac),
                        combination.getAlt() == ModifierValue.DOWN, shortcut && mac));
            }
        });
    }

    /** Waits until {@code condition}, evaluated on JavaFX's thread, is true. */
    public void await(String what, BooleanSupplier condition) {
        await(what, condition, patience);
    }

    /** The same for what takes minutes with a million users. */
    void awaitLong(String what, BooleanSupplier condition) {
        await(what, condition, LONG);
    }

    private static void await(String what, BooleanSupplier condition, Duration most) {
        var end = System.nanoTime() + most.toNanos();
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new StepFailure("The tour waited in vain to " + what + ".");
            }
            LockSupport.parkNanos(BLINK);
        }
    }

    /** Runs {@code action} on JavaFX's thread and waits for it. */
    public void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    /** The result of {@code supplier} on JavaFX's thread. */
    public static <T> T get(Supplier<T> supplier) {
        if (Platform.isFxApplicationThread()) {
            return supplier.get();
        }
        var future = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                future.complete(supplier.get());
            } catch (RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        try {
            return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The window does not answer.", e);
        }
    }

    private void act(String what, Predicate<Node> wanted, java.util.function.Consumer<Node> action) {
        await(what, () -> find(wanted).isPresent());
        run(() -> find(wanted).ifPresent(action));
    }

    /** Styles and lays out the window now: popups take their style from that of the window at the time. */
    public void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Optional<Node> find(Predicate<Node> wanted) {
        return WindowNodes.find(scene, wanted);
    }

    /** The control of {@code kind} named {@code name}, which is in the window. */
    public <T extends Node> T node(Class<T> kind, String name) {
        return get(() -> kind.cast(find(named(name).and(kind::isInstance)).orElseThrow(
                () -> new StepFailure("There is no " + name + " in the window."))));
    }

    private static Predicate<Node> named(String name) {
        return n -> name.equals(WindowNodes.name(n));
    }

    private static Predicate<Node> list(String name) {
        return named(name).and(n -> n instanceof TableView<?> || n instanceof ListView<?>);
    }

    private static boolean begins(Node node, String name) {
        var text = WindowNodes.name(node);
        return text.equals(name) || text.startsWith(name + ",") || text.startsWith(name + "、");
    }
}
