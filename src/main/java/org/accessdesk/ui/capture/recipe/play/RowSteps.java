package org.accessdesk.ui.capture.recipe.play;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.recipe.Nearest;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.ListRows;
import org.accessdesk.ui.capture.step.Step;

/** Does the steps that are about a row of a table, a list or a field of choices. */
record RowSteps(UiRobot robot, StepControls controls) {

    void play(Step.Tick step) throws RecipeException {
        var list = controls.unique(step.list(), ControlKind.LIST, step.line());
        controls.focus(list);
        var text = new ControlName(step.row(), ControlKind.ANY).text();
        try {
            robot.tick(StepControls.name(list), text);
        } catch (UiRobot.StepFailure e) {
            throw controls.failure(step.line(), e.getMessage()
                    + Nearest.question(text, UiRobot.get(new ListRows((Control) list)::names)));
        }
    }

    void play(Step.Scroll step) throws RecipeException {
        rows(step.list(), List.of(step.row()), step.line(), (rows, places) -> rows.scrollTo(places[0]));
    }

    void play(Step.Select step) throws RecipeException {
        rows(step.table(), step.rows(), step.line(), ListRows::select);
    }

    /** Does something with rows of a list, once it has any. */
    private void rows(ControlName list, List<String> wanted, int line, BiConsumer<ListRows, int[]> action)
            throws RecipeException {
        var control = (Control) controls.unique(list, ControlKind.LIST, line);
        var rows = new ListRows(control);
        robot.await("see rows in " + list, () -> !rows.items().isEmpty());
        controls.focus(control);
        var places = new int[wanted.size()];
        for (var i = 0; i < places.length; i++) {
            places[i] = place(rows, wanted.get(i), line);
        }
        robot.run(() -> {
            robot.layOut();
            action.accept(rows, places);
            robot.layOut();
        });
    }

    private int place(ListRows rows, String wanted, int line) throws RecipeException {
        return UiRobot.get(() -> rows.find(wanted))
                .orElseThrow(() -> controls.failure(line, "There is no row “" + wanted + "” in "
                        + StepControls.name(rows.list()) + "." + Nearest.question(wanted, UiRobot.get(rows::names))));
    }

    void play(Step.Choose step) throws RecipeException {
        var field = controls.unique(step.field(), ControlKind.CHOICE, step.line());
        controls.focus(field);
        choose(field, step.row(), step.line());
    }

    @SuppressWarnings("unchecked")
    private void choose(Node field, String row, int line) throws RecipeException {
        var box = (ComboBox<Object>) field;
        var texts = UiRobot.get(() -> box.getItems().stream().map(Object::toString).toList());
        var text = new ControlName(row, ControlKind.ANY).text();
        var place = row.matches("\\d{1,9}") ? Integer.parseInt(row) - 1
                : IntStream.range(0, texts.size()).filter(i -> texts.get(i).startsWith(text)).findFirst().orElse(-1);
        if (place < 0 || place >= texts.size()) {
            throw controls.failure(line, "There is no choice “" + row + "” in " + StepControls.name(field) + "."
                    + Nearest.question(row, texts));
        }
        robot.run(() -> box.setValue(box.getItems().get(place)));
    }
}
