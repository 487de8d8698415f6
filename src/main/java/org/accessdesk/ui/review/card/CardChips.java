package org.accessdesk.ui.review.card;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.theme.Styles;

/** A line of a card: a label and chips, wrapped if necessary. */
public final class CardChips extends FlowPane {

    public CardChips(ReviewRow.CardLine line) {
        getStyleClass().add("card-chips");
        setMinWidth(0);
        if (!line.label().isEmpty()) {
            var label = new Label(line.label());
            label.getStyleClass().add(Styles.MUTED);
            getChildren().add(label);
        }
        for (var value : line.chips()) {
            var chip = new Chip(value);
            chip.maxWidthProperty().bind(widthProperty());
            getChildren().add(chip);
        }
    }
}
