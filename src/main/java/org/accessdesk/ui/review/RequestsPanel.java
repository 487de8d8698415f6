package org.accessdesk.ui.review;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.side.ReviewSide;

/** The requests to send: the first ones in short, and a link to all of them. */
final class RequestsPanel extends VBox {
    private final VBox first = new VBox();
    private final Tooltip basis = new Tooltip();
    private final Hyperlink exact = new Hyperlink(Texts.get("review.sent.exact"));

    /**
     * @param estimate the number of requests and their estimated time, which tells on what it is based when pointed at
     * @param open shows the exact requests
     */
    RequestsPanel(Label estimate, Runnable open) {
        getStyleClass().add("requests");
        first.getStyleClass().add("requests");
        Tooltip.install(estimate, basis);
        exact.setWrapText(true);
        exact.setOnAction(_ -> {
            exact.setVisited(false);
            open.run();
        });
        getChildren().setAll(first, exact);
    }

    /** Moves the focus back to the link. */
    void focusLink() {
        exact.requestFocus();
    }

    void show(ReviewSide side) {
        first.getChildren().setAll(side.first().stream().map(RequestsPanel::code).toList());
        if (!side.more().isEmpty()) {
            first.getChildren().add(muted(side.more()));
        }
        basis.setText(side.estimateBasis());
        exact.setAccessibleHelp(side.estimateBasis());
        exact.setVisible(!side.first().isEmpty());
        exact.setManaged(exact.isVisible());
    }

    private static Label code(String request) {
        var label = TruncationTooltip.allow(new Label(request));
        label.getStyleClass().add(Styles.CODE);
        return label;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }
}
