package org.accessdesk.ui.capture;

import java.util.List;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.users.UserRow;

/**
 * The second part of the tour: a draft, its effect, its review with a conflict, a rehearsal, an apply that is
 * cancelled, one that is interrupted and resumed, the history, and the undo of everything, verified by a fresh read.
 */
final class DraftTour {
    private static final int SEVERAL = 4;
    private static final int IN_VIEW = 14;
    private static final String JOINED = "UK sub";
    private static final String RENAMED = "Finance";
    private static final String MINE = "Finance and tax";
    private static final String THEIRS = "Finance EU";

    private final UiRobot robot;
    private final AppViewModel app;
    private final TourServer server;
    private final Consumer<String> picture;
    private final Consumer<String> told;

    DraftTour(UiRobot robot, AppViewModel app, TourServer server, Consumer<String> picture, Consumer<String> told) {
        this.robot = robot;
        this.app = app;
        this.server = server;
        this.picture = picture;
        this.told = told;
    }

    void tell() throws ApiException {
        var before = server.read();
        var renamed = group(before);
        draft();
        review(renamed);
        rehearse();
        cancel();
        interrupt();
        undo();
        compare();
        verify(before, renamed);
    }

    private WorkspaceScreens screens() {
        return Tour.screens(app);
    }

    private static GroupId group(Snapshot snapshot) {
        return snapshot.groups().stream().filter(g -> g.name().equals(RENAMED)).findFirst().orElseThrow().id();
    }

    private void draft() {
        robot.run(() -> screens().workspace().drafts().create("Q4 clean-up"));
        robot.run(() -> screens().workspace().drafts().reason("Quarterly access review, ticket 4711"));
        var chosen = chosen();
        robot.select(Texts.get("users.title"), (UserRow row) -> chosen.contains(row.id()));
        robot.tick(Texts.get("users.editor.groups"), JOINED);
        robot.press(Texts.get("shell.nav.groups"));
        robot.select(Texts.get("groups.title"), (GroupRow row) -> row.name().equals(RENAMED));
        robot.showTab(Texts.get("groups.editor.tabs"), Texts.get("groups.editor.details"));
        robot.type(Texts.get("groups.editor.name"), MINE);
        robot.await("see the draft kept", () -> screens().workspace().drafts().state().value().keeping().kept());
        picture.accept("draft");
    }

    /** Some visible active users who are not in the group yet. */
    private List<UserId> chosen() {
        return robot.<UserRow>rows(Texts.get("users.title")).stream().limit(IN_VIEW)
                .filter(row -> row.user().status().is(UserStatus.ACTIVE))
                .filter(row -> row.groups().stream().noneMatch(g -> g.name().equals(JOINED))).limit(SEVERAL)
                .map(UserRow::id).toList();
    }

    private void review(GroupId renamed) throws ApiException {
        server.renameByAnother(renamed, THEIRS);
        robot.run(() -> screens().shell().refresh());
        awaitIdle();
        robot.press(Texts.get("shell.review"));
        var target = new Target.GroupTarget(renamed);
        robot.await("see the conflict", () -> !screens().review().contentProperty().get().notices().isEmpty());
        picture.accept("review-conflict");
        conflictAlone(target);
        robot.run(() -> screens().review().keepMine(target));
        robot.await("see the conflict resolved", () -> screens().review().contentProperty().get().notices().isEmpty());
        picture.accept("review");
        robot.press(Texts.get("review.sent.exact"));
        picture.accept("requests");
        robot.press(Texts.get("review.sent.close"));
    }

    /** The same while all other changes are left out. */
    private void conflictAlone(Target conflict) {
        var drafts = UiRobot.get(() -> screens().workspace().drafts());
        var others = UiRobot.get(() -> drafts.changes().changes().keySet().stream().filter(t -> !t.equals(conflict))
                .toList());
        robot.run(() -> others.forEach(target -> drafts.include(target, false)));
        robot.await("see that nothing is sent", () -> screens().shell().stripProperty().get().toSend() == 0);
        picture.accept("conflict-alone");
        robot.run(() -> others.forEach(target -> drafts.include(target, true)));
        robot.await("see them back", () -> screens().shell().stripProperty().get().toSend() == others.size());
    }

