package org.accessdesk.ui.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.users.UserRow;

/**
 * Times the real screens on a large account: what a person does from the start to a refresh, each until its frame is laid
 * out. Run on a separate thread.
 */
public final class ScreenBench {
    private static final List<String> TYPED = List.of("anna", "li", "garcia", "zz");
    private static final int REPEATS = 20;
    private static final int FEW = 3;
    private static final int PEOPLE = 3_000;
    private static final int PART_CHANGED = 50;
    /** Between two changes of the account. */
    private static final Duration BETWEEN = Duration.ofHours(2);
    private static final int SCROLLS = 1_000;
    private static final int LEAP = 25;
    /** What a notch of the wheel scrolls, in pixels, and the time of a frame at 60 a second, in milliseconds. */
    private static final double WHEEL = 40;
    private static final double FRAME = 1000.0 / 60;
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Stopwatch watch;
    private final UiRobot robot;
    private final AppViewModel app;
    private final Consumer<Snapshot> server;
    private final DoubleSupplier resident;
    private final Consumer<Figure> found;
    private final Random random = new Random(1);
    private int rounds;
    private double frame = 1;
    private double scan = 1;
    private double empty = 1;

    /**
     * Makes a bench of the window of {@code scene}.
     *
     * @param server receives what the next refresh is to read
     * @param clock nanoseconds, the same on each thread
     * @param resident the memory of this process in megabytes, after a collection
     * @param found receives each figure
     */
    public ScreenBench(Scene scene, AppViewModel app, Consumer<Snapshot> server, LongSupplier clock,
            DoubleSupplier resident, Consumer<Figure> found) {
        this.watch = new Stopwatch(scene, clock);
        this.robot = new UiRobot(scene);
        this.app = app;
        this.server = server;
        this.resident = resident;
        this.found = found;
    }

    /** Runs all of it in a window with nothing open. */
    public void run() {
        empty = resident.getAsDouble();
        var start = watch.time(app::openDemo,
                () -> app.screensProperty().get() != null && !table().getItems().isEmpty());
        settle();
        baselines();
        found.accept(Figure.of("start-to-list", new double[]{start.frame()}, "ms", frame));
        memory("resident-list");
        users();
        edits();
        // What all users are read for tells that their times show every change.
        refresh("refresh-all", FEW, () -> screens().shell().refreshAll());
        refresh("refresh", REPEATS, () -> screens().shell().refresh());
        groups();
        memory("resident-end");
        matrix();
        memory("resident-matrix");
        largeDraft();
    }

    private WorkspaceScreens screens() {
        return Objects.requireNonNull(app.screensProperty().get());
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(screens().workspace().directory().state().value().snapshot());
    }

    @SuppressWarnings("unchecked")
    private DeskTable<UserRow> table() {
        return (DeskTable<UserRow>) robot.node(TableView.class, Texts.get("users.title"));
    }

    /** An empty frame of the table, and a plain scan of all names. */
    private void baselines() {
        // Compiled by then, as the same frames are within the figures that follow.
        times(_ -> table().refresh());
        var frames = times(_ -> table().refresh());
        frame = Figure.of("", frames, "ms", 1).p50();
        found.accept(Figure.of("frame", frames, "ms", frame));
        var folded = UiRobot.get(this::snapshot).users().stream()
                .map(u -> (u.name() + ' ' + u.email()).toLowerCase(Locale.ROOT)).toList();
        var scans = IntStream.range(0, REPEATS).mapToDouble(_ -> {
            var begin = System.nanoTime();
            var _ = folded.stream().filter(text -> text.contains("anna")).count();
            return (System.nanoTime() - begin) / NANOS;
        }).toArray();
        scan = Figure.of("", scans, "ms", 1).p50();
        found.accept(Figure.of("scan", scans, "ms", scan));
    }

    private void users() {
        keys(_ -> {});
        keys(found);
        var facets = UiRobot.get(() -> snapshot().groups().stream().limit(REPEATS).map(g -> new Facet.InGroup(g.id()))
                .toList());
        report("facet", IntStream.range(0, facets.size()).mapToObj(n -> timed(() -> screens().users()
                .choose(Set.of(FacetKind.GROUP), List.of(facets.get(n))))).toList(), scan);
        robot.run(() -> screens().users().clearFilter());
        settle();
        sorts();
        report("scroll", IntStream.range(0, REPEATS).mapToObj(_ -> timed(
                () -> table().scrollTo(random.nextInt(table().getItems().size())))).toList(), frame);
    }

