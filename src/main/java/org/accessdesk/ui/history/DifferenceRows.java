package org.accessdesk.ui.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.compare.Delta;
import org.accessdesk.model.compare.GroupDifference;
import org.accessdesk.model.compare.LimitDifference;
import org.accessdesk.model.compare.Presence;
import org.accessdesk.model.compare.TextDifference;
import org.accessdesk.model.compare.UserDifference;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.history.HistoryArchive;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The rows of a comparison, groups first, each by name, with the names of the later snapshot. */
final class DifferenceRows {
    private final HistoryArchive.Compared compared;
    private final SnapshotNames names;

    DifferenceRows(HistoryArchive.Compared compared) {
        this.compared = compared;
        this.names = SnapshotNames.of(compared.after(), compared.before());
    }

    List<DifferenceRow> rows() {
        var byName = Alphabetical.by(DifferenceRow::name).thenComparing(DifferenceRow::id);
        return Stream.concat(compared.comparison().groups().stream().map(this::row).sorted(byName),
                compared.comparison().users().stream().map(this::row).sorted(byName)).toList();
    }

    /** {@code rows} as a table for other programs. */
    static CsvTable table(List<DifferenceRow> rows) {
        var head = List.of(Texts.get("history.column.id"), Texts.get("history.column.name"),
                Texts.get("history.column.email"), Texts.get("history.column.what"),
                added("history.column.changes"), removed("history.column.changes"),
                added("history.column.modules"), removed("history.column.modules"),
                Texts.get("history.column.origin"));
        var written = List.copyOf(rows);
        return new CsvTable(head,
                new LazyList<>(written.size(), () -> written.stream().map(DifferenceRows::cells).toList()));
    }

    private static String added(String column) {
        return Texts.format("history.csv.added", Texts.get(column));
    }

    private static String removed(String column) {
        return Texts.format("history.csv.removed", Texts.get(column));
    }

    private static List<String> cells(DifferenceRow row) {
        return List.of(row.id(), row.name(), row.email(), row.kind(),
                Chip.Value.list(row.changes(), Chip.Variant.ADDED),
                Chip.Value.list(row.changes(), Chip.Variant.REMOVED),
                Chip.Value.list(row.modules(), Chip.Variant.ADDED),
                Chip.Value.list(row.modules(), Chip.Variant.REMOVED), row.origin());
    }

    private DifferenceRow row(GroupDifference group) {
        return new DifferenceRow(group.id().value(), name(group.id()), "",
                what(group.presence(), Texts.get("history.compare.group")),
                Stream.concat(group.texts().stream().flatMap(DifferenceRows::chips),
                        group.limits().stream().flatMap(this::chips)).toList(),
                chips(group.modules(), this::name),
                group.isOutside(), origin(group.isOutside()));
    }

    private DifferenceRow row(UserDifference user) {
        return new DifferenceRow(user.id().value(), name(user.id()), email(user.id()),
                what(user.presence(), Texts.get("history.compare.user")), chips(user.groups(), this::name),
                chips(user.modules(), this::name), user.isOutside(), origin(user.isOutside()));
    }

    private String email(UserId id) {
        return compared.after().user(id).or(() -> compared.before().user(id)).map(u -> Names.line(u.email()))
                .orElse("");
    }

    private static String what(Presence presence, String kind) {
        return switch (presence) {
            case NEW -> Texts.format("history.compare.new", kind);
            case GONE -> Texts.format("history.compare.gone", kind);
            case STAYED -> kind;
        };
    }

    private static String origin(boolean outside) {
        return outside ? Texts.get("history.compare.outside") : Texts.get("history.compare.inside");
    }

    private static Stream<Chip.Value> chips(TextDifference text) {
        return Chip.Value.ofTexts(text.before(), text.after()).stream();
    }

    private Stream<Chip.Value> chips(LimitDifference limit) {
        return LimitTexts.chips(limit.field(), limit.before(), limit.after(), names).stream();
    }

    private static <T> List<Chip.Value> chips(Delta<T> delta, Function<T, String> name) {
        return Chip.Value.ofChange(List.of(), delta.added(), delta.removed(), name);
    }

    private String name(Id id) {
        return Names.of(id, names);
    }
}
