package org.accessdesk.ui.capture.record;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.accessdesk.ui.capture.step.ControlFinder;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.ListRows;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.ToggleEvent;
import org.accessdesk.ui.kit.pane.Divider;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.table.FilterMenu;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Pictures;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/**
 * Watches what a person does in a window and its menus, and makes a step of each. It sees each event
 * before the control does, and changes nothing but that the keys of presentations and pictures wait. Use on JavaFX's thread.
 */
final class StepRecorder {
    private final Scene scene;
    private final Node ignored;
    private final StepSink sink;
    private final ControlNamer namer;
    private final Map<EventType<? extends Event>, EventHandler<Event>> handlers = new LinkedHashMap<>();
    private final ListChangeListener<Window> onWindows = this::onWindows;
    private final Runnable onPulse = this::settle;
    /** What opened each open menu. */
    private final IdentityHashMap<Window, Node> menus = new IdentityHashMap<>();
    /** The lists that were scrolled since the last step. */
    private final Map<Control, Integer> scrolled = new LinkedHashMap<>();
    /** Those that were scrolled at all, and the rows to which. */
    private final Map<Control, Integer> everScrolled = new LinkedHashMap<>();
    /** Looks at what the last event has done. */
    private @Nullable Runnable later;
    private boolean focusMoved = true;
    private boolean gestureRecorded;
    /** Whether a key is a step: what it causes is none. */
    private boolean keyed;
    private boolean chosenInMenu;
    /** The menu that was opened last and is not closed; a replay opens it once more for the picture. */
    private @Nullable Node open;

    /** Receives what is recorded. */
    interface StepSink {
        void add(Step step);

        /** Something cannot be a step; {@code sentence} says so. */
        void refuse(String sentence);
    }

    /**
     * Begins to record.
     *
     * @param ignored what is done in it is no step
     */
    StepRecorder(Scene scene, Node ignored, StepSink sink) {
        this.scene = scene;
        this.ignored = ignored;
        this.sink = sink;
        this.namer = new ControlNamer(new ControlFinder(scene));
        on(KeyEvent.KEY_PRESSED, KeyEvent.class, this::onKey);
        on(KeyEvent.KEY_TYPED, KeyEvent.class, event -> watch(event.getTarget()));
        on(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, InputMethodEvent.class, event -> watch(event.getTarget()));
        on(MouseEvent.MOUSE_PRESSED, MouseEvent.class, this::onPress);
        on(MouseEvent.MOUSE_CLICKED, MouseEvent.class, this::onClick);
        on(MouseEvent.MOUSE_DRAGGED, MouseEvent.class, this::onDrag);
        on(ScrollEvent.SCROLL, ScrollEvent.class, event -> scrolls((Node) event.getTarget()));
        on(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent.class, this::onRowMenu);
        on(ActionEvent.ACTION, ActionEvent.class, this::onAction);
        on(ToggleEvent.TOGGLE, ToggleEvent.class, this::onToggle);
        on(MenuButton.ON_SHOWN, Event.class, event -> onMenu((Node) event.getTarget(), true));
        on(MenuButton.ON_HIDDEN, Event.class, event -> onMenu((Node) event.getTarget(), false));
        on(KeyEvent.KEY_RELEASED, KeyEvent.class, _ -> settle());
        handlers.forEach(scene::addEventFilter);
        scene.addPostLayoutPulseListener(onPulse);
        Window.getWindows().addListener(onWindows);
        Pictures.popups(scene).forEach(this::attach);
    }

    private <E extends Event> void on(EventType<E> type, Class<E> kind, EventHandler<E> handler) {
        handlers.put(type, event -> {
            if (event.getTarget() instanceof MenuItem
                    || (event.getTarget() instanceof Node node && !isIn(node, ignored))) {
                handler.handle(kind.cast(event));
            }
        });
    }

