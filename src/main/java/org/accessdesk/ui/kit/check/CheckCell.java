package org.accessdesk.ui.kit.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.StyleStates;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link CheckList}. JavaFX's CheckBoxListCell does not toggle by Space or announce its state, and a
 * disabled one cannot show a reason. This cell has the check box role for assistive technology, and stays focusable
 * when locked.
 */
final class CheckCell<T> extends ListCell<CheckRow<T>> {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    /** A longer detail than this is no number. */
    private static final int LONGEST_KEPT = 16;

    private final Consumer<CheckRow<T>> toggle;
    private final CheckMark mark = new CheckMark();
    private final Label name = TruncationTooltip.allowName(new Label());
    private final HBox badges = new HBox();
    private final Label aside = TruncationTooltip.allow(new Label());
    private final HBox line;
    private @Nullable Badge badge;

    CheckCell(Consumer<CheckRow<T>> toggle) {
        this.toggle = toggle;
        getStyleClass().add("check-cell");
        name.getStyleClass().add("name");
        aside.getStyleClass().add("aside");
        aside.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(aside, Priority.ALWAYS);
        badges.getStyleClass().add("badges");
        badges.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(mark, name, badges, aside);
        line.getStyleClass().add("line");
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                fire();
            }
        });
    }

    /** Styles itself when its state changes, and only then. */
    @Override
    public void updateIndex(int index) {
        StyleStates.change(this, () -> super.updateIndex(index));
    }

    @Override
    protected void updateItem(@Nullable CheckRow<T> row, boolean empty) {
        super.updateItem(row, empty);
        var shown = empty ? null : row;
        setAccessibleRole(shown == null ? AccessibleRole.LIST_ITEM : AccessibleRole.CHECK_BOX);
        setGraphic(shown == null ? null : line);
        pseudoClassStateChanged(LOCKED, shown != null && shown.locked());
        setTooltip(shown == null || shown.lockReason() == null ? null : new Tooltip(shown.lockReason()));
        if (shown != null) {
            show(shown);
        }
    }

    private void show(CheckRow<T> row) {
        mark.show(row.state(), row.locked());
        name.setText(row.text());
        show(row.badge());
        aside.setText(row.aside());
        // A number is never cut; a reason or an e-mail address is, before the name, as its tooltip shows it.
        aside.setMinWidth(row.locked() || row.detail().length() > LONGEST_KEPT ? 0 : Region.USE_PREF_SIZE);
        name.setMinWidth(aside.getMinWidth() == 0 ? Region.USE_PREF_SIZE : 0);
        setAccessibleText(row.spoken());
        setAccessibleHelp(row.lockReason());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        notifyAccessibleAttributeChanged(AccessibleAttribute.INDETERMINATE);
    }

    /** Leaves the label in place as long as the badge is the same. */
    private void show(@Nullable Badge next) {
        if (!Objects.equals(next, badge)) {
            badge = next;
            badges.getChildren().setAll(next == null ? List.of() : List.of(new BadgeLabel(next)));
            badges.applyCss();
        }
        badges.setManaged(next != null);
    }

    private void fire() {
        var row = getItem();
        if (row != null) {
            toggle.accept(row);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        var row = getItem();
        if (row == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (attribute) {
            case SELECTED -> row.state() == CheckState.CHECKED;
            case INDETERMINATE -> row.state() == CheckState.MIXED;
            case DISABLED -> row.locked();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
