package org.accessdesk.ui.review;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.StatusLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.review.card.CardChips;
import org.accessdesk.ui.review.card.CardReason;
import org.accessdesk.ui.review.card.ReviewRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of one change. The controls are reused for other changes, which keeps the focus. */
final class CardNode extends VBox {
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private final ReviewViewModel model;
    private final CheckBox box = new CheckBox();
    private final Avatar avatar = new Avatar();
    private final Label name = TruncationTooltip.allowName(new Label());
    private final Label kind = new Label();
    private final Label aside = new Label();
    private final Hyperlink who = new Hyperlink(Texts.get("review.card.who"));
    private final Button edit = new Button("", new FontIcon(Feather.MESSAGE_SQUARE));
    private final Button remove = new Button("", new FontIcon(Feather.X));
    private final VBox lines = new VBox();
    private final VBox body;
    /** Few changes have a conflict. */
    private final Lazy<ConflictPanel> conflict = new Lazy<>(this::createConflict);
    private final CardReason reason;
    private boolean isReachable;
    private ReviewRow.@Nullable Card card;

    CardNode(ReviewViewModel model) {
        this.model = model;
        this.reason = new CardReason(text -> act(t -> model.setReason(t, text)), this::focusBox);
        getStyleClass().addAll(Styles.CARD, "review-card");
        lines.getStyleClass().add("lines");
        lines.setMinHeight(USE_PREF_SIZE);
        body = new VBox(lines, reason);
        body.getStyleClass().add(Styles.CARD_BODY);
        getChildren().setAll(head(), body);
        box.setOnAction(_ -> act(t -> model.include(t, box.isSelected())));
        remove.setOnAction(_ -> act(model::remove));
        who.setOnAction(_ -> act(model::askTrail));
        edit.setOnAction(_ -> showReason());
        tellOnHover(edit);
        tellOnHover(remove);
    }

    private ConflictPanel createConflict() {
        var made = new ConflictPanel(() -> act(this::keepMine), () -> act(this::keepTheirs));
        body.getChildren().add(1, made);
        return made;
    }

    private HBox head() {
        name.getStyleClass().add(Styles.STRONG);
        kind.getStyleClass().add(Styles.MUTED);
        kind.setMinWidth(USE_PREF_SIZE);
        aside.getStyleClass().add("aside");
        aside.setMinWidth(0);
        who.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (var button : List.of(edit, remove)) {
            button.getStyleClass().addAll(Styles.FLAT, "icon-button");
            button.setMinWidth(USE_PREF_SIZE);
        }
        var head = new HBox(box, avatar, name, kind, gap, aside, who, edit, remove);
        head.getStyleClass().add(Styles.CARD_HEAD);
        return head;
    }

    /** Sets whether Tab reaches the controls: only in the current card, as there can be thousands. */
    void reachable(boolean reachable) {
        isReachable = reachable;
        for (var control : List.of(box, who, edit, remove, reason)) {
            control.setFocusTraversable(reachable);
        }
        reachConflict();
    }

    private void reachConflict() {
        if (conflict.known() != null) {
            conflict.get().lookupAll(".button").forEach(b -> b.setFocusTraversable(isReachable));
        }
    }

    private void act(Consumer<Target> action) {
        if (card != null) {
            action.accept(card.target());
        }
    }

    private void keepMine(Target target) {
        model.keepMine(target);
    }

    private void keepTheirs(Target target) {
        model.keepTheirs(target);
    }

    private void showReason() {
        Visibility.set(reason, true);
        reason.requestFocus();
    }

    private void focusBox() {
        box.requestFocus();
    }

    void show(ReviewRow.Card next) {
        var other = card == null || !card.isAlso(next);
        card = next;
        box.setSelected(next.included());
        box.setAccessibleText(Texts.format("kit.check.named", next.name(), next.kind()));
        avatar.show(next.target().id().value(), next.name());
        name.setText(next.name());
        kind.setText(next.kind());
        aside.setText(next.aside());
        aside.setTooltip(next.aside().isEmpty() ? null : new Tooltip(next.aside()));
        Visibility.set(who, next.stale());
        who.setAccessibleText(Texts.format("review.card.whoOf", next.name()));
        edit.setAccessibleText(Texts.format("review.card.reasonFor", next.name()));
        remove.setAccessibleText(Texts.format("review.card.remove", next.name()));
        lines.getChildren().setAll(next.lines().stream().map(CardChips::new).toList());
        next.remarks().forEach(r -> lines.getChildren().add(remark(r)));
        pseudoClassStateChanged(EXCLUDED, !next.included());
        var sides = next.sides();
        if (sides != null) {
            conflict.get().show(next.name(), sides);
            reachConflict();
        }
        if (conflict.known() != null) {
            Visibility.set(conflict.get(), sides != null);
        }
        reason.show(next.name(), next.reason(), other);
        if (other || !reason.isFocused()) {
            Visibility.set(reason, !next.reason().isEmpty());
        }
    }

    /** A tooltip has a window of its own, which costs more than its button: it is made when the pointer comes. */
    private static void tellOnHover(Button button) {
        button.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (button.getTooltip() == null) {
                button.setTooltip(new Tooltip());
            }
            button.getTooltip().setText(button.getAccessibleText());
        });
    }

    private static Label remark(ReviewRow.Remark remark) {
        var label = new StatusLabel(remark.text(), remark.tone());
        label.getStyleClass().add("remark");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
