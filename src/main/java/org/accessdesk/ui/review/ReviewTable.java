package org.accessdesk.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.EffectNames;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewCards;
import org.accessdesk.ui.review.card.ReviewRow.Card;
import org.accessdesk.ui.review.card.ReviewRow.Remark;

/** The review as a table for a spreadsheet: a change a line. */
final class ReviewTable {
    private final Reviewed reviewed;
    private final ReviewCards cards;
    private final EffectNames words;

    ReviewTable(Reviewed reviewed, Review.ReviewState content) {
        this.reviewed = reviewed;
        this.cards = new ReviewCards(reviewed, content);
        this.words = new EffectNames(reviewed.names());
    }

    CsvTable table() {
        return new CsvTable(
                List.of(Texts.get("history.column.id"), Texts.get("history.column.name"),
                        Texts.get("history.column.email"), Texts.get("history.column.what"),
                        Texts.format("history.csv.added", Texts.get("history.column.changed")),
                        Texts.format("history.csv.removed", Texts.get("history.column.changed")),
                        Texts.get("review.table.remarks"), Texts.get("history.csv.reason"),
                        Texts.get("review.table.applied")),
                new LazyList<>(() -> cards.rows(Grouping.BY_USER).stream().filter(Card.class::isInstance)
                        .map(Card.class::cast).map(this::line).toList()));
    }

    private List<String> line(Card card) {
        var id = card.target().id();
        var remarks = Stream.concat(Stream.of(card.aside()), card.remarks().stream().map(Remark::text));
        var sides = card.sides();
        var all = sides == null ? remarks : Stream.concat(Stream.of(sides.sentence()), remarks);
        return List.of(id.isLocal() ? "" : id.value(), words.nameBeside(id), email(id), card.kind(),
                changed(card, Chip.Variant.ADDED), changed(card, Chip.Variant.REMOVED),
                all.filter(remark -> !remark.isEmpty()).collect(Collectors.joining(" ")), Names.line(card.reason()),
                Texts.get(card.included() ? "review.table.yes" : "review.table.no"));
    }

    private String email(Id id) {
        return id instanceof UserId user
                ? reviewed.sent().snapshot().user(user).map(AccountUser::email).map(Names::line).orElse("")
                : "";
    }

    private static String changed(Card card, Chip.Variant variant) {
        return card.lines().stream().map(l -> Chip.Value.list(l.chips(), variant)).filter(l -> !l.isEmpty())
                .collect(Lists.joining());
    }
}
