package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.json.RunJson;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The tables of the journal. */
record JournalTables(Db db, ReadLosses losses) {
    static final Table RUN = new Table("run", List.of("body"));
    static final Table ITEM = new Table("item", List.of("run", "position", "body"));

    /** The row of a run; it counts the run's items, so that a missing one is detected. */
    record RunHead(DraftId draft, String name, String reason, @Nullable RunAuthor by, Instant started,
            @Nullable Instant finished, int items) {

        static RunHead of(Run run) {
            return new RunHead(run.draft(), run.name(), run.reason(), run.by(), run.started(), run.finished(),
                    run.items().size());
        }

        RunHead finished(Instant at) {
            return new RunHead(draft, name, reason, by, started, at, items);
        }

        String json() {
            var json = JsonText.object().put("draft", draft.value()).put("name", Secrets.mask(name))
                    .put("reason", Secrets.mask(reason)).put("started", started.toString()).put("items", items);
            JsonText.put(json, "finished", finished);
            JsonText.put(json, "by", by == null ? null : json(by));
            return JsonText.text(json);
        }

        private static ObjectNode json(RunAuthor by) {
            return JsonText.object().put("token", by.token().value()).put("name", Secrets.mask(by.name()))
                    .put("computer", by.computer());
        }

        private static RunAuthor author(JsonReader json) {
            return new RunAuthor(new TokenId(json.text("token")), json.text("name"), json.text("computer"));
        }

        static RunHead read(String text) {
            var json = JsonText.parse(text);
            return new RunHead(new DraftId(json.text("draft")), json.text("name"), json.text("reason"),
                    json.read("by", RunHead::author), json.time("started"), json.timeOrNull("finished"),
                    json.number("items"));
        }

        Run run(long no, List<RunItem> all) {
            return new Run(new RunId(no), draft, name, reason, by, started, finished, all);
        }
    }

    /** All runs, the latest first; of a damaged one what is left of it. */
    List<Run> read() throws SQLException {
        return read(RUN.rows(db, losses), ITEM.rows(db, losses));
    }

    /**
     * The runs that began since {@code since}, as {@link #read()} returns them. Runs are numbered in the order they
     * begin.
     */
    List<Run> read(Instant since) throws SQLException {
        var heads = RUN.rows(db, losses);
        var old = (int) heads.stream().takeWhile(r -> isBefore(r, since)).count();
        var left = heads.subList(old, heads.size());
        return left.isEmpty() ? List.of() : read(left, ITEM.rows(db, losses, "run >= ?", left.getFirst().no()));
    }

    private static boolean isBefore(Table.TableRow head, Instant since) {
        try {
            return RunHead.read(head.text(0)).started.isBefore(since);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<Run> read(List<Table.TableRow> heads, List<Table.TableRow> rows) {
        var items = rows.stream().sorted(Comparator.comparingLong(r -> r.number(1)))
                .collect(Collectors.groupingBy(r -> r.number(0)));
        var runs = new ArrayList<Run>();
        for (var row : heads.reversed()) {
            try {
                var head = RunHead.read(row.text(0));
                var left = items(items.getOrDefault(row.no(), List.of()));
                if (left.size() != head.items) {
                    losses.note(MessageCode.LOST_ITEMS, head.items - left.size(), head.items, head.name,
                            head.started);
                }
                runs.add(head.run(row.no(), left));
            } catch (IllegalArgumentException e) {
                losses.row(RUN.name());
            }
        }
        return runs;
    }

    private List<RunItem> items(List<Table.TableRow> rows) {
        var items = new ArrayList<RunItem>();
        for (var row : rows) {
            try {
                items.add(RunJson.read(JsonText.parse(row.text(2))));
            } catch (IllegalArgumentException e) {
                losses.row(ITEM.name());
            }
        }
        return items;
    }
}
