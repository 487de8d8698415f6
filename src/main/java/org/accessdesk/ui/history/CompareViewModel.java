package org.accessdesk.ui.history;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.accessdesk.model.compare.Comparison;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.history.History;
import org.accessdesk.service.history.HistoryArchive;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Compares two snapshots: what was added and removed between them, and what of it was changed outside the app. */
final class CompareViewModel {
    private final HistoryArchive archive;
    private final BiConsumer<CsvTable, Path> exporter;
    private final ReadOnlyObjectWrapper<CompareContent> content = new ReadOnlyObjectWrapper<>(CompareContent.NOTHING);
    private final ObservableList<DifferenceRow> all = FXCollections.observableArrayList();
    private final FilteredList<DifferenceRow> rows = new FilteredList<>(all);
    private final Workspace workspace;
    private History.HistoryState known = new History.HistoryState(List.of(), List.of(), true, null);
    private History.@Nullable Taken one;
    private History.@Nullable Taken other;

    /**
     * What to show besides the rows.
     *
     * @param snapshots the numbers and names of the snapshots
     * @param one the first of the snapshots to compare; null if there are fewer than two
     * @param summary the result as a sentence; empty if there is none yet
     * @param problem a sentence why they cannot be compared; empty if they can
     */
    record CompareContent(List<Choice<Long>> snapshots, @Nullable Long one, @Nullable Long other, boolean busy,
            String summary, String problem) {
        static final CompareContent NOTHING = new CompareContent(List.of(), null, null, false, "", "");
    }

    CompareViewModel(Workspace workspace, BiConsumer<CsvTable, Path> exporter) {
        this.exporter = exporter;
        this.workspace = workspace;
        this.archive = workspace.history().archive();
    }

    ReadOnlyObjectProperty<CompareContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The differences that match the filter. */
    ObservableList<DifferenceRow> rows() {
        return rows;
    }

    /** Shows only changes made outside the app, or all. */
    void onlyOutside(boolean only) {
        rows.setPredicate(only ? DifferenceRow::outside : null);
    }

    void update(History.HistoryState known) {
        if (known.loading() || known.equals(this.known)) {
            return;
        }
        this.known = known;
        if (all.isEmpty() || one == null || other == null || !snapshots().containsAll(List.of(one, other))) {
            all.clear();
            other = snapshots().isEmpty() ? null : snapshots().getFirst();
            one = before(other);
            say(false, "", one == null ? Texts.get("history.compare.needsTwo") : "");
        } else {
            // The result stays, with new choices beside it.
            var is = content.get();
            say(is.busy(), is.summary(), is.problem());
        }
    }

    private List<History.Taken> snapshots() {
        return known.snapshots();
    }

    /** The latest snapshot of another time than {@code last}; else the one before it; null if there is none. */
    private History.@Nullable Taken before(History.@Nullable Taken last) {
        var earlier = snapshots().stream().filter(s -> last != null && s.number() < last.number()).toList();
        return earlier.stream().filter(s -> last != null && !s.at().equals(last.at())).findFirst()
                .orElse(earlier.isEmpty() ? null : earlier.getFirst());
    }

    /** Compares two snapshots, given by their numbers. */
    void compare(@Nullable Long early, @Nullable Long late) {
        one = snapshot(early);
        other = snapshot(late);
        compare();
    }

    private History.@Nullable Taken snapshot(@Nullable Long number) {
        return snapshots().stream().filter(s -> number != null && s.number() == number).findFirst().orElse(null);
    }

    private void compare() {
        var first = one;
        var second = other;
        all.clear();
        archive.cancel();
        if (first == null || second == null) {
            say(false, "", Texts.get("history.compare.needsTwo"));
        } else if (first.equals(second)) {
            say(false, "", Texts.get("history.compare.same"));
        } else if (!first.complete() || !second.complete()) {
            say(false, "", Texts.format("history.compare.incomplete",
                    Dates.moment((first.complete() ? second : first).at())));
        } else {
            say(true, "", "");
            archive.compare(first, second, FoundDifferences::of, this::show,
                    problem -> say(false, "", Messages.of(problem)));
        }
    }

    /** A comparison and its rows. */
    private record FoundDifferences(Comparison comparison, List<DifferenceRow> rows) {
        static FoundDifferences of(HistoryArchive.Compared compared) {
            return new FoundDifferences(compared.comparison(), new DifferenceRows(compared).rows());
        }
    }

    private void show(FoundDifferences found) {
        all.setAll(found.rows);
        var outside = (int) found.rows.stream().filter(DifferenceRow::outside).count();
        say(false, found.rows.isEmpty() ? Texts.get("history.compare.nothing")
                : Texts.format("history.compare.summary", found.comparison.users().size(),
                        found.comparison.groups().size(), outside),
                "");
    }

    private void say(boolean busy, String summary, String problem) {
        var titles = new RunTitles(SnapshotNames.in(workspace.directory().state().value().snapshot()));
        content.set(new CompareContent(SnapshotTexts.choices(known, titles), number(one), number(other), busy, summary,
                problem));
    }

    /** Writes the differences that match the filter as CSV. */
    void export(Path file) {
        exporter.accept(DifferenceRows.table(rows), file);
    }

    private static @Nullable Long number(History.@Nullable Taken of) {
        return of == null ? null : of.number();
    }

    void close() {
        archive.cancel();
    }
}