    private void keys(Consumer<Figure> to) {
        var field = robot.node(TextInputControl.class, Texts.get("users.filter"));
        var all = new ArrayList<Stopwatch.Timing>();
        for (var word : TYPED) {
            IntStream.rangeClosed(1, word.length())
                    .forEach(end -> all.add(timed(() -> field.setText(word.substring(0, end)))));
            all.add(timed(() -> field.setText("")));
        }
        report("filter-key", all, scan, to);
    }

    private void sorts() {
        var columns = table().getColumns().stream().filter(c -> c.isSortable()).toList();
        var all = new ArrayList<Stopwatch.Timing>();
        for (var column : columns) {
            all.add(timed(() -> table().getSortOrder().setAll(List.of(column))));
        }
        robot.run(() -> table().getSortOrder().setAll(List.of(columns.getFirst())));
        settle();
        report("sort", all, scan);
    }

    private void edits() {
        var box = robot.node(CheckBox.class, Texts.get("kit.select.all"));
        report("select-all", IntStream.range(0, FEW).mapToObj(_ -> {
            var timing = timed(box::fire);
            robot.run(() -> screens().users().clearSelection());
            settle();
            return timing;
        }).toList(), frame);
        var last = UiRobot.get(() -> List.copyOf(snapshot().groups()).getLast().id());
        report("editor", IntStream.range(0, REPEATS).mapToObj(n -> timed(
                () -> table().getSelectionModel().clearAndSelect(n))).toList(), frame);
        ticks("tick-one", "undo-one", last, REPEATS);
        robot.run(box::fire);
        settle();
        ticks("tick-all", "undo-all", last, FEW);
        review(last);
        robot.run(() -> screens().users().clearSelection());
        settle();
    }

    /** Ticks beside a tick for all users, on an account that was refreshed since. */
    private void largeDraft() {
        robot.run(() -> screens().shell().screenProperty().set(Screen.USERS));
        select(UiRobot.get(() -> snapshot().users().stream().map(AccountUser::id).toList()));
        robot.run(() -> screens().users().editor().toggle(List.copyOf(snapshot().groups()).getLast().id()));
        settle();
        server.accept(changed(UiRobot.get(this::snapshot), rounds++));
        robot.run(() -> screens().shell().refreshAll());
        settle();
        var first = UiRobot.get(() -> List.copyOf(snapshot().groups()).getFirst().id());
        ticks("draft-tick-all", "draft-undo-all", first, FEW);
        robot.run(() -> table().getSelectionModel().clearAndSelect(1));
        settle();
        ticks("draft-tick-one", "draft-undo-one", first, REPEATS);
    }

    /** Opens the review of a tick for all selected users, until its first cards are there. */
    private void review(GroupId group) {
        robot.run(() -> screens().shell().screenProperty().set(Screen.REVIEW));
        robot.run(() -> screens().shell().screenProperty().set(Screen.USERS));
        report("review", IntStream.range(0, FEW).mapToObj(_ -> {
            robot.run(() -> screens().users().editor().toggle(group));
            settle();
            var timing = watch.time(() -> screens().shell().screenProperty().set(Screen.REVIEW),
                    () -> !screens().review().contentProperty().get().rows().isEmpty());
            robot.run(() -> screens().shell().screenProperty().set(Screen.USERS));
            robot.run(() -> screens().shell().undo());
            settle();
            return timing;
        }).toList(), frame);
    }

    private void ticks(String tick, String undo, GroupId group, int repeats) {
        var ticks = new ArrayList<Stopwatch.Timing>();
        var undos = new ArrayList<Stopwatch.Timing>();
        for (var n = 0; n < repeats; n++) {
            ticks.add(timed(() -> screens().users().editor().toggle(group)));
            settle();
            undos.add(timed(() -> screens().shell().undo()));
            settle();
        }
        report(tick, ticks, frame);
        report(undo, undos, frame);
    }

    /** One in fifty users has another name and loses or gains a group; the order of the list stays. */
    private void refresh(String name, int repeats, Runnable refresh) {
        var all = new ArrayList<Stopwatch.Timing>();
        for (var n = 0; n < repeats; n++) {
            var before = UiRobot.get(this::snapshot);
            server.accept(changed(before, rounds++));
            all.add(watch.time(refresh, () -> snapshot() != before && isSettled()));
            settle();
        }
        report(name, all, frame);
    }

