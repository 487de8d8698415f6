package org.accessdesk.ui.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.capture.picture.Glyphs;
import org.accessdesk.ui.capture.picture.Unfocused;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.users.UserRow;

/**
 * The guided tour: operates the real screens through the main task, takes a picture of each step, and verifies by a
 * fresh read that the server has exactly the ticked changes and no others. Run on a separate thread.
 */
public final class Tour {
    private static final String SAVED = "client";
    private static final int SEVERAL = 3;
    private static final int IN_VIEW = 12;
    private static final String GROUP = "Finance";
    private static final String OTHER = "French sub";
    private static final String JAPAN = "Japan sales";
    private static final String MODULE = "Billing";

    private final Scene scene;
    private final UiRobot robot;
    private final AppViewModel app;
    private final TourServer server;
    private final Path folder;
    private final List<Theme> themes;
    private final Consumer<String> log;
    private final String users = Texts.get("users.title");
    private final String groups = Texts.get("groups.title");
    private int number;

    /**
     * Makes a tour of the window of {@code scene}.
     *
     * @param folder where to write the pictures
     * @param themes the themes in which each picture is taken
     * @param log receives a line for each step
     */
    public Tour(Scene scene, AppViewModel app, TourServer server, Path folder, List<Theme> themes,
            Consumer<String> log) {
        this.scene = scene;
        this.robot = new UiRobot(scene);
        this.app = app;
        this.server = server;
        this.folder = folder;
        this.themes = List.copyOf(themes);
        this.log = log;
    }

    /**
     * Runs the tour.
     *
     * @throws IllegalStateException if a step fails or the server's state is not as expected
     */
    public void run() throws ApiException {
        checkFonts();
        var before = server.read();
        robot.await("see the users", () -> screens().users().rows().size() == before.users().size());
        picture("welcome");
        robot.press(Texts.get("shell.notice.dismiss"));
        picture("users");
        robot.run(() -> screens().palette().openProperty().set(true));
        robot.type(Texts.get("shell.palette"), "li");
        ofKeys("palette");
        robot.run(() -> screens().palette().openProperty().set(false));
        robot.run(() -> app.keysProperty().set(true));
        ofKeys("keys");
        robot.run(() -> app.keysProperty().set(false));
        editUsers();
        editGroup();
        var expected = UiRobot.get(() -> screens().workspace().drafts().changes());
        save();
        verify(before, expected);
        refuse();
        picture("users-after");
        robot.run(() -> screens().shell().dismissResult());
        new FitTour(scene, robot, app, this::picture).tell();
        new ListTour(robot, app, server, folder, this::picture).tell();
        new DraftTour(robot, app, server, this::picture, log).tell();
        new PictureTour(scene, robot, app, this::picture).tell();
        settings();
        connect();
    }

    private static void checkFonts() {
        var missing = UiRobot.get(Glyphs::missing);
        if (!missing.isEmpty()) {
            throw new UiRobot.StepFailure("No font on this computer has the characters " + missing + " of "
                    + Locale.getDefault().getDisplayLanguage(Locale.ENGLISH)
                    + ", so the pictures would show boxes. Install one, such as Noto Sans CJK, or choose another "
                    + "language by --locale.");
        }
    }

    private WorkspaceScreens screens() {
        return screens(app);
    }

    /** The screens of the open workspace. */
    static WorkspaceScreens screens(AppViewModel app) {
        var screens = app.screensProperty().get();
        if (screens == null) {
            throw new UiRobot.StepFailure("No account is open: " + app.problemProperty().get());
        }
        return screens;
    }

    /** Saves two views of the groups, and shows the menu while the list shows one of them. */
    private void savedViews() {
        robot.run(() -> {
            var model = screens().groups();
            var layout = ((DeskTable<?>) scene.lookup("#groups")).layoutProperty().get();
            model.filter(ListFilter.by(new Facet.Changed()));
            model.views().save("Drafted", layout);
            model.filter(ListFilter.NONE.withText("sub"));
            model.views().save("Subsidiaries", layout);
        });
        var menu = Texts.format("kit.filter.active", Texts.get("kit.views.title"), "Subsidiaries");
        picture("views", () -> robot.open(menu), () -> robot.close(menu));
        robot.run(() -> screens().groups().clearFilter());
    }

    private void editUsers() {
        var chosen = outside(List.of(GROUP, OTHER)).limit(SEVERAL).map(UserRow::id).toList();
        robot.select(users, (UserRow row) -> row.id().equals(chosen.getFirst()));
        robot.tick(Texts.get("users.editor.groups"), GROUP);
        picture("user-edited");
        robot.select(users, (UserRow row) -> chosen.contains(row.id()));
        robot.tick(Texts.get("users.editor.groups"), OTHER);
        picture("users-several");
    }

