package org.accessdesk.ui.review;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.side.ReviewSide;

/** The requests to send: the first ones in short, all in full on demand. */
final class RequestsPanel extends VBox {
    /** A text area is slow with thousands of lines. */
    private static final int SHOWN = 100;

    private final ReviewViewModel model;
    private final VBox first = new VBox();
    private final Label reckoned = new Label();
    private final Hyperlink exact = new Hyperlink();
    private final TextArea text = new TextArea();
    private final Button copy = new Button(Texts.get("review.copy"));
    private final HBox foot = new HBox(copy);

    RequestsPanel(ReviewViewModel model) {
        this.model = model;
        getStyleClass().add("requests");
        first.getStyleClass().add("requests");
        reckoned.getStyleClass().add("aside");
        reckoned.setWrapText(true);
        reckoned.setMinHeight(USE_PREF_SIZE);
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add(Styles.CODE);
        text.setPrefRowCount(10);
        text.setAccessibleText(Texts.get("review.sent.text"));
        copy.setOnAction(_ -> copy());
        exact.setOnAction(_ -> {
            exact.setVisited(false);
            open(!text.isVisible());
        });
        getChildren().setAll(first, reckoned, exact, text, foot);
        open(false);
    }

    void show(ReviewSide side) {
        first.getChildren().setAll(side.first().stream().map(RequestsPanel::code).toList());
        if (!side.more().isEmpty()) {
            first.getChildren().add(muted(side.more()));
        }
        reckoned.setText(side.estimateBasis());
        exact.setVisible(!side.first().isEmpty());
        exact.setManaged(exact.isVisible());
        open(text.isVisible() && exact.isVisible());
    }

    private void open(boolean open) {
        exact.setText(Texts.get(open ? "review.sent.hide" : "review.sent.exact"));
        for (var node : List.of(text, foot)) {
            node.setVisible(open);
            node.setManaged(open);
        }
        var shown = open ? model.requests(SHOWN) : "";
        if (!shown.equals(text.getText())) {
            text.setText(shown);
        }
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.requests(Integer.MAX_VALUE)));
        copy.setText(Texts.get("review.copied"));
    }

    private static Label code(String request) {
        var label = new Label(request);
        label.getStyleClass().add(Styles.CODE);
        return label;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }
}