    private void rehearse() {
        robot.press(Texts.get("review.try"));
        robot.await("see it tried", () -> {
            var note = screens().review().rehearsalProperty().get();
            return !note.running() && !note.headline().isEmpty();
        });
        picture.accept("rehearsal");
        robot.run(() -> screens().review().dismissRehearsal());
    }

    private void cancel() {
        server.holdWrites();
        robot.run(() -> screens().shell().save());
        robot.await("see it applied", () -> screens().shell().stripProperty().get().saving());
        picture.accept("applying");
        robot.run(() -> screens().shell().cancelSave());
        picture.accept("stopping");
        server.release();
        awaitIdle();
        picture.accept("cancelled");
    }

    private void interrupt() {
        server.holdWrites();
        robot.run(() -> screens().shell().save());
        robot.await("see the rest applied", () -> screens().shell().stripProperty().get().saving());
        var interrupted = UiRobot.get(this::screens);
        // Interrupts the run as closing the app would; opening another account would wait for its end.
        robot.run(() -> screens().workspace().close());
        robot.run(app::openDemo);
        robot.await("see the account again", () -> !interrupted.equals(app.screensProperty().get()));
        robot.await("see that it was interrupted",
                () -> screens().workspace().apply().state().value().unfinished() != null);
        server.release();
        awaitIdle();
        picture.accept("interrupted");
        robot.press(Texts.get("shell.notice.resume"));
        robot.await("see it resumed", () -> screens().workspace().apply().state().value().unfinished() == null);
        awaitIdle();
        picture.accept("resumed");
    }

    private void undo() {
        robot.press(Texts.get("shell.nav.history"));
        robot.await("see the history", () -> !applied().isEmpty());
        picture.accept("history");
        for (var run : UiRobot.get(this::applied)) {
            robot.press(Texts.get("shell.nav.history"));
            robot.run(() -> screens().history().reveal(run));
            var before = UiRobot.get(() -> screens().workspace().drafts().draft().id());
            robot.press(Texts.get("history.undo"));
            robot.await("see the undo drafted", () -> !screens().workspace().drafts().draft().id().equals(before));
            picture.accept("undo-review");
            robot.run(() -> screens().shell().save());
            awaitIdle();
        }
        robot.press(Texts.get("shell.nav.history"));
        robot.run(() -> screens().history().reveal(null));
        picture.accept("undone");
    }

    /** The runs of the draft, latest first; read on JavaFX's thread. */
    private List<RunId> applied() {
        return screens().workspace().history().state().value().runs().stream()
                .filter(r -> r.name().equals("Q4 clean-up")).map(Run::id).toList();
    }

    private void compare() {
        robot.press(Texts.get("history.tab.compare"));
        robot.press(Texts.get("history.compare.compare"));
        robot.await("see the snapshots compared", () -> screens().history().isCompared());
        picture.accept("compare");
        robot.press(Texts.get("history.tab.whoHad"));
        robot.chooseFirst(Texts.get("history.who.module"));
        robot.await("see who had it", () -> screens().history().isAnswered());
        picture.accept("who-had");
        robot.press(Texts.get("shell.nav.users"));
    }

    private void awaitIdle() {
        robot.await("see everything at rest", () -> !screens().shell().stripProperty().get().saving()
                && !screens().shell().headerProperty().get().loading());
    }

    /** Verifies that everything is as before the draft, except for the other administrator's changes. */
    private void verify(Snapshot before, GroupId renamed) throws ApiException {
        var after = server.read();
        for (var user : before.users()) {
            Tour.check(user.id(), user.groups(), after.user(user.id()).orElseThrow().groups());
        }
        for (var group : before.groups()) {
            var is = group.content();
            var wanted = group.id().equals(renamed)
                    ? Conflict.GroupTextField.NAME.set(is, THEIRS)
                    : is;
            Tour.check(group.id(), wanted, after.group(group.id()).orElseThrow().content());
        }
        told.accept("The draft was applied and undone; only what somebody else changed is different.");
    }
}