    /** The first visible users in the table who are in none of {@code names}. */
    private Stream<UserRow> outside(List<String> names) {
        return robot.<UserRow>rows(users).stream().limit(IN_VIEW)
                .filter(row -> row.mark() == UserRow.UserMark.NONE && row.user().status().is(UserStatus.ACTIVE))
                .filter(row -> row.groups().stream().noneMatch(g -> names.contains(g.name())));
    }

    private void editGroup() {
        robot.press(Texts.get("shell.nav.groups"));
        robot.await("see the groups", () -> !screens().groups().rows().isEmpty());
        picture("groups");
        savedViews();
        robot.select(groups, (GroupRow row) -> row.group().isDefault());
        picture("group-default-locked");
        robot.select(groups, (GroupRow row) -> row.name().equals(GROUP));
        robot.tick(Texts.get("groups.editor.modules"), MODULE);
        picture("group-modules");
        picture("who-loses", robot::openNames, robot::closeNames);
        robot.showTab(Texts.get("groups.editor.tabs"), Texts.get("groups.editor.details"));
        robot.type(Texts.get("groups.editor.description"), "Invoices, statements and reports");
        robot.type(Texts.get("groups.editor.logo"), "logo.png");
        picture("group-details");
        robot.type(Texts.get("groups.editor.logo"), "");
    }

    private void save() {
        server.holdWrites();
        robot.run(() -> screens().shell().save());
        picture("to-confirm");
        var confirmation = UiRobot.get(() -> screens().shell().guard().contentProperty().get().account());
        robot.type(Texts.format("shell.guard.type", confirmation), confirmation);
        robot.press(Texts.get("shell.guard.confirm"));
        robot.await("see it applied", () -> screens().shell().stripProperty().get().saving());
        picture("applying");
        server.release();
        awaitSaved();
        robot.await("see nothing left to save", () -> screens().shell().stripProperty().get().changes() == 0);
        picture("group-saved");
    }

    private void awaitSaved() {
        robot.await("see the save end", () -> !screens().shell().stripProperty().get().saving()
                && !screens().shell().headerProperty().get().loading());
    }

    private void refuse() throws ApiException {
        robot.press(Texts.get("shell.nav.users"));
        var refused = outside(List.of(JAPAN)).findFirst().orElseThrow().id();
        robot.select(users, (UserRow row) -> row.id().equals(refused));
        robot.tick(Texts.get("users.editor.groups"), JAPAN);
        server.refuseNextMembership();
        robot.run(() -> screens().shell().save());
        awaitSaved();
        if (UiRobot.get(() -> screens().shell().stripProperty().get().changes()) != 1) {
            throw new UiRobot.StepFailure("A refused change should stay in the draft.");
        }
        robot.scrollTo(Texts.get("users.editor.groups"), JAPAN);
        picture("refused");
        overwrite(refused);
    }

    /**
     * Applies again while another administrator changes the same user: the result reports the change that may have been
     * lost.
     */
    private void overwrite(UserId user) throws ApiException {
        var now = server.read();
        var groups = now.user(user).orElseThrow().groups();
        var other = now.groups().stream()
                .filter(g -> !g.isDefault() && !g.name().equals(JAPAN) && !groups.contains(g.id())).findFirst()
                .orElseThrow();
        server.joinByAnotherDuringNextMembership(user, other.id());
        robot.run(() -> screens().shell().save());
        awaitSaved();
        robot.press(Texts.get("shell.nav.history"));
        picture("overwritten");
        robot.press(Texts.get("shell.nav.users"));
        contradict(user);
    }

    /** Changes a user whose state on the server is older than before: the review says why the change is not sent. */
    private void contradict(UserId user) {
        robot.select(users, (UserRow row) -> row.id().equals(user));
        robot.tick(Texts.get("users.editor.groups"), GROUP);
        server.lagBehind(user);
        robot.run(() -> screens().shell().refresh());
        awaitSaved();
        robot.press(Texts.get("shell.review"));
        robot.await("see that it contradicts", () -> !screens().review().contentProperty().get().notices().isEmpty());
        picture("older-state");
        server.release();
        robot.run(() -> screens().shell().undo());
        robot.run(() -> screens().shell().refresh());
        awaitSaved();
        robot.press(Texts.get("shell.nav.users"));
    }

    private void settings() {
        robot.run(() -> screens().shell().dismissResult());
        robot.press(Texts.get("shell.nav.settings"));
        robot.await("see where a sign-in is kept", () -> !screens().settings().proxy().busyProperty().get());
        picture("settings");
        language();
        robot.run(() -> {
            if (scene.lookup(".settings") instanceof ScrollPane pane) {
                pane.setVvalue(pane.getVmax());
            }
        });
        picture("about");
        robot.press(Texts.get("shell.nav.users"));
    }

