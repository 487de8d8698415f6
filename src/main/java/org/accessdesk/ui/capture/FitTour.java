package org.accessdesk.ui.capture;

import java.util.function.Consumer;
import javafx.scene.Scene;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.users.UserRow;

/**
 * A part of the tour: filters that hide what is selected, new administrators, larger text, the smallest window, and the
 * users behind a figure.
 */
final class FitTour {
    private static final String ADMINISTRATORS = "Administrators";
    private static final int SEVERAL = 2;

    private final Scene scene;
    private final UiRobot robot;
    private final AppViewModel app;
    private final Consumer<String> picture;

    FitTour(Scene scene, UiRobot robot, AppViewModel app, Consumer<String> picture) {
        this.scene = scene;
        this.robot = robot;
        this.app = app;
        this.picture = picture;
    }

    void tell() {
        var users = Texts.get("users.title");
        var chosen = robot.<UserRow>rows(users).stream()
                .filter(row -> row.groups().stream().noneMatch(group -> group.name().equals(ADMINISTRATORS)))
                .limit(SEVERAL).toList();
        robot.select(users, chosen::contains);
        robot.run(() -> screens().users().filterText("zieba"));
        picture.accept("selection-hidden");
        robot.run(() -> screens().users().filterText("no such user"));
        picture.accept("nothing-found");
        robot.run(() -> screens().users().clearFilter());
        robot.tick(Texts.get("users.editor.groups"), ADMINISTRATORS);
        picture.accept("new-administrators");
        var size = UiRobot.get(() -> app.lookProperty().get().size());
        picture(Look.Size.PERCENT_150, "text-150");
        picture(Look.Size.PERCENT_200, "text-200");
        var width = UiRobot.get(scene::getWidth);
        var height = UiRobot.get(scene::getHeight);
        resize(WindowPlace.MIN_WIDTH, WindowPlace.MIN_HEIGHT);
        picture(Look.Size.NORMAL, "smallest");
        picture(Look.Size.PERCENT_150, "smallest-150");
        resize(width, height);
        robot.run(() -> screens().settings().size(size));
        showListed();
        robot.run(() -> screens().shell().undo());
    }

    /** The users behind a figure of the strip, as a filtered list. */
    private void showListed() {
        robot.run(() -> screens().shell().stripProperty().get().segments().stream()
                .filter(segment -> !segment.users().isEmpty()).findFirst().ifPresent(segment -> screens().lists()
                        .toUsers(ListFilter.by(new Facet.OneOf(segment.text(), segment.users())))));
        picture.accept("listed");
        robot.run(() -> screens().users().clearFilter());
    }

    private void picture(Look.Size size, String name) {
        robot.run(() -> screens().settings().size(size));
        picture.accept(name);
    }

    private void resize(double width, double height) {
        robot.run(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        robot.await("see the window resized", () -> Math.abs(scene.getWidth() - width) < 1);
    }

    private WorkspaceScreens screens() {
        return Tour.screens(app);
    }
}
