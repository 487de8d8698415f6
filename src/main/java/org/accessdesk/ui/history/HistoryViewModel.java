package org.accessdesk.ui.history;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.base.State;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TrailTexts;
import org.jspecify.annotations.Nullable;

/** The history screen: the applied runs, item by item, and their undo. */
public final class HistoryViewModel {
    private final Workspace workspace;
    private final Runnable drafted;
    private final ExportNotices exports;
    private final UndoRequest undo;
    private final CompareViewModel compare;
    private final WhoHadViewModel whoHad;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.APPLIED);
    private final ReadOnlyObjectWrapper<HistoryContent> content = new ReadOnlyObjectWrapper<>(HistoryContent.NOTHING);
    private final Map<Integer, List<String>> trails = new HashMap<>();
    private final StringProperty search = new SimpleStringProperty("");
    private @Nullable RunId selected;
    private boolean applying;
    private @Nullable Runnable undoWhenLoaded;

    /** The tabs of the screen. */
    public enum Tab {
        APPLIED, COMPARE, WHO_HAD
    }

    /**
     * The history of a workspace.
     *
     * @param drafted called when an undo has been drafted, to show it
     * @param exports tells the user of exports
     */
    public HistoryViewModel(Workspace workspace, Clock clock, Runnable drafted, ExportNotices exports) {
        this.exports = exports;
        this.workspace = workspace;
        this.undo = new UndoRequest(workspace.history(), clock);
        this.drafted = drafted;
        this.compare = new CompareViewModel(workspace, this::export);
        this.whoHad = new WhoHadViewModel(workspace, this::export);
        search.addListener((_, _, _) -> update());
        this.subscriptions = List.of(workspace.history().state().observe(_ -> update()),
                workspace.directory().state().observe(_ -> update()),
                workspace.apply().state().observe(s -> follow(s.running() != null)));
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** What the listed runs are searched for: names, reasons, and who was changed in what. */
    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<HistoryContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    CompareViewModel compare() {
        return compare;
    }

    /** Whether the result of comparing two snapshots is shown. */
    public boolean isCompared() {
        return !compare.contentProperty().get().summary().isEmpty();
    }

    /** Whether it is shown who had a module. */
    public boolean isAnswered() {
        return !whoHad.contentProperty().get().busy() && !whoHad.contentProperty().get().answer().isEmpty();
    }

    WhoHadViewModel whoHad() {
        return whoHad;
    }

    /** Reloads the history. */
    public void load() {
        workspace.history().load();
    }

    /** Shows {@code run}, or the last run if null. */
    public void reveal(@Nullable RunId run) {
        tab.set(Tab.APPLIED);
        selected = run;
        trails.clear();
        load();
        update();
    }

    /** Reloads when a run has ended. */
    private void follow(boolean now) {
        if (applying && !now) {
            load();
        }
        applying = now;
    }

    void select(@Nullable RunId run) {
        if (!Objects.equals(selected, run)) {
            selected = run;
            undo.cancel();
            trails.clear();
            update();
        }
    }

    /** Asks the audit trail who else changed the object of the item at {@code place}. */
    void askTrail(int place) {
        run().filter(r -> place < r.items().size()).ifPresent(run -> workspace.history().askTrail(
                run.items().get(place).change().target(), run.started(), entries -> trail(run.id(), place, entries)));
    }

    private void trail(RunId of, int place, List<AuditEntry> entries) {
        if (run().filter(r -> r.id().equals(of)).isPresent()) {
            var lines = TrailTexts.of(entries);
            trails.put(place, lines.isEmpty() ? List.of(Texts.get("history.item.trail.none")) : lines);
            update();
        }
    }

    /** Drafts the undo of the items at {@code places}, of all if empty; asks first if some cannot be undone. */
    void undo(List<Integer> places) {
        var run = run().orElse(null);
        if (run == null) {
            return;
        }
        var all = run.items();
        var items = places.isEmpty() ? all : places.stream().sorted().map(all::get).toList();
        if (undo.ask(items)) {
            draftUndo();
        } else {
            update();
        }
    }

    /**
     * Drafts the undo of the latest run, as soon as it is read.
     *
     * @param ask called if some of it cannot be undone, to show this screen, which asks
     */
    public void undoLatest(Runnable ask) {
        undoWhenLoaded = ask;
        load();
    }

    private void undoIfLoaded(boolean loading) {
        var ask = undoWhenLoaded;
        if (ask != null && !loading) {
            undoWhenLoaded = null;
            select(null);
            undo(List.of());
            if (undo.isAsked()) {
                tab.set(Tab.APPLIED);
                ask.run();
            }
        }
    }

    /** Drafts the possible part of the requested undo. */
    void draftUndo() {
        if (run().filter(run -> undo.draft(rows().title(run))).isPresent()) {
            update();
            drafted.run();
        }
    }

    /** Cancels the requested undo. */
    void cancelUndo() {
        undo.cancel();
        update();
    }

    private Optional<Run> run() {
        var runs = workspace.history().state().value().runs();
        return runs.stream().filter(r -> r.id().equals(selected)).findFirst().or(() -> runs.stream().findFirst());
    }

    private void update() {
        var known = workspace.history().state().value();
        var rows = rows();
        content.set(new HistoryContent(found().stream().map(rows::row).toList(),
                run().map(run -> rows.details(run, trails, undo)).orElse(null), known.loading(),
                Messages.orEmpty(known.problem())));
        compare.update(known);
        whoHad.update(known);
        undoIfLoaded(known.loading());
    }

    private HistoryRows rows() {
        return new HistoryRows(SnapshotNames.in(workspace.directory().state().value().snapshot()));
    }

    private List<Run> found() {
        return rows().found(workspace.history().state().value().runs(), search.get());
    }

    /** Writes the listed runs as CSV, a change a line. */
    void export(Path file) {
        export(rows().table().of(found()), file);
    }

    private void export(CsvTable table, Path file) {
        workspace.history().export(table, file, () -> exports.exported(file), why -> exports.notExported(file, why));
    }

    /** Stops observing. */
    public void close() {
        compare.close();
        whoHad.close();
        subscriptions.forEach(State.Subscription::close);
    }
}