    /** Another language has to wait until the app starts again. */
    private void language() {
        var model = UiRobot.get(() -> screens().settings());
        var before = UiRobot.get(() -> model.contentProperty().get().settings().language());
        robot.run(() -> model.language(before == Language.FRENCH ? Language.SPANISH : Language.FRENCH));
        picture("language");
        robot.run(() -> model.language(before));
    }

    private void connect() {
        robot.run(app::showConnections);
        robot.await("see the page", () -> app.connect().openProperty().get() && !placeIsAsked());
        picture("greeting");
        robot.run(server::saveConnections);
        robot.await("see the connections", () -> app.connect().rows().size() > 1);
        robot.run(() -> app.connect().rows().stream().filter(row -> row.id().equals(SAVED)).findFirst()
                .ifPresent(app.connect().selectedProperty()::set));
        robot.press(Texts.get("connect.test"));
        robot.await("see what the token is", () -> app.connect().form().testResultProperty().get() != null);
        picture("connections");
        robot.press(Texts.get("connect.cancel"));
        robot.run(() -> app.openSaved(SAVED));
        robot.await("see the saved account", () -> screens().workspace().connection().isPresent()
                && !screens().shell().headerProperty().get().loading() && !screens().users().rows().isEmpty());
        var name = UiRobot.get(() -> screens().accounts().currentProperty().get().name());
        var menu = Texts.format("shell.account.menu", name);
        // Popups stay within the screen; in a window wider than the screen one would appear in the wrong place.
        robot.run(() -> scene.getWindow().setX(0));
        picture("account-menu", () -> robot.open(menu), () -> robot.close(menu));
        readOnly();
    }

    /** Shows a read-only connection: drafts are possible, applying is not. */
    private void readOnly() {
        var before = screens();
        robot.run(() -> app.openSaved("vendor"));
        robot.await("see the other account", () -> !screens().equals(before)
                && !screens().shell().headerProperty().get().loading() && !screens().users().rows().isEmpty());
        var first = robot.<UserRow>rows(users).getFirst().id();
        robot.select(users, (UserRow row) -> row.id().equals(first));
        var free = UiRobot.get(() -> screens().users().editor().contentProperty().get().groups().stream()
                .filter(row -> !row.locked() && row.state() == CheckState.UNCHECKED).findFirst().orElseThrow().text());
        robot.tick(Texts.get("users.editor.groups"), free);
        robot.run(() -> screens().shell().save());
        picture("read-only");
    }

    private boolean placeIsAsked() {
        return app.connect().form().placeProperty().get().equals(Texts.get("connect.place.asking"));
    }

    /** Verifies that the server has the changes, and that everything else is unchanged. */
    private void verify(Snapshot before, ChangeSet changes) throws ApiException {
        var after = server.read();
        if (changes.size() != SEVERAL + 1) {
            throw new UiRobot.StepFailure(
                    "The tour drafted " + changes.size() + " changes instead of " + (SEVERAL + 1) + ".");
        }
        for (var user : before.users()) {
            var wanted = changes.of(user).applyTo(user.groups());
            var has = after.user(user.id()).orElseThrow().groups();
            check(user.id(), wanted, has);
        }
        for (var group : before.groups()) {
            var has = after.group(group.id()).orElseThrow();
            check(group.id(), changes.of(group).applyTo(group.content()), has.content());
            check(group.id(), group.buyers(), has.buyers());
            check(group.id(), group.extensions(), has.extensions());
        }
        log.accept("The server has exactly the " + changes.size() + " changes; " + before.users().size()
                + " users and " + before.groups().size() + " groups compared.");
    }

    static void check(Object of, Object wanted, Object has) {
        if (!wanted.equals(has)) {
            throw new UiRobot.StepFailure("The server has for " + of + " " + has + " instead of " + wanted + ".");
        }
    }

    private void picture(String name) {
        picture(name, () -> {}, () -> {});
    }

    /** Takes a picture that is about keys, so that it shows where the focus is. */
    private void ofKeys(String name) {
        picture(name, true, () -> {}, () -> {});
    }

    /** Takes a picture with a popup, which must be reopened for each theme. */
    private void picture(String name, Runnable open, Runnable close) {
        picture(name, false, open, close);
    }

    private void picture(String name, boolean focus, Runnable open, Runnable close) {
        number++;
        for (var theme : themes) {
            var suffix = theme == Theme.DARK ? "dark" : "light";
            var file = folder.resolve("%02d-%s-%s.png".formatted(number, name, suffix));
            robot.run(() -> {
                theme.applyTo(scene);
                robot.layOut();
            });
            open.run();
            robot.run(() -> {
                if (focus) {
                    save(file);
                } else {
                    Unfocused.run(scene, () -> save(file));
                }
            });
            close.run();
            log.accept(file.toString());
        }
    }

    private void save(Path file) {
        try {
            Pictures.save(scene, file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The picture " + file + " could not be written. Choose another folder by --out.", e);
        }
    }
}
