package org.accessdesk.ui.review;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.card.ReviewRow;

/** A conflict side by side: base, mine, theirs, and buttons for which to keep. */
final class ConflictPanel extends VBox {
    private static final int SIDES = 3;
    private final Label sentence = new Label();
    private final GridPane sides = new GridPane();
    private final Button mine = new Button(Texts.get("review.keepMine"));
    private final Button theirs = new Button();

    ConflictPanel(Runnable keepMine, Runnable keepTheirs) {
        getStyleClass().add("conflict");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sides.getStyleClass().add("sides");
        for (var column = 0; column < SIDES; column++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(100.0 / SIDES);
            sides.getColumnConstraints().add(third);
        }
        mine.setOnAction(_ -> keepMine.run());
        theirs.setOnAction(_ -> keepTheirs.run());
        var buttons = new HBox(mine, theirs);
        buttons.getStyleClass().add("buttons");
        getChildren().setAll(sentence, sides, buttons);
    }

    void show(String name, ReviewRow.Sides conflict) {
        sentence.setText(conflict.sentence());
        sides.getChildren().clear();
        sides.addRow(0, side("review.conflict.base", conflict.base()), side("review.conflict.mine", conflict.mine()),
                side("review.conflict.theirs", conflict.theirs()));
        sides.setVisible(conflict.areShown());
        sides.setManaged(conflict.areShown());
        mine.setVisible(conflict.canKeepMine());
        mine.setManaged(conflict.canKeepMine());
        mine.setAccessibleText(Texts.format("review.keepMineOf", name));
        theirs.setText(Texts.get(conflict.areShown() ? "review.keepTheirs" : "review.conflict.drop"));
        theirs.setAccessibleText(
                Texts.format(conflict.areShown() ? "review.keepTheirsOf" : "review.conflict.dropOf", name));
    }

    private static VBox side(String key, String value) {
        var title = new Label(Texts.get(key));
        title.getStyleClass().add(Styles.MUTED);
        var text = new Label(value);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var side = new VBox(title, text);
        side.getStyleClass().add("side");
        return side;
    }
}
