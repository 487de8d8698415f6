package org.accessdesk.ui.capture.recipe;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.users.UserRow;

/** Does the steps of a recipe in the window. Call on a separate thread, never on JavaFX's. */
final class RecipePlayer {
    private final UiRobot robot;
    private final Recipe recipe;

    RecipePlayer(UiRobot robot, Recipe recipe) {
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
            case Step.Type(var field, var text, var line) ->
                robot.type(name(field, ControlKind.TYPED, line), new ControlName(text, ControlKind.ANY).text());
            case Step.Wait(var control, var line) -> unique(control, ControlKind.ANY, line);
            case Step.ShowTab(var tabs, var tab, var line) ->
                robot.showTab(name(tabs, ControlKind.TABS, line), tab.text());
            case Step.Keys(var keys, var line) -> press(keys, line);
            case Step.Tick(var list, var row, var line) -> robot.tick(name(list, ControlKind.LIST, line), row);
            case Step.Scroll(var list, var row, var line) -> robot.scrollTo(name(list, ControlKind.LIST, line), row);
            case Step.Select(var table, var row, var line) ->
                select(name(table, ControlKind.LIST, line), row, line);
            case Step.Hover(var control, var line) -> hover(unique(control, ControlKind.ANY, line));
        }
    }

    private void press(Node control) {
        robot.run(() -> control.executeAccessibleAction(AccessibleAction.FIRE));
    }

    private void press(String keys, int line) throws RecipeException {
        try {
            robot.pressKeys(keys);
        } catch (IllegalArgumentException e) {
            throw failure(line, "“" + keys + "” are no keys; write them like Shortcut+K or Esc.");
        }
    }

    private void select(String table, String row, int line) throws RecipeException {
        var names = robot.rows(table).stream().map(RecipePlayer::name).toList();
        var wanted = row.matches("\\d+") ? Integer.parseInt(row) - 1
                : names.indexOf(names.stream().filter(n -> n.startsWith(row)).findFirst().orElse(""));
        if (wanted < 0 || wanted >= names.size()) {
            throw failure(line, "There is no row “" + row + "” in " + table + "." + Nearest.question(row, names));
        }
        var chosen = robot.rows(table).get(wanted);
        robot.select(table, chosen::equals);
    }

    private static String name(Object row) {
        return switch (row) {
            case UserRow user -> user.name();
            case GroupRow group -> group.name();
            default -> row.toString();
        };
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
        unique(control, kind, line);
        return shown(control);
    }

    /** The control of that kind and name, which must be there exactly once; waits until it is. */
    private Node unique(ControlName control, ControlKind wanted, int line) throws RecipeException {
        var kind = control.kind() == ControlKind.ANY ? wanted : control.kind();
        try {
            robot.await("see " + control, () -> !robot.controls(shown(control), kind::is).isEmpty());
        } catch (UiRobot.StepFailure e) {
            throw failure(line, "There is no " + kind.words() + " called " + control + " in the window."
                    + Nearest.question(control.text(), robot.names()));
        }
        var found = UiRobot.get(() -> robot.controls(shown(control), kind::is));
        if (found.size() != 1) {
            throw failure(line, "There are " + found.size() + " of the kind “" + kind.words() + "” called " + control
                    + "; name one that is there once, or its kind: {list: …}.");
        }
        return found.getFirst();
    }

    /** The name as it is in the window, with its places filled. */
    private String shown(ControlName control) {
        return robot.names().stream().filter(control::fits).findFirst().orElse(control.text());
    }

    private RecipeException failure(int line, String sentence) {
        return new RecipeException(recipe.file(), line, sentence);
    }
}