    private static Snapshot changed(Snapshot before, int round) {
        var groups = List.copyOf(before.groupIds());
        var users = before.users().stream().toList();
        var last = users.stream().map(user -> user.audit().changedAt()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElseThrow();
        var changed = IntStream.range(0, users.size()).filter(n -> n % PART_CHANGED == round % PART_CHANGED)
                .mapToObj(n -> changed(users.get(n), groups.get(n % (groups.size() - 1)), last.plus(BETWEEN))).toList();
        return before.with(changed, List.of());
    }

    private static AccountUser changed(AccountUser user, GroupId group, Instant at) {
        var groups = new HashSet<>(user.groups());
        if (!groups.add(group) && groups.size() > 1) {
            groups.remove(group);
        }
        return new AccountUser(user.id(), user.legacyId(), user.name() + " Jr.", user.email(), user.status(), groups,
                user.lastSignIn(), user.audit().changed(at), user.revision(), user.unread());
    }

    /** The same with the screen of groups open on the first group. */
    private void groups() {
        robot.run(() -> screens().shell().screenProperty().set(Screen.GROUPS));
        settle();
        robot.run(() -> robot.node(TableView.class, Texts.get("groups.title")).getSelectionModel().clearAndSelect(0));
        settle();
        refresh("groups-refresh", FEW, () -> screens().shell().refresh());
        robot.run(() -> screens().shell().screenProperty().set(Screen.USERS));
        settle();
        var people = UiRobot.get(() -> snapshot().users().stream().limit(PEOPLE).map(AccountUser::id).toList());
        select(people);
        var last = UiRobot.get(() -> List.copyOf(snapshot().groups()).getLast().id());
        ticks("groups-tick-3000", "groups-undo-3000", last, FEW);
    }

    /** Scrolls through the matrix in both directions, by the wheel and by leaps; counts the frames that come too late. */
    private void matrix() {
        report("matrix-open", List.of(timed(() -> screens().shell().screenProperty().set(Screen.MATRIX))), frame);
        settle();
        columns();
        var cells = robot.node(Region.class, Texts.format("matrix.cells", Texts.get("matrix.members")));
        var bars = UiRobot.get(() -> cells.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).toList());
        scrolls(bars);
        var times = scrolls(bars);
        found.accept(Figure.of("matrix-scroll", times, "ms", frame));
        var late = DoubleStream.of(times).filter(time -> time > FRAME).count();
        found.accept(Figure.of("matrix-late-frames", new double[]{late * 100.0 / times.length}, "%", 1));
    }

    /** Toggles all cells of a column at once. */
    private void columns() {
        robot.run(() -> {
            screens().matrix().moveTo(0, 0, false);
            screens().matrix().selectColumns();
        });
        var toggles = new ArrayList<Stopwatch.Timing>();
        for (var n = 0; n < FEW; n++) {
            toggles.add(timed(() -> screens().matrix().toggle()));
            settle();
            robot.run(() -> screens().shell().undo());
            settle();
        }
        report("matrix-column", toggles, frame);
    }

    private double[] scrolls(List<ScrollBar> bars) {
        return IntStream.range(0, SCROLLS).mapToDouble(n -> timed(() -> bars.forEach(bar -> bar.setValue(n % LEAP == 0
                ? random.nextDouble(bar.getMax() + 1)
                : Math.min(bar.getMax(), bar.getValue() + WHEEL)))).frame()).toArray();
    }

    private void select(List<UserId> people) {
        robot.run(() -> screens().users().selectIds(people));
        settle();
    }

    /** Beside the empty window. The server's lists are made those of the window, so that they are not counted twice. */
    private void memory(String name) {
        server.accept(UiRobot.get(this::snapshot));
        found.accept(Figure.of(name, new double[]{resident.getAsDouble()}, "MB", empty));
    }

    private double[] times(IntConsumer action) {
        return IntStream.range(0, REPEATS).mapToDouble(n -> timed(() -> action.accept(n)).frame()).toArray();
    }

    private Stopwatch.Timing timed(Runnable action) {
        return watch.time(action, this::isSettled);
    }

    private void report(String name, List<Stopwatch.Timing> timings, double baseline) {
        report(name, timings, baseline, found);
    }

    private static void report(String name, List<Stopwatch.Timing> timings, double baseline, Consumer<Figure> to) {
        to.accept(of(name, timings.stream().mapToDouble(Stopwatch.Timing::frame), baseline));
        to.accept(of(name + "-blocked", timings.stream().mapToDouble(Stopwatch.Timing::blocked), baseline));
    }

    private static Figure of(String name, DoubleStream values, double baseline) {
        return Figure.of(name, values.toArray(), "ms", baseline);
    }

    /** Whether the window shows what was asked last. */
    private boolean isSettled() {
        var screens = screens();
        return screens.workspace().directory().progress().value().isEmpty() && screens.users().isArranged()
                && screens.groups().isArranged();
    }

    /** Waits until nothing happens any more, so that the next action is timed alone. */
    private void settle() {
        robot.awaitLong("settle",
                () -> isSettled() && !screens().workspace().review().isComputing()
                        && screens().workspace().drafts().isIdle()
                        && screens().workspace().directory().isKept());
    }
}
