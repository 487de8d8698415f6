package org.accessdesk.ui.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.shell.notice.Notice;
import org.accessdesk.ui.users.UserRow;

/** A part of the tour: the panel of a filter, the menu of a row, and a server that does not answer. */
final class ListTour {
    private final UiRobot robot;
    private final AppViewModel app;
    private final TourServer server;
    private final Camera camera;
    private final Path folder;
    private final String users = Texts.get("users.title");

    /** Takes a picture in each theme. */
    interface Camera {
        /** Runs {@code open} before each picture and {@code close} after it, for a popup. */
        void take(String name, Runnable open, Runnable close);
    }

    ListTour(UiRobot robot, AppViewModel app, TourServer server, Path folder, Camera camera) {
        this.robot = robot;
        this.app = app;
        this.server = server;
        this.camera = camera;
        this.folder = folder;
    }

    void tell() {
        var filter = Texts.format("kit.filter.spoken", Texts.get("users.filter.group"), 0);
        camera.take("filter", () -> robot.open(filter), () -> robot.close(filter));
        var first = robot.<UserRow>rows(users).getFirst();
        robot.select(users, first::equals);
        camera.take("row-menu", () -> robot.openRowMenu(users), () -> robot.closeRowMenu(users));
        export(first);
        server.refuseReads();
        robot.run(() -> screens().shell().refresh());
        robot.await("see that the server does not answer", () -> !screens().shell().noticesProperty().get().isEmpty()
                && !screens().shell().headerProperty().get().loading());
        camera.take("offline", () -> {}, () -> {});
        server.release();
        robot.run(() -> screens().shell().refresh());
        robot.await("see it answer again", () -> !screens().shell().headerProperty().get().loading());
    }

    /** The notice of a list that was written to a file. */
    private void export(UserRow row) {
        var file = folder.resolve("list.csv");
        var table = new CsvTable(List.of(Texts.get("users.column.user"), Texts.get("users.column.email")),
                List.of(List.of(row.shown(), row.email())));
        robot.run(() -> screens().lists().export(table, file));
        robot.await("see the file", () -> screens().shell().noticesProperty().get().stream()
                .anyMatch(notice -> notice.action() == Notice.ShellAction.EXPORTED));
        camera.take("exported", () -> {}, () -> {});
        robot.pressIfShown(Texts.get("shell.notice.dismiss"));
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be deleted.", e);
        }
    }

    private WorkspaceScreens screens() {
        return Tour.screens(app);
    }
}
