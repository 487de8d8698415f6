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
import org.accessdesk.model.journal.Undo;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.base.State;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TrailTexts;
import org.jspecify.annotations.Nullable;

/** The history screen: the applied runs, item by item, and their undo. */
public final class HistoryViewModel {
    private final Workspace workspace;
    private final Clock clock;
    private final Runnable drafted;
    private final ExportNotices exports;
    private final CompareViewModel compare;
    private final WhoHadViewModel whoHad;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.APPLIED);
    private final ReadOnlyObjectWrapper<HistoryContent> content = new ReadOnlyObjectWrapper<>(HistoryContent.NOTHING);
    private final Map<Integer, List<String>> trails = new HashMap<>();
    private final StringProperty search = new SimpleStringProperty("");
    private @Nullable RunId selected;
    private @Nullable Undo pending;
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
        this.clock = clock;
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
            pending = null;
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
        workspace.history().undoOf(items).ifPresent(undo -> {
            pending = undo;
            if (undo.impossible().isEmpty() && !undo.changes().isEmpty()) {
                draftUndo();
            } else {
                update();
            }
        });
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
            if (pending != null) {
                tab.set(Tab.APPLIED);
                ask.run();
            }
        }
    }

    /** Drafts the possible part of the requested undo. */
    void draftUndo() {
        var undo = pending;
        var run = run().orElse(null);
        if (undo != null && run != null && !undo.changes().isEmpty()) {
            pending = null;
            workspace.history().draft(undo, Texts.format("history.undo.name", titles().of(run)), clock.instant());
            update();
            drafted.run();
        }
    }

    /** Cancels the requested undo. */
    void cancelUndo() {
        pending = null;
        update();
    }

    private Optional<Run> run() {
        var runs = workspace.history().state().value().runs();
        return runs.stream().filter(r -> r.id().equals(selected)).findFirst().or(() -> runs.stream().findFirst());
    }

    private void update() {
        var known = workspace.history().state().value();
        content.set(new HistoryContent(found().stream().map(this::row).toList(),
                run().map(this::details).orElse(null), known.loading(),
                Messages.orEmpty(known.problem())));
        compare.update(known);
        whoHad.update(known);
        undoIfLoaded(known.loading());
    }

    private Details details(Run run) {
        var snapshot = workspace.directory().state().value().snapshot();
        var undo = pending;
        var impossible = undo == null ? List.<String>of()
                : undo.impossible().isEmpty() ? List.of(Texts.get("history.undo.nothing"))
                        : undo.impossible().stream()
                                .map(i -> Texts.format("kit.about", Names.of(i.target().id(), i.name(), snapshot),
                                        Sentences.of(i.why(), snapshot)))
                                .toList();
        return new Details(row(run), new ItemRows(snapshot, trails).of(run), impossible,
                undo == null ? 0 : undo.changes().size());
    }

    private List<Run> found() {
        var runs = workspace.history().state().value().runs();
        var words = SearchText.words(search.get());
        var table = table();
        return words.isEmpty() ? runs : runs.stream().filter(r -> table.contains(r, words)).toList();
    }

    private RunTable table() {
        return new RunTable(workspace.directory().state().value().snapshot());
    }

    /** Writes the listed runs as CSV, a change a line. */
    void export(Path file) {
        export(table().of(found()), file);
    }

    private RunRow row(Run run) {
        var counts = Counts.of(run);
        return new RunRow(run.id(), titles().of(run), Names.line(run.reason()), Dates.moment(run.started()),
                RunTable.by(run),
                counts.words(), counts.tone());
    }

    private RunTitles titles() {
        return new RunTitles(workspace.directory().state().value().snapshot());
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
