package org.accessdesk.ui.history;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.service.history.History;
import org.accessdesk.service.history.History.Taken;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Texts;

/** Names of snapshots: their time, with seconds where two are alike, why they were kept, and their size. */
final class SnapshotTexts {
    private SnapshotTexts() {}

    /** The snapshots as choices, in their order. */
    static List<Choice<Long>> choices(History.HistoryState known, RunTitles titles) {
        var sameMinute = known.snapshots().stream()
                .collect(Collectors.groupingBy(s -> Dates.moment(s.at()), Collectors.counting()));
        var runs = known.runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
        return known.snapshots().stream().map(s -> {
            var moment = Dates.moment(s.at());
            var time = sameMinute.getOrDefault(moment, 0L) > 1 ? Dates.second(s.at()) : moment;
            return new Choice<>(s.number(), text(s, time, cause(s, runs, titles)));
        }).toList();
    }

    private static String cause(Taken snapshot, Map<?, Run> runs, RunTitles titles) {
        return switch (snapshot.cause()) {
            case null -> "";
            case SnapshotCause.FirstRead _ -> Texts.get("history.snapshot.first");
            case SnapshotCause.LaterRead _ -> Texts.get("history.snapshot.refresh");
            case SnapshotCause.Applied(var id) -> {
                var run = id == null ? null : runs.get(id);
                yield run == null ? Texts.get("history.snapshot.applied")
                        : Texts.format("history.snapshot.appliedOf", titles.of(run));
            }
        };
    }

    private static String text(Taken snapshot, String time, String cause) {
        var text = Texts.format("history.snapshot", cause.isEmpty() ? time : time + " · " + cause, snapshot.users(),
                snapshot.groups());
        return snapshot.complete() ? text : text + " · " + Texts.get("history.snapshot.incomplete");
    }
}
