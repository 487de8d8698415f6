package org.accessdesk.ui.capture;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.accessdesk.ui.capture.step.WindowNodes;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.theme.Pictures;

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
    /** The room that a popup may need at the right of what opens it. */
    private static final double POPUP = 400;
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

        public StepFailure(String what) {
            super(what);
        }
    }

    /** Shows the tab {@code name} of the tabs named {@code tabs}. */
    public void showTab(String tabs, String name) {
        act("see the tabs " + tabs, named(TabPane.class::isInstance, tabs),
                n -> ((TabPane) n).getTabs().stream().filter(t -> t.getText().equals(name)).findFirst()
                        .ifPresent(((TabPane) n).getSelectionModel()::select));
        run(this::layOut);
    }

    /** Opens the menu named {@code name}, or the names behind a link. */
    public void open(String name) {
        // A menu closes when its button loses the focus.
        awaitFocus();
        run(this::layOut);
        act("open " + name, named(UiRobot::opens, name), n -> {
            bringOnScreen(n);
            switch (n) {
                case MenuButton menu -> menu.show();
                case DropDown menu -> menu.open();
                default -> n.executeAccessibleAction(AccessibleAction.FIRE);
            }
        });
    }

    /** Popups stay within the screen, which may be narrower than the window. */
    private void bringOnScreen(Node node) {
        var right = node.localToScene(node.getLayoutBounds()).getMaxX();
        var width = Screen.getPrimary().getBounds().getWidth();
        scene.getWindow().setX(right + POPUP > width ? width - POPUP - right : 0);
    }

    /** Closes the menu named {@code name}, or the names behind a link. */
    public void close(String name) {
        act("close " + name, named(UiRobot::opens, name), n -> {
            switch (n) {
                case MenuButton menu -> menu.hide();
                case DropDown menu -> menu.close();
                default -> popups().forEach(Window::hide);
            }
        });
    }

    private static boolean opens(Node node) {
        return node instanceof MenuButton || node instanceof DropDown || node instanceof Hyperlink;
    }

    private List<Window> popups() {
        return Pictures.popups(scene).stream().filter(popup -> !(popup instanceof Tooltip)).toList();
    }

    /** Opens the context menu of the rows of {@code table}. */
    public void openRowMenu(String table) {
        run(this::layOut);
        act("open the menu in " + table, list(table), n -> {
            var at = n.localToScreen(MENU_X, MENU_Y);
            Event.fireEvent(n, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, MENU_X, MENU_Y, at.getX(),
                    at.getY(), true, null));
        });
    }

    /** Closes the context menu of the rows of {@code table}. */
    public void closeRowMenu(String table) {
        act("close the menu in " + table, list(table), n -> ((Control) n).getContextMenu().hide());
    }

    /** Ticks or unticks the box whose name begins with {@code name} in the list or table named {@code list}. */
    public void tick(String list, String name) {
        await("see the list " + list, () -> find(list(list)).isPresent());
        // The list may get its rows, or its room, only while this waits.
        await("see " + name + " in " + list, () -> box(list, name).isPresent() || isScrolledTo(list, name));
        run(() -> box(list, name).orElseThrow().executeAccessibleAction(AccessibleAction.FIRE));
    }

    private boolean isScrolledTo(String list, String name) {
        return switch (find(list(list)).orElseThrow()) {
            // A list with little room has none for the rows above it.
            case CheckList<?> checks -> Stream.of(LEAD / 2, 0).anyMatch(lead -> {
                checks.scrollTo(Math.max(0, row(checks, name) - lead));
                return box(list, name).isPresent();
            });
            // What a row is called is known only where it is shown.
            case ListView<?> cards -> IntStream.range(0, cards.getItems().size()).anyMatch(row -> {
                cards.scrollTo(row);
                return box(list, name).isPresent();
            });
            default -> false;
        };
    }

    private static int row(CheckList<?> checks, String name) {
        return IntStream.range(0, checks.getItems().size())
                .filter(i -> checks.getItems().get(i).text().equals(name)).findFirst().orElse(0);
    }

    private Optional<Node> box(String list, String name) {
        layOut();
        return find(list(list)).flatMap(l -> WindowNodes.find(l, n -> n.isVisible()
                && n.getAccessibleRole() == AccessibleRole.CHECK_BOX && begins(n, name)));
    }

    /** Replaces the text of the field named {@code name}. */
    public void type(String name, String text) {
        act("type into " + name, named(TextInputControl.class::isInstance, name),
                n -> ((TextInputControl) n).setText(text));
    }

    /** Gives the window that size in logical pixels. */
    public void resize(Dimension2D size) {
        run(() -> {
            scene.getWindow().setWidth(size.getWidth());
            scene.getWindow().setHeight(size.getHeight());
        });
        await("see the window resized", () -> Math.abs(scene.getWidth() - size.getWidth()) < 1
                && Math.abs(scene.getHeight() - size.getHeight()) < 1);
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
        awaitFocus();
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

    /** JavaFX moves the focus of a control that has left the window with the next frame; until then, keys reach nothing. */
    private void awaitFocus() {
        var framed = new AtomicBoolean();
        Runnable frame = () -> framed.set(true);
        run(() -> {
            scene.addPostLayoutPulseListener(frame);
            Platform.requestNextPulse();
        });
        await("see where the focus is", () -> framed.get() || hasFocus());
        run(() -> scene.removePostLayoutPulseListener(frame));
    }

    private boolean hasFocus() {
        return scene.getFocusOwner() != null && scene.equals(scene.getFocusOwner().getScene());
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
                throw new StepFailure("It was waited in vain to " + what + ".");
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
        return get(() -> kind.cast(find(named(kind::isInstance, name)).orElseThrow(
                () -> new StepFailure("There is no " + name + " in the window."))));
    }

    /** Looks at the name of what is of that kind only: to ask a control for it takes long. */
    private static Predicate<Node> named(Predicate<Node> kind, String name) {
        return kind.and(n -> name.equals(WindowNodes.name(n)));
    }

    private static Predicate<Node> list(String name) {
        return named(n -> n instanceof TableView<?> || n instanceof ListView<?>, name);
    }

    /** Recipes write the brackets around an address as in English in every language. */
    private static boolean begins(Node node, String name) {
        var text = WindowNodes.name(node).replace("（", " (").replace("）", ")");
        return text.equals(name) || text.startsWith(name + ",") || text.startsWith(name + "、");
    }
}
