package org.accessdesk.ui.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.review.report.Report;
import org.accessdesk.service.review.report.Report.ReportFact;
import org.accessdesk.service.review.report.Report.ReportPart;
import org.accessdesk.service.review.report.Report.TextMark;
import org.accessdesk.service.review.report.Report.TextRun;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.EffectNames;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewCards;
import org.accessdesk.ui.review.card.ReviewRow.Card;
import org.accessdesk.ui.review.card.ReviewRow.Sides;
import org.accessdesk.ui.review.side.ReviewNotices;
import org.accessdesk.ui.review.side.ReviewSide;

/** The review as a self-contained document for an approver. */
final class ReviewReport {
    private final Reviewed reviewed;
    private final Review.ReviewState content;
    private final EffectNames words;

    ReviewReport(Reviewed reviewed, Review.ReviewState content) {
        this.reviewed = reviewed;
        this.content = content;
        this.words = new EffectNames(reviewed.names());
    }

    /** Builds the document; {@code side} provides the figures. */
    Report of(ReviewSide side) {
        var parts = new ArrayList<ReportPart>();
        parts.add(new ReportPart.Facts(facts(side)));
        if (!reviewed.draft().reason().isBlank()) {
            parts.add(new ReportPart.SectionHeading(Texts.get("review.reason")));
            parts.add(new ReportPart.Paragraph(Names.line(reviewed.draft().reason())));
        }
        warnings(parts);
        effect(parts);
        parts.add(new ReportPart.SectionHeading(Texts.format("review.report.changes", reviewed.items().size())));
        var cards = new ReviewCards(reviewed, content);
        cards.rows(Grouping.BY_USER).stream().filter(Card.class::isInstance).map(Card.class::cast)
                .forEach(c -> parts.add(entry(c)));
        return new Report(title(reviewed), Locale.getDefault().getLanguage(), Lists.separator(), parts);
    }

    static String title(Reviewed reviewed) {
        var name = Names.line(reviewed.draft().name());
        return name.isEmpty() ? Texts.get("review.title.unnamed") : Texts.format("review.title", name);
    }

    private List<ReportFact> facts(ReviewSide side) {
        var account = reviewed.now().account();
        var included = reviewed.items().stream().filter(i -> i.included()).count();
        return List.of(new ReportFact(Texts.get("review.report.account"),
                Texts.format("review.report.named", Names.line(account.name()), account.id().value())),
                new ReportFact(Texts.get("review.report.drafted"), moment(reviewed.draft().created())),
                new ReportFact(Texts.get("review.report.base"), moment(reviewed.now().takenAt())),
                new ReportFact(Texts.get("review.report.included"),
                        Texts.format("review.included", included, reviewed.items().size())),
                new ReportFact(Texts.get("review.sent"), side.sent()));
    }

    private static String moment(Instant at) {
        var offset = ZoneId.systemDefault().getRules().getOffset(at);
        return Texts.format("review.report.named", Dates.moment(at),
                offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId());
    }

    private void warnings(List<ReportPart> parts) {
        var notices = new ReviewNotices(reviewed, content).all();
        if (!notices.isEmpty()) {
            parts.add(new ReportPart.SectionHeading(Texts.get("review.report.warnings")));
            notices.forEach(n -> parts.add(new ReportPart.Warning((n.lead() + " " + n.text()).strip())));
        }
    }

    private void effect(List<ReportPart> parts) {
        parts.add(new ReportPart.SectionHeading(Texts.get("review.effect")));
        if (!reviewed.isComplete()) {
            parts.add(new ReportPart.Paragraph(Texts.get("review.effect.unknown")));
            return;
        }
        var effect = reviewed.effect();
        var facts = new ArrayList<ReportFact>();
        people(facts, "review.report.loses", effect.lost());
        people(facts, "review.report.gains", effect.gained());
        buyers(facts, "shell.strip.fewerBuyers", effect.fewerBuyers());
        buyers(facts, "shell.strip.moreBuyers", effect.moreBuyers());
        parts.add(facts.isEmpty() ? new ReportPart.Paragraph(Texts.get("review.report.noEffect"))
                : new ReportPart.Facts(facts));
    }

    private void people(List<ReportFact> facts, String key, Map<ModuleId, Set<UserId>> users) {
        users.entrySet().stream().sorted(Comparator.comparing(e -> Alphabetical.key(words.name(e.getKey()))))
                .forEach(e -> facts.add(new ReportFact(Texts.format(key, e.getValue().size(), words.name(e.getKey())),
                        Lists.of(Alphabetical.sorted(e.getValue().stream().map(this::person).toList())))));
    }

    private void buyers(List<ReportFact> facts, String key, Set<UserId> users) {
        if (!users.isEmpty()) {
            facts.add(new ReportFact(Texts.format(key, users.size()),
                    Lists.of(Alphabetical.sorted(users.stream().map(this::person).toList()))));
        }
    }

    /** "Emily Emilyson (emily@example.com · USR-1234-5678)". */
    private String person(UserId id) {
        return Texts.format("review.report.named", words.nameBeside(id), known(id));
    }

    /** The id; of a user with the email, which tells people of one name apart. */
    private String known(Id id) {
        var email = id instanceof UserId user ? reviewed.now().user(user).map(AccountUser::email).orElse("") : "";
        return email.isBlank() ? id.value() : Names.line(email) + " · " + id.value();
    }

    private ReportPart entry(Card card) {
        var lines = card.lines().stream().map(l -> new Report.ReportLine(l.label().isEmpty() ? card.kind() : l.label(),
                l.chips().stream().map(ReviewReport::run).toList())).toList();
        var remarks = new ArrayList<String>();
        card.remarks().forEach(r -> remarks.add(r.text()));
        var sides = card.sides();
        if (sides != null) {
            remarks.add(conflict(sides));
        }
        if (!card.reason().isBlank()) {
            remarks.add(Texts.format("review.card.reason", Names.line(card.reason())));
        }
        return new ReportPart.ChangeEntry(words.nameBeside(card.target().id()), known(card.target().id()),
                card.aside(), lines,
                remarks);
    }

    private static String conflict(Sides sides) {
        return Texts.format("review.report.conflict", sides.sentence())
                + (sides.areShown() ? " " + Texts.format("review.report.sides", sides.base(), sides.mine(),
                        sides.theirs()) : "");
    }

    private static TextRun run(Chip.Value chip) {
        return new TextRun(chip.text(), switch (chip.variant()) {
            case PLAIN -> TextMark.KEPT;
            case ADDED -> TextMark.ADDED;
            case REMOVED -> TextMark.REMOVED;
        });
    }
}
