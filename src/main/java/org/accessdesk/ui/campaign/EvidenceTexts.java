package org.accessdesk.ui.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignItem;
import org.accessdesk.model.campaign.CampaignStanding;
import org.accessdesk.model.campaign.Decision;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.service.campaign.EvidencePack;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.review.report.Report;
import org.accessdesk.service.review.report.Report.ReportFact;
import org.accessdesk.service.review.report.Report.ReportPart;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The evidence of an access review in words; times are in UTC, as they are in its hashes. */
record EvidenceTexts(Account account, Campaign campaign, Instant at) {

    EvidencePack pack() {
        return new EvidencePack(memberships(), decisions(), report(), account, campaign, at);
    }

    private static String time(Instant at) {
        return at.toString();
    }

    private CsvTable memberships() {
        var head = titles("campaign.evidence.person", "campaign.evidence.email", "campaign.evidence.user",
                "campaign.evidence.group", "campaign.evidence.groupId", "campaign.evidence.lastSignIn",
                "campaign.evidence.risks", "campaign.evidence.decision", "campaign.evidence.by", "campaign.evidence.at",
                "campaign.evidence.remark");
        return new CsvTable(head, CampaignRow.of(campaign).stream().map(EvidenceTexts::cells).toList());
    }

    private static List<String> cells(CampaignRow row) {
        var item = row.item();
        var decision = row.decision();
        var last = item.lastSignIn();
        return List.of(item.name(), item.email(), item.key().user().value(), item.groupName(),
                item.key().group().value(), last == null ? row.lastSignIn() : time(last), risks(item), row.answer(),
                decision == null ? "" : decision.by(), decision == null ? "" : time(decision.at()),
                decision == null ? "" : decision.remark());
    }

    private static String risks(CampaignItem item) {
        return item.risks().stream().map(CampaignRow::text).collect(Lists.joining());
    }

    private CsvTable decisions() {
        var head = titles("campaign.evidence.number", "campaign.evidence.at", "campaign.evidence.by",
                "campaign.evidence.user", "campaign.evidence.groupId", "campaign.evidence.decision",
                "campaign.evidence.remark", "campaign.evidence.previous", "campaign.evidence.hash");
        var all = campaign.decisions();
        return new CsvTable(head, IntStream.range(0, all.size()).mapToObj(n -> cells(n, all.get(n))).toList());
    }

    private static List<String> cells(int place, Decision decision) {
        return List.of(Integer.toString(place + 1), time(decision.at()), decision.by(), decision.key().user().value(),
                decision.key().group().value(), CampaignRow.text(decision.answer()), decision.remark(),
                decision.previous(), decision.hash());
    }

    private static List<String> titles(String... keys) {
        return Stream.of(keys).map(Texts::get).toList();
    }

    private Report report() {
        var parts = new ArrayList<ReportPart>();
        parts.add(new ReportPart.Facts(List.of(
                fact("campaign.evidence.account",
                        Texts.format("review.report.named", Names.line(account.name()), account.id().value())),
                fact("campaign.evidence.begun", time(campaign.begun())), fact("campaign.evidence.made", time(at)),
                fact("campaign.evidence.progress", progress(CampaignStanding.of(campaign))),
                fact("campaign.evidence.head", campaign.head()))));
        parts.add(chain());
        parts.add(new ReportPart.SectionHeading(Texts.get("campaign.evidence.memberships")));
        CampaignRow.of(campaign).forEach(row -> parts.add(entry(row)));
        parts.add(new ReportPart.SectionHeading(Texts.get("campaign.evidence.decisions")));
        for (var place = 0; place < campaign.decisions().size(); place++) {
            parts.add(entry(place, campaign.decisions().get(place)));
        }
        return new Report(Names.line(campaign.name()), Locale.getDefault().getLanguage(), Lists.separator(), parts);
    }

    static String progress(CampaignStanding standing) {
        return Texts.format("campaign.progress", standing.decided(), standing.campaign().items().size());
    }

    private ReportPart chain() {
        var broken = campaign.firstBroken();
        return broken.isPresent()
                ? new ReportPart.Warning(Texts.format("campaign.evidence.broken", broken.getAsInt() + 1))
                : new ReportPart.Paragraph(Texts.format("campaign.evidence.whole", campaign.decisions().size()));
    }

    private static ReportFact fact(String key, String value) {
        return new ReportFact(Texts.get(key), value);
    }

    private static ReportPart.ChangeEntry entry(CampaignRow row) {
        var decision = row.decision();
        var state = decision == null ? Texts.get("campaign.undecided.row") : row.answer();
        var remarks = Stream.of(risks(row.item()),
                decision == null ? "" : Texts.format("campaign.by", Names.line(decision.by()), time(decision.at())),
                row.remark()).filter(text -> !text.isEmpty()).toList();
        return new ReportPart.ChangeEntry(Texts.format("campaign.evidence.member", row.person(), row.group()),
                id(row.key()), state, List.of(), remarks);
    }

    private static ReportPart.ChangeEntry entry(int place, Decision decision) {
        return new ReportPart.ChangeEntry(
                (place + 1) + ". " + Texts.format("campaign.by", Names.line(decision.by()), time(decision.at())),
                id(decision.key()), CampaignRow.text(decision.answer()), List.of(),
                Stream.of(Names.line(decision.remark()), decision.hash()).filter(text -> !text.isEmpty()).toList());
    }

    private static String id(MembershipKey key) {
        return key.user().value() + " · " + key.group().value();
    }
}
