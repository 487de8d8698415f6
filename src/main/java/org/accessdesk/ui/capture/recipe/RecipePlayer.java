package org.accessdesk.ui.capture.recipe;

import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.step.ControlFinder;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.ListRows;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.capture.step.WindowNodes;

/** Does the steps of a recipe in the window. Call on a separate thread, never on JavaFX's. */
final class RecipePlayer {
    private final Scene scene;
    private final UiRobot robot;
    private final Recipe recipe;

    RecipePlayer(Scene scene, UiRobot robot, Recipe recipe) {
        this.scene = scene;
        this.robot = robot;
        this.recipe = recipe;
    }

    /** Does all steps, and waits after each until nothing is being read or computed. */
    void play(Runnable settle) throws RecipeException {
        for (var step : recipe.steps()) {
            try {
                play(step);
                settle.run();
            } catch (UiRobot.StepFailure e) {
                throw failure(step.line(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** Opens the menu again that is open at the end: it has kept the theme in which it was opened. */
    void reopen() throws RecipeException {
        Step.Open open = null;
        for (var step : recipe.steps()) {
            open = step instanceof Step.Open opened ? opened : step instanceof Step.Close ? null : open;
        }
        if (open != null) {
            var menu = name(open.control(), ControlKind.OPENED, open.line());
            robot.close(menu);
            robot.open(menu);
        }
    }

    private void play(Step step) throws RecipeException {
        switch (step) {
            case Step.Press(var control, var line) -> press(unique(control, ControlKind.PRESSED, line));
            case Step.Open(var control, var line) -> robot.open(name(control, ControlKind.OPENED, line));
            case Step.Close(var control, var line) -> robot.close(name(control, ControlKind.OPENED, line));
            case Step.Type(var field, var text, var line) -> {
                focus(unique(field, ControlKind.TYPED, line));
                robot.type(name(field, ControlKind.TYPED, line), new ControlName(text, ControlKind.ANY).text());
            }
            case Step.Wait(var control, var line) -> unique(control, ControlKind.ANY, line);
            case Step.ShowTab(var tabs, var tab, var line) -> showTab(unique(tabs, ControlKind.TABS, line), tab, line);
            case Step.Keys(var keys, var line) -> press(keys, line);
            case Step.Tick(var list, var row, var line) -> {
                focus(unique(list, ControlKind.LIST, line));
                robot.tick(name(list, ControlKind.LIST, line), new ControlName(row, ControlKind.ANY).text());
            }
            case Step.Scroll(var list, var row, var line) -> row(list, row, line, ListRows::scrollTo);
            case Step.Select(var table, var row, var line) -> row(table, row, line, ListRows::select);
            case Step.Choose(var field, var row, var line) ->
                choose(unique(field, ControlKind.CHOICE, line), row, line);
            case Step.Focus(var control, var line) -> robot.run(unique(control, ControlKind.ANY, line)::requestFocus);
            case Step.Hover(var control, var line) -> hover(unique(control, ControlKind.ANY, line));
        }
    }

    private void press(Node control) {
        focus(control);
        robot.run(() -> control.executeAccessibleAction(AccessibleAction.FIRE));
    }

    /** Moves the focus where a click on {@code control} would: a field may take what was typed when it loses the focus. */
    private void focus(Node control) {
        robot.run(() -> {
            if (control.isFocusTraversable()) {
                control.requestFocus();
            }
        });
    }

    private void press(String keys, int line) throws RecipeException {
        try {
            robot.pressKeys(keys);
        } catch (IllegalArgumentException e) {
            throw failure(line, "“" + keys + "” are no keys; write them like Shortcut+K or Esc.");
        }
    }

    /** Does something with a row of a list, once it has any. */
    private void row(ControlName list, String row, int line, ObjIntConsumer<ListRows> action) throws RecipeException {
        var control = (Control) unique(list, ControlKind.LIST, line);
        var rows = new ListRows(control);
        robot.await("see rows in " + list, () -> !rows.items().isEmpty());
        focus(control);
        var place = UiRobot.get(() -> rows.find(row));
        if (place.isEmpty()) {
            throw failure(line, "There is no row “" + row + "” in " + WindowNodes.name(control) + "."
                    + Nearest.question(row, UiRobot.get(rows::names)));
        }
        robot.run(() -> {
            robot.layOut();
            action.accept(rows, place.getAsInt());
            robot.layOut();
        });
    }

    private void showTab(Node tabs, ControlName tab, int line) throws RecipeException {
        var texts = UiRobot.get(() -> ((TabPane) tabs).getTabs().stream().map(Tab::getText).toList());
        var text = texts.stream().filter(tab::fits).findFirst()
                .orElseThrow(() -> failure(line, "There is no tab called " + tab + " in " + WindowNodes.name(tabs) + "."
                        + Nearest.question(tab.text(), texts)));
        robot.showTab(WindowNodes.name(tabs), text);
    }

    @SuppressWarnings("unchecked")
    private void choose(Node field, String row, int line) throws RecipeException {
        var box = (ComboBox<Object>) field;
        focus(box);
        var texts = UiRobot.get(() -> box.getItems().stream().map(Object::toString).toList());
        var place = row.matches("\\d{1,9}") ? Integer.parseInt(row) - 1
                : texts.indexOf(new ControlName(row, ControlKind.ANY).text());
        if (place < 0 || place >= texts.size()) {
            throw failure(line, "There is no choice “" + row + "” in " + WindowNodes.name(field) + "."
                    + Nearest.question(row, texts));
        }
        robot.run(() -> box.setValue(box.getItems().get(place)));
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
    Node pictured(ControlName control, int line) throws RecipeException {
        return unique(control, ControlKind.ANY, line);
    }

    private String name(ControlName control, ControlKind kind, int line) throws RecipeException {
        return nameOf(unique(control, kind, line));
    }

    private static String nameOf(Node node) {
        return UiRobot.get(() -> WindowNodes.name(node));
    }

    /** The control of that kind and name, which must be there exactly once; waits until it is. */
    private Node unique(ControlName control, ControlKind wanted, int line) throws RecipeException {
        var finder = new ControlFinder(scene);
        var kind = control.kindOr(wanted);
        try {
            robot.await("see " + control, () -> !finder.find(control, wanted).isEmpty());
        } catch (UiRobot.StepFailure e) {
            throw failure(line, "There is no " + kind.words() + " called " + control + " in the window."
                    + Nearest.question(control.text(), robot.names()));
        }
        var found = UiRobot.get(() -> finder.find(control, wanted));
        if (found.size() != 1) {
            throw failure(line, "There are " + found.size() + " of the kind “" + kind.words() + "” called " + control
                    + "; name one that is there once, or its kind: {list: …}.");
        }
        return found.getFirst();
    }

    private RecipeException failure(int line, String sentence) {
        return new RecipeException(recipe.file(), line, sentence);
    }
}
