package org.accessdesk.ui.capture.record;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.accessdesk.ui.capture.step.ControlFinder;
import org.accessdesk.ui.kit.check.ToggleEvent;
import org.accessdesk.ui.kit.theme.Pictures;

/**
 * Watches what a person does in a window and its menus, and makes a step of each. It sees each event
 * before the control does, and changes nothing but that the keys of presentations and pictures wait. Use on JavaFX's thread.
 */
final class StepRecorder {
    private final Scene scene;
    private final Node ignored;
    private final RecordedSteps steps;
    private final MenuRecorder menus;
    private final Map<EventType<? extends Event>, EventHandler<Event>> handlers = new LinkedHashMap<>();
    private final ListChangeListener<Window> onWindows = this::onWindows;
    private final Runnable onPulse;

    /**
     * Begins to record.
     *
     * @param ignored what is done in it is no step
     */
    StepRecorder(Scene scene, Node ignored, StepSink sink) {
        this.scene = scene;
        this.ignored = ignored;
        steps = new RecordedSteps(sink, new ControlNamer(new ControlFinder(scene)));
        menus = new MenuRecorder(ignored, steps);
        onPulse = steps::settle;
        var keys = new KeyRecorder(scene, steps);
        var actions = new ActionRecorder(steps);
        var mouse = new MouseRecorder(steps, keys, actions);
        on(KeyEvent.KEY_PRESSED, KeyEvent.class, keys::onKey);
        on(KeyEvent.KEY_TYPED, KeyEvent.class, event -> keys.watch(event.getTarget()));
        on(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, InputMethodEvent.class, event -> keys.watch(event.getTarget()));
        on(MouseEvent.MOUSE_PRESSED, MouseEvent.class, mouse::onPress);
        on(MouseEvent.MOUSE_CLICKED, MouseEvent.class, mouse::onClick);
        on(MouseEvent.MOUSE_DRAGGED, MouseEvent.class, mouse::onDrag);
        on(ScrollEvent.SCROLL, ScrollEvent.class, event -> mouse.scrolls((Node) event.getTarget()));
        on(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent.class, mouse::onRowMenu);
        on(ActionEvent.ACTION, ActionEvent.class, actions::onAction);
        on(ToggleEvent.TOGGLE, ToggleEvent.class, actions::onToggle);
        on(MenuButton.ON_SHOWN, Event.class, event -> menus.onMenu((Node) event.getTarget(), true));
        on(MenuButton.ON_HIDDEN, Event.class, event -> menus.onMenu((Node) event.getTarget(), false));
        on(KeyEvent.KEY_RELEASED, KeyEvent.class, _ -> steps.settle());
        handlers.forEach(scene::addEventFilter);
        scene.addPostLayoutPulseListener(onPulse);
        Window.getWindows().addListener(onWindows);
        Pictures.popups(scene).forEach(this::attach);
    }

    private <E extends Event> void on(EventType<E> type, Class<E> kind, EventHandler<E> handler) {
        handlers.put(type, event -> {
            if (event.getTarget() instanceof MenuItem
                    || (event.getTarget() instanceof Node node && !Surroundings.isIn(node, ignored))) {
                handler.handle(kind.cast(event));
            }
        });
    }

    /** Ends it; to make the window look as after a replay, scrolls and opens again what one would. */
    void end() {
        steps.settle();
        steps.flushScrolls();
        handlers.forEach(scene::removeEventFilter);
        scene.removePostLayoutPulseListener(onPulse);
        Window.getWindows().removeListener(onWindows);
        Pictures.popups(scene).forEach(this::detach);
        steps.scrollAgain();
        menus.openAgain();
    }

    private void onWindows(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(window -> {
                attach(window);
                menus.opened(window);
            });
            change.getRemoved().forEach(window -> {
                detach(window);
                menus.closed(window);
            });
        }
    }

    private void attach(Window window) {
        if (window instanceof PopupWindow popup && !(popup instanceof Tooltip)) {
            handlers.forEach(popup.getScene()::addEventFilter);
            if (popup instanceof ContextMenu) {
                popup.addEventFilter(ActionEvent.ACTION, handler());
            }
        }
    }

    private void detach(Window window) {
        if (window instanceof PopupWindow popup && popup.getScene() != null) {
            handlers.forEach(popup.getScene()::removeEventFilter);
            popup.removeEventFilter(ActionEvent.ACTION, handler());
        }
    }

    @SuppressWarnings("NullAway") // It was put there when this was made.
    private EventHandler<Event> handler() {
        return handlers.get(ActionEvent.ACTION);
    }
}
