package org.accessdesk.ui.capture.record;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.ToggleEvent;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.Texts;

/** Makes steps of what controls tell themselves: pressed buttons, chosen entries, ticked boxes. */
record ActionRecorder(RecordedSteps steps) {

    void onAction(ActionEvent event) {
        if (steps.isByKey()) {
            return;
        }
        switch (event.getTarget()) {
            case DropDown _, MenuButton _ -> {
                // Told when it opens and closes.
            }
            case ButtonBase button ->
                steps.named(steps.namer().name(button, ControlKind.PRESSED), control -> new Step.Press(control, 0));
            case MenuItem item when item.getText() != null -> {
                steps.named(steps.namer().name(item.getText(), ControlKind.PRESSED),
                        control -> new Step.Press(control, 0));
                steps.entryChosen();
            }
            case ComboBox<?> box when box.isFocused() -> {
                var place = box.getSelectionModel().getSelectedIndex();
                steps.named(steps.namer().name(box, ControlKind.CHOICE),
                        control -> new Step.Choose(control, Integer.toString(place + 1), 0));
            }
            default -> {
                // Enter in a field is a key.
            }
        }
    }

    void onToggle(ToggleEvent event) {
        if (!steps.isByKey() && event.getTarget() instanceof CheckList<?> list) {
            tick(list, event.row().text());
        }
    }

    /** The box of {@code row} is ticked. */
    void tick(Control list, String row) {
        steps.gestureRecorded();
        var alike = list instanceof CheckList<?> checks
                && checks.getItems().stream().map(CheckRow::text).filter(t -> t.equals(row)).count() > 1;
        if (alike || row.isBlank()) {
            steps.refuse(Texts.format("record.refused.row", row));
        } else {
            steps.named(steps.namer().name(list, ControlKind.LIST),
                    control -> new Step.Tick(control, ControlNamer.written(row), 0));
        }
    }
}
