package org.accessdesk.ui.capture.record;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Pictures;
import org.jspecify.annotations.Nullable;

/** Makes steps of keys and of what is typed. */
final class KeyRecorder {
    private final Scene scene;
    private final RecordedSteps steps;

    KeyRecorder(Scene scene, RecordedSteps steps) {
        this.scene = scene;
        this.steps = steps;
    }

    void onKey(KeyEvent event) {
        steps.settle();
        if (KeyBinding.RECORD.matches(event)) {
            return;
        }
        if (KeyBinding.PRESENT.matches(event) || KeyBinding.CAPTURE.matches(event)) {
            event.consume();
            steps.refuse(Texts.get("record.refused.presenting"));
            return;
        }
        if (!(event.getTarget() instanceof Node target) || isRedirected(target)
                || target.getScene().getWindow() instanceof ContextMenu) {
            // The menu itself says what is chosen in it, and that it closes.
            return;
        }
        steps.flushScrolls();
        if (RecordedKeys.movesFocus(event)) {
            steps.focusMoved();
        }
        watch(target);
        if (RecordedKeys.isStep(event, target)) {
            var keys = new Step.Keys(RecordedKeys.written(event), 0);
            if (RecordedKeys.isCommand(event) || !steps.isFocusMoved()) {
                steps.add(keys);
            } else {
                steps.named(steps.namer().name(target, Surroundings.kind(target), ControlKind.ANY),
                        control -> new Step.Focus(control, 0));
                steps.focusNamed();
                steps.add(keys);
            }
            steps.keyPressed();
        }
    }

    /** Whether an open menu has got the key already. */
    private boolean isRedirected(Node target) {
        return scene.equals(target.getScene()) && Pictures.popups(scene).stream().anyMatch(
                popup -> !(popup instanceof Tooltip) && popup.getScene().getFocusOwner() != null);
    }

    /** Looks later at what is typed into a field or shown by tabs. */
    void watch(@Nullable Object target) {
        if (target instanceof TextInputControl field) {
            var before = field.getText();
            steps.after(() -> typed(field, before));
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
            steps.refuse(Texts.get("record.refused.secret"));
        } else {
            steps.named(steps.namer().name(field, ControlKind.TYPED), control -> new Step.Type(control, text, 0));
            steps.focusMoved();
        }
    }

    /** Looks later at which tab is shown. */
    void watch(TabPane tabs) {
        var before = tabs.getSelectionModel().getSelectedItem();
        steps.after(() -> {
            var now = tabs.getSelectionModel().getSelectedItem();
            if (now != null && !now.equals(before) && !steps.isByKey()) {
                steps.named(steps.namer().name(tabs, ControlKind.TABS), control -> new Step.ShowTab(control,
                        ControlNamer.name(now.getText(), tabs.getTabs().stream().map(Tab::getText).toList()), 0));
            }
        });
    }
}
