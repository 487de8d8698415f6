package org.accessdesk.store.workspace;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.Decision;
import org.accessdesk.store.json.CampaignJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Table;

/** The tables of the access reviews: one row for each review, and one for each decision. */
record CampaignTables(Db db, ReadLosses losses) {
    static final Table CAMPAIGN = new Table("campaign", List.of("id", "body"));
    static final Table DECISION = new Table("decision", List.of("campaign", "position", "body"));

    /** All reviews in the order of their numbers; of a damaged one the decisions that are left of it. */
    List<Campaign> read() throws SQLException {
        var rows = DECISION.rows(db, losses).stream().sorted(Comparator.comparingLong(r -> r.number(1)))
                .collect(Collectors.groupingBy(r -> r.number(0)));
        var campaigns = new ArrayList<Campaign>();
        for (var row : CAMPAIGN.rows(db, losses)) {
            try {
                var body = Deflated.unpack(row.bytes(1)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
                if (body.isEmpty()) {
                    losses.row(CAMPAIGN.name());
                } else {
                    campaigns.add(CampaignJson.read(JsonText.parse(body.get()))
                            .withChain(decisions(rows.getOrDefault(row.no(), List.of()))));
                }
            } catch (IllegalArgumentException e) {
                losses.row(CAMPAIGN.name());
            }
        }
        return campaigns;
    }

    private List<Decision> decisions(List<Table.TableRow> rows) {
        var decisions = new ArrayList<Decision>();
        for (var row : rows) {
            try {
                if (row.number(1) != decisions.size()) {
                    losses.row(DECISION.name());
                }
                decisions.add(CampaignJson.decision(JsonText.parse(row.text(2))));
            } catch (IllegalArgumentException e) {
                losses.row(DECISION.name());
            }
        }
        return decisions;
    }

    /** Writes what is not written yet of a review; another review of the same id is replaced. Only within a transaction. */
    static void write(Db db, Campaign campaign) throws SQLException {
        var no = db.number("SELECT no FROM campaign WHERE id = ?", campaign.id().value());
        if (no != 0 && !isSame(db, no, campaign)) {
            CAMPAIGN.delete(db, no);
            no = 0;
        }
        if (no == 0) {
            no = CAMPAIGN.next(db);
            CAMPAIGN.put(db, no, campaign.id().value(), Deflated
                    .pack(JsonText.text(CampaignJson.write(campaign)).getBytes(StandardCharsets.UTF_8)));
        }
        var next = DECISION.next(db);
        var all = campaign.decisions();
        for (var at = (int) count(db, no); at < all.size(); at++) {
            DECISION.put(db, next++, no, at, JsonText.text(CampaignJson.write(all.get(at))));
        }
    }

    private static long count(Db db, long no) throws SQLException {
        return db.number("SELECT count(*) FROM decision WHERE campaign = ?", no);
    }

    /** Whether what is written is the beginning of {@code campaign}, or goes on from it; each entry names all before it. */
    private static boolean isSame(Db db, long no, Campaign campaign) throws SQLException {
        var last = (int) Math.min(count(db, no), campaign.decisions().size()) - 1;
        return last < 0 || DECISION
                .rows(db, new ReadLosses(), "campaign = ? AND position = ?", no, last).stream()
                .anyMatch(row -> row.text(2).equals(JsonText.text(CampaignJson.write(campaign.decisions().get(last)))));
    }
}