    /** Ends it; to make the window look as after a replay, scrolls and opens again what one would. */
    void end() {
        settle();
        flushScrolls();
        handlers.forEach(scene::removeEventFilter);
        scene.removePostLayoutPulseListener(onPulse);
        Window.getWindows().removeListener(onWindows);
        Pictures.popups(scene).forEach(this::detach);
        everScrolled.forEach((list, row) -> new ListRows(list).scrollTo(row));
        switch (open) {
            case DropDown menu -> {
                menu.close();
                menu.open();
            }
            case MenuButton menu -> {
                menu.hide();
                menu.show();
            }
            case null, default -> {
                // No menu is open.
            }
        }
    }

    private void onWindows(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(window -> {
                attach(window);
                if (window instanceof PopOver popOver && popOver.getOwnerNode() instanceof DropDown menu) {
                    menus.put(window, menu);
                    onMenu(menu, true);
                } else if (window instanceof ContextMenu menu && menu.getOwnerNode() != null
                        && !(menu.getOwnerNode() instanceof MenuButton)) {
                    menus.put(window, menu.getOwnerNode());
                }
            });
            change.getRemoved().forEach(window -> {
                detach(window);
                var menu = menus.remove(window);
                if (menu instanceof DropDown) {
                    onMenu(menu, false);
                } else if (menu != null) {
                    rowMenuClosed();
                }
            });
        }
    }

    private void rowMenuClosed() {
        if (!chosenInMenu && !keyed) {
            add(new Step.Keys("Esc", 0));
        }
        chosenInMenu = false;
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

    private static boolean isIn(Node node, Node part) {
        return around(node, n -> n.equals(part) ? n : null).isPresent();
    }

    /** The nearest of {@code node} and what is around it that {@code kind} finds. */
    private static <T> Optional<T> around(@Nullable Node node, Function<Node, @Nullable T> kind) {
        for (var at = node; at != null; at = at.getParent()) {
            var found = kind.apply(at);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Control list(Node node) {
        return node instanceof TableView<?> || node instanceof ListView<?> ? (Control) node : null;
    }

    // What an event has done is looked at in the next pulse, at the latest before the next event.

    private void after(Runnable look) {
        later = look;
    }

    private void settle() {
        var look = later;
        later = null;
        keyed = false;
        if (look != null) {
            look.run();
        }
    }

    private void add(Step step) {
        gestureRecorded = true;
        flushScrolls();
        sink.add(step);
    }

    private void named(Optional<ControlName> name, Function<ControlName, Step> step) {
        gestureRecorded = true;
        name.ifPresentOrElse(control -> add(step.apply(control)),
                () -> sink.refuse(Texts.get("record.refused.control")));
    }

    // Keys and texts

    private void onKey(KeyEvent event) {
        settle();
        if (KeyBinding.RECORD.matches(event)) {
            return;
        }
        if (KeyBinding.PRESENT.matches(event) || KeyBinding.CAPTURE.matches(event)) {
            event.consume();
            sink.refuse(Texts.get("record.refused.presenting"));
            return;
        }
        if (!(event.getTarget() instanceof Node target) || isRedirected(target)
                || target.getScene().getWindow() instanceof ContextMenu) {
            // The menu itself says what is chosen in it, and that it closes.
            return;
        }
        flushScrolls();
        focusMoved |= RecordedKeys.movesFocus(event);
        watch(target);
        if (RecordedKeys.isStep(event, target)) {
            var keys = new Step.Keys(RecordedKeys.written(event), 0);
            if (RecordedKeys.isCommand(event) || !focusMoved) {
                add(keys);
            } else {
                named(namer.name(target, kind(target), ControlKind.ANY), control -> new Step.Focus(control, 0));
                focusMoved = false;
                add(keys);
            }
            keyed = true;
            after(later == null ? () -> {} : later);
        }
    }

    /** Whether an open menu has got the key already. */
    private boolean isRedirected(Node target) {
        return scene.equals(target.getScene()) && Pictures.popups(scene).stream().anyMatch(
                popup -> !(popup instanceof Tooltip) && popup.getScene().getFocusOwner() != null);
    }

    private static ControlKind kind(Node node) {
        return switch (node) {
            case FilterMenu<?> _ -> ControlKind.FILTER;
            case MenuButton _, DropDown _ -> ControlKind.OPENED;
            case TextInputControl _ -> ControlKind.TYPED;
            case TableView<?> _, ListView<?> _ -> ControlKind.LIST;
            case TabPane _ -> ControlKind.TABS;
            case ComboBox<?> _ -> ControlKind.CHOICE;
            default -> ControlKind.PRESSED;
        };
    }

    private void watch(Object target) {
        if (target instanceof TextInputControl field) {
            var before = field.getText();
            after(() -> typed(field, before));
        } else if (target instanceof TabPane tabs) {
            watch(tabs);
        }
    }

    private void typed(TextInputControl field, @Nullable String before) {
        var text = field.getText();
        if (text == null || text.equals(before) || field.getScene() == null) {
            return;
        }
        if (field instanceof PasswordField) {
            sink.refuse(Texts.get("record.refused.secret"));
        } else {
            named(namer.name(field, ControlKind.TYPED), control -> new Step.Type(control, text, 0));
            focusMoved = true;
        }
    }

    private void watch(TabPane tabs) {
        var before = tabs.getSelectionModel().getSelectedItem();
        after(() -> {
            var now = tabs.getSelectionModel().getSelectedItem();
            if (now != null && !now.equals(before) && !keyed) {
                named(namer.name(tabs, ControlKind.TABS), control -> new Step.ShowTab(control,
                        ControlNamer.name(now.getText(), tabs.getTabs().stream().map(Tab::getText).toList()), 0));
            }
        });
    }

    // The mouse

    private void onPress(MouseEvent event) {
        settle();
        flushScrolls();
        focusMoved = true;
        gestureRecorded = false;
        var target = (Node) event.getTarget();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        around(target, n -> n instanceof IndexedCell<?> cell && n.getStyleClass().contains("select-cell") ? cell : null)
                .filter(cell -> !cell.isEmpty() && !event.isShiftDown())
                .ifPresent(cell -> around(cell, StepRecorder::list).ifPresent(list -> tick(list,
                        ListRows.name(((TableView<?>) list).getItems().get(cell.getIndex())))));
        around(target, n -> n.getStyleClass().contains("tab-header-area") ? n : null)
                .flatMap(header -> around(header, n -> n instanceof TabPane tabs ? tabs : null))
                .ifPresent(this::watch);
    }

    private void onClick(MouseEvent event) {
        var target = (Node) event.getTarget();
        if (event.getButton() != MouseButton.PRIMARY || gestureRecorded) {
            return;
        }
        if (around(target, n -> n instanceof TableColumnHeader ? n : null).isPresent()) {
            sink.refuse(Texts.get("record.refused.titles"));
            return;
        }
        around(target, n -> n instanceof IndexedCell<?> cell && !cell.isEmpty() && list(n) == null ? cell : null)
                .ifPresent(cell -> around(cell, StepRecorder::list).filter(list -> !(list instanceof CheckList<?>))
                        .ifPresent(list -> clicked(list, cell.getIndex(), event)));
    }

    private void clicked(Control list, int row, MouseEvent event) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            sink.refuse(Texts.get("record.refused.several"));
            return;
        }
        select(list, row);
        after(() -> {
            // A list of what was found is gone once something in it was chosen.
            if (list.getScene() == null || !list.isVisible() || !isShown(list)) {
                add(new Step.Keys("Enter", 0));
            }
        });
    }

    private static boolean isShown(Node node) {
        return around(node, n -> n.isVisible() ? null : n).isEmpty();
    }

    private void select(Control list, int row) {
        named(namer.name(list, ControlKind.LIST),
                control -> new Step.Select(control, new ListRows(list).written(row), 0));
    }

    private void onDrag(MouseEvent event) {
        var target = (Node) event.getTarget();
        if (target instanceof Divider) {
            sink.refuse(Texts.get("record.refused.sizes"));
        } else if (around(target, n -> n instanceof ScrollBar bar ? bar : null).isPresent()) {
            scrolls(target);
        }
    }

    private void onRowMenu(ContextMenuEvent event) {
        settle();
        around((Node) event.getTarget(), n -> n instanceof IndexedCell<?> cell && !cell.isEmpty() ? cell : null)
                .filter(_ -> !event.isKeyboardTrigger())
                .ifPresent(cell -> around(cell, n -> n instanceof TableView<?> table ? table : null)
                        .ifPresent(table -> {
                            select(table, cell.getIndex());
                            add(new Step.Keys("Shift+F10", 0));
                        }));
    }

    private void scrolls(Node target) {
        var list = around(target, StepRecorder::list);
        if (list.isPresent()) {
            after(() -> {
                if (list.get().getScene() != null) {
                    scrolled.put(list.get(), new ListRows(list.get()).scrolledTo());
                }
            });
        } else {
            around(target, n -> n instanceof ScrollPane pane && pane.getContent() != null
                    && pane.getContent().getLayoutBounds().getHeight() > pane.getViewportBounds().getHeight() + 1 ? pane
                            : null)
                    .ifPresent(_ -> sink.refuse(Texts.get("record.refused.scroll")));
        }
    }

    private void flushScrolls() {
        var all = Map.copyOf(scrolled);
        scrolled.clear();
        all.forEach((list, row) -> {
            if (list.getScene() != null) {
                everScrolled.put(list, row);
                named(namer.name(list, ControlKind.LIST),
                        control -> new Step.Scroll(control, new ListRows(list).written(row), 0));
            }
        });
    }

    // What controls tell themselves

    private void onAction(ActionEvent event) {
        if (keyed) {
            return;
        }
        switch (event.getTarget()) {
            case DropDown _, MenuButton _ -> {
                // Told when it opens and closes.
            }
            case ButtonBase button ->
                named(namer.name(button, ControlKind.PRESSED), control -> new Step.Press(control, 0));
            case MenuItem item when item.getText() != null -> {
                named(namer.name(item.getText(), ControlKind.PRESSED), control -> new Step.Press(control, 0));
                chosenInMenu = true;
            }
            case ComboBox<?> box when box.isFocused() -> {
                var place = box.getSelectionModel().getSelectedIndex();
                named(namer.name(box, ControlKind.CHOICE),
                        control -> new Step.Choose(control, Integer.toString(place + 1), 0));
            }
            default -> {
                // Enter in a field is a key.
            }
        }
    }

    private void onToggle(ToggleEvent event) {
        if (!keyed && event.getTarget() instanceof CheckList<?> list) {
            tick(list, event.row().text());
        }
    }

    private void tick(Control list, String row) {
        gestureRecorded = true;
        var alike = list instanceof CheckList<?> checks
                && checks.getItems().stream().map(CheckRow::text).filter(t -> t.equals(row)).count() > 1;
        if (alike || row.isBlank()) {
            sink.refuse(Texts.format("record.refused.row", row));
        } else {
            named(namer.name(list, ControlKind.LIST),
                    control -> new Step.Tick(control, ControlNamer.written(row), 0));
        }
    }

    private void onMenu(Node menu, boolean opened) {
        var byEntry = chosenInMenu && !opened;
        chosenInMenu = false;
        open = opened ? menu : null;
        if (keyed || byEntry || isIn(menu, ignored)) {
            return;
        }
        if (opened) {
            focusMoved = true;
            named(namer.name(menu, kind(menu), ControlKind.OPENED), control -> new Step.Open(control, 0));
        } else if (menu.getScene() != null) {
            named(namer.name(menu, kind(menu), ControlKind.OPENED), control -> new Step.Close(control, 0));
        }
    }
}
