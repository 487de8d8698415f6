package org.accessdesk.ui.capture.record;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ListRows;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.pane.Divider;
import org.accessdesk.ui.kit.text.Texts;

/** Makes steps of clicks, drags and scrolls. What a control tells itself, such as a button, is no concern of it. */
final class MouseRecorder {
    private final RecordedSteps steps;
    private final KeyRecorder keys;
    private final ActionRecorder actions;

    MouseRecorder(RecordedSteps steps, KeyRecorder keys, ActionRecorder actions) {
        this.steps = steps;
        this.keys = keys;
        this.actions = actions;
    }

    void onPress(MouseEvent event) {
        steps.settle();
        steps.flushScrolls();
        steps.focusMoved();
        steps.gestureBegins();
        var target = (Node) event.getTarget();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Surroundings
                .find(target,
                        n -> n instanceof IndexedCell<?> cell && n.getStyleClass().contains("select-cell") ? cell
                                : null)
                .filter(cell -> !cell.isEmpty() && !event.isShiftDown())
                .ifPresent(cell -> Surroundings.find(cell, Surroundings::list).ifPresent(list -> actions.tick(list,
                        ListRows.name(((TableView<?>) list).getItems().get(cell.getIndex())))));
        Surroundings.find(target, n -> n.getStyleClass().contains("tab-header-area") ? n : null)
                .flatMap(header -> Surroundings.find(header, n -> n instanceof TabPane tabs ? tabs : null))
                .ifPresent(keys::watch);
    }

    void onClick(MouseEvent event) {
        var target = (Node) event.getTarget();
        if (event.getButton() != MouseButton.PRIMARY || steps.isGestureRecorded()) {
            return;
        }
        if (Surroundings.find(target, n -> n instanceof TableColumnHeader ? n : null).isPresent()) {
            steps.refuse(Texts.get("record.refused.titles"));
            return;
        }
        Surroundings
                .find(target,
                        n -> n instanceof IndexedCell<?> cell && !cell.isEmpty() && Surroundings.list(n) == null ? cell
                                : null)
                .ifPresent(cell -> Surroundings.find(cell, Surroundings::list)
                        .filter(list -> !(list instanceof CheckList<?>))
                        .ifPresent(list -> clicked(list, cell.getIndex(), event)));
    }

    private void clicked(Control list, int row, MouseEvent event) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            steps.refuse(Texts.get("record.refused.several"));
            return;
        }
        select(list, row);
        steps.after(() -> {
            // A list of what was found is gone once something in it was chosen.
            if (list.getScene() == null || !list.isVisible() || !isShown(list)) {
                steps.add(new Step.Keys("Enter", 0));
            }
        });
    }

    private static boolean isShown(Node node) {
        return Surroundings.find(node, n -> n.isVisible() ? null : n).isEmpty();
    }

    private void select(Control list, int row) {
        steps.named(steps.namer().name(list, ControlKind.LIST),
                control -> new Step.Select(control, new ListRows(list).written(row), 0));
    }

    void onDrag(MouseEvent event) {
        var target = (Node) event.getTarget();
        if (target instanceof Divider) {
            steps.refuse(Texts.get("record.refused.sizes"));
        } else if (Surroundings.find(target, n -> n instanceof ScrollBar bar ? bar : null).isPresent()) {
            scrolls(target);
        }
    }

    void onRowMenu(ContextMenuEvent event) {
        steps.settle();
        Surroundings
                .find((Node) event.getTarget(), n -> n instanceof IndexedCell<?> cell && !cell.isEmpty() ? cell : null)
                .filter(_ -> !event.isKeyboardTrigger())
                .ifPresent(cell -> Surroundings.find(cell, n -> n instanceof TableView<?> table ? table : null)
                        .ifPresent(table -> {
                            select(table, cell.getIndex());
                            steps.add(new Step.Keys("Shift+F10", 0));
                        }));
    }

    /** Looks later at how far the list around {@code target} is scrolled. */
    void scrolls(Node target) {
        var list = Surroundings.find(target, Surroundings::list);
        if (list.isPresent()) {
            steps.after(() -> {
                if (list.get().getScene() != null) {
                    steps.scrolled(list.get(), new ListRows(list.get()).scrolledTo());
                }
            });
        } else {
            Surroundings.find(target, n -> n instanceof ScrollPane pane && pane.getContent() != null
                    && pane.getContent().getLayoutBounds().getHeight() > pane.getViewportBounds().getHeight() + 1 ? pane
                            : null)
                    .ifPresent(_ -> steps.refuse(Texts.get("record.refused.scroll")));
        }
    }
}
