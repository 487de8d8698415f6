package org.accessdesk.ui.review;

import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.WrappingCell;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.card.ReviewRow;
import org.jspecify.annotations.Nullable;

/** A row of the review: a card or a heading. */
final class ReviewCell extends WrappingCell<ReviewRow> {
    private final CardNode card;
    private final Label heading = new Label();

    ReviewCell(ReviewViewModel model) {
        card = new CardNode(model);
        heading.getStyleClass().addAll(Styles.HEADING, "cards-heading");
        getStyleClass().add("review-cell");
        selectedProperty().subscribe(card::reachable);
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        switch (empty ? null : row) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case ReviewRow.CardHeading(var text) -> {
                heading.setText(text);
                setGraphic(heading);
                setAccessibleText(text);
            }
            case ReviewRow.Card shown -> {
                card.show(shown);
                setGraphic(card);
                setAccessibleText(spoken(shown));
            }
        }
    }

    /** The text for screen readers. */
    private static String spoken(ReviewRow.Card shown) {
        var head = Texts.format(shown.included() ? "review.card.included" : "review.card.excluded", shown.name(),
                shown.kind());
        var chips = shown.lines().stream().map(l -> (l.label() + " "
                + l.chips().stream().map(Chip.Value::spoken).collect(Lists.joining())).strip());
        var remarks = shown.remarks().stream().map(ReviewRow.Remark::text);
        var sides = shown.sides();
        return Lists.ofSentences(
                Stream.of(Stream.of(head, shown.aside(), sides == null ? "" : sides.sentence()), chips, remarks)
                        .flatMap(s -> s).filter(s -> !s.isEmpty()).toList());
    }
}
