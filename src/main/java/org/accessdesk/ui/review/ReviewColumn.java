package org.accessdesk.ui.review;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.pane.FactRow;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** The column at the right: rehearsal, gains and losses, requests, reason. */
final class ReviewColumn extends ScrollPane {
    private final VBox modules = new VBox();
    private final Label sent = new Label();
    private final RequestsPanel requests;
    private final TextArea reason = new TextArea();
    private final Consumer<ListFilter> toUsers;
    private @Nullable DraftId shown;
    private boolean showing;

    /**
     * @param exact shows the exact requests
     * @param toUsers shows users in their list
     */
    ReviewColumn(ReviewViewModel model, Runnable exact, Consumer<ListFilter> toUsers) {
        this.toUsers = toUsers;
        requests = new RequestsPanel(sent, exact);
        getStyleClass().add("review-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sent.getStyleClass().add("aside");
        TruncationTooltip.allow(sent);
        reason.setPromptText(Texts.get("review.reason.prompt"));
        reason.setAccessibleText(Texts.get("review.reason"));
        reason.setWrapText(true);
        reason.setPrefRowCount(2);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                model.setReason(text);
            }
        });
        var cards = new VBox(new RehearsalPanel(model), card("review.effect", new Label(), modules),
                card("review.sent", sent, requests), card("review.reason", new Label(), reason));
        cards.getStyleClass().add("cards");
        setContent(cards);
        model.rehearsalProperty().subscribe(note -> {
            if (note.isShown()) {
                setVvalue(getVmin());
            }
        });
    }

    private static VBox card(String key, Label aside, Node content) {
        var title = new Label(Texts.get(key));
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap, aside);
        head.getStyleClass().add(Styles.CARD_HEAD);
        var body = new VBox(content);
        body.getStyleClass().add(Styles.CARD_BODY);
        var card = new VBox(head, body);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }

    /** Moves the focus to the link to the exact requests. */
    void focusRequests() {
        requests.focusLink();
    }

    void show(ReviewContent content) {
        var side = content.side();
        modules.getChildren().setAll(side.modules().stream()
                .map(m -> new FactRow(m.name(), m.tone(), m.figures(), m.who(), toUsers))
                .toList());
        var note = side.modules().isEmpty() && side.note().isEmpty() ? Texts.get("review.effect.none") : side.note();
        if (!note.isEmpty()) {
            var label = new Label(note);
            label.getStyleClass().add(Styles.MUTED);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            modules.getChildren().add(label);
        }
        sent.setText(side.sent());
        requests.show(side);
        showing = true;
        if (!Objects.equals(content.draft(), shown) || !reason.getText().strip().equals(content.reason().strip())) {
            // For another draft, sets even an equal text, which clears the undo history.
            shown = content.draft();
            reason.setText(content.reason());
        }
        showing = false;
    }
}
