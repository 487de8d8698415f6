package org.accessdesk.ui.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.compare.Holder;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.history.History;
import org.accessdesk.service.history.HistoryArchive;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Who had a module on a day, according to the last snapshot of that day or before. */
final class WhoHadViewModel {
    private final Workspace workspace;
    private final HistoryArchive archive;
    private final BiConsumer<CsvTable, Path> exporter;
    private final ReadOnlyObjectWrapper<WhoHadContent> content = new ReadOnlyObjectWrapper<>(
            new WhoHadContent(List.of(), false, "", false, false));
    private final ObservableList<HolderRow> rows = FXCollections.observableArrayList();
    private @Nullable Snapshot choicesOf;
    private List<Choice<ModuleId>> choices = List.of();
    private String answeredFor = "";

    /**
     * What to show besides the rows.
     *
     * @param modules the modules to choose from
     * @param answer the result and its snapshot as a sentence; empty if there is none yet
     * @param doubtful whether the answer is uncertain or missing
     * @param answered whether the rows are the answer, which can be exported
     */
    record WhoHadContent(List<Choice<ModuleId>> modules, boolean busy, String answer, boolean doubtful,
            boolean answered) {}

    /** A user who had it. */
    record HolderRow(String id, String name, String email, String groups) {}

    WhoHadViewModel(Workspace workspace, BiConsumer<CsvTable, Path> exporter) {
        this.exporter = exporter;
        this.workspace = workspace;
        this.archive = workspace.history().archive();
    }

    /** An answer, and its rows in the order of the names. */
    private record FoundHolders(HistoryArchive.HolderList list, List<HolderRow> rows) {
        static FoundHolders of(HistoryArchive.HolderList list) {
            return new FoundHolders(list, list.holders().stream().map(holder -> row(holder, list.of()))
                    .sorted(Alphabetical.by(HolderRow::name).thenComparing(HolderRow::id)).toList());
        }

        private static HolderRow row(Holder holder, Snapshot of) {
            var email = Names.line(holder.user().email());
            return new HolderRow(holder.user().id().value(),
                    Names.unlessRepeated(email, of.names().of(holder.user().id())), email,
                    holder.through().stream().map(g -> Names.of(g, of.names())).collect(Lists.joining()));
        }
    }

    ReadOnlyObjectProperty<WhoHadContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    ObservableList<HolderRow> rows() {
        return rows;
    }

    void update(History.HistoryState known) {
        var now = workspace.directory().state().value().snapshot();
        if (now != null && now != choicesOf) {
            choicesOf = now;
            var names = Alphabetical.sorted(now.modules(), Module::name).stream()
                    .map(m -> new Choice<>(m.id(), Names.of(m.id(), now.names()))).toList();
            if (!names.equals(choices)) {
                choices = names;
                say(false, "", false);
            }
        }
    }

    /** Finds out who had {@code module} at the end of {@code day}. */
    void ask(@Nullable ModuleId module, @Nullable LocalDate day) {
        rows.clear();
        archive.cancel();
        if (module == null || day == null) {
            say(false, "", false);
            return;
        }
        say(true, "", false);
        var end = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        archive.whoHad(module, end, FoundHolders::of, answer -> show(module, end, answer),
                problem -> say(false, Messages.of(problem), true));
    }

    private void show(ModuleId module, Instant end, Optional<FoundHolders> answer) {
        if (answer.isEmpty()) {
            say(false, Texts.format("history.who.none", Dates.day(end.minusSeconds(1))), true);
            return;
        }
        var of = answer.get().list().of();
        rows.setAll(answer.get().rows());
        answeredFor = Names.of(module, of.names()) + "-"
                + end.minusSeconds(1).atZone(ZoneId.systemDefault()).toLocalDate();
        var text = Texts.format("history.who.answer", rows.size(),
                Names.of(module, of.names()), Dates.moment(answer.get().list().at()));
        say(false, of.isComplete() ? text : text + " " + Texts.get("history.who.incomplete"), !of.isComplete());
    }

    /** Says in place of an answer that what was typed is no day. */
    void refuse(String sentence) {
        rows.clear();
        archive.cancel();
        say(false, sentence, true);
    }

    /** The suggested file name for the answer. */
    String fileName() {
        return "access-" + answeredFor.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** Writes the answer as CSV. */
    void export(Path file) {
        var head = List.of(Texts.get("history.column.id"), Texts.get("history.column.name"),
                Texts.get("history.column.email"), Texts.get("history.column.through"));
        var written = List.copyOf(rows);
        exporter.accept(new CsvTable(head, new LazyList<>(written.size(),
                () -> written.stream().map(r -> List.of(r.id(), r.name(), r.email(), r.groups())).toList())), file);
    }

    private void say(boolean busy, String answer, boolean doubtful) {
        content.set(new WhoHadContent(choices, busy, answer, doubtful, !rows.isEmpty()));
    }

    void close() {
        archive.cancel();
    }
}
