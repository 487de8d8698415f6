package org.accessdesk.ui.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.compare.Delta;
import org.accessdesk.model.compare.GroupDifference;
import org.accessdesk.model.compare.Presence;
import org.accessdesk.model.compare.TextDifference;
import org.accessdesk.model.compare.UserDifference;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.history.HistoryArchive;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The rows of a comparison, groups first, with the names of the later snapshot. */
final class DifferenceRows {
    private final HistoryArchive.Compared compared;
    private final SnapshotNames names;

    DifferenceRows(HistoryArchive.Compared compared) {
        this.compared = compared;
        this.names = SnapshotNames.of(compared.after(), compared.before());
    }

    List<DifferenceRow> rows() {
        return Stream.concat(compared.comparison().groups().stream().map(this::row),
                compared.comparison().users().stream().map(this::row)).toList();
    }

    private DifferenceRow row(GroupDifference group) {
        return new DifferenceRow(group.id().value(), name(group.id()),
                what(group.presence(), Texts.get("history.compare.group")),
                group.texts().stream().flatMap(DifferenceRows::chips).toList(), chips(group.modules(), this::name),
                group.isOutside(), origin(group.isOutside()));
    }

    private DifferenceRow row(UserDifference user) {
        return new DifferenceRow(user.id().value(), name(user.id()),
                what(user.presence(), Texts.get("history.compare.user")), chips(user.groups(), this::name),
                chips(user.modules(), this::name), user.isOutside(), origin(user.isOutside()));
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

    private static <T> List<Chip.Value> chips(Delta<T> delta, Function<T, String> name) {
        return Stream.of(Chip.Value.ofNames(delta.removed(), Chip.Variant.REMOVED, name),
                Chip.Value.ofNames(delta.added(), Chip.Variant.ADDED, name)).flatMap(List::stream).toList();
    }

    private String name(Id id) {
        return Names.of(id, names);
    }
}
