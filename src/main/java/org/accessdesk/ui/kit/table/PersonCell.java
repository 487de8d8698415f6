package org.accessdesk.ui.kit.table;

import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.jspecify.annotations.Nullable;

/** A table cell with an avatar, a name and an optional badge. */
public final class PersonCell<S> extends TableCell<S, S> {
    private final Avatar avatar = new Avatar();
    private final Label name = TruncationTooltip.allowName(new Label());
    private final HBox box = new HBox(avatar, name);
    private final Function<S, PersonValue> person;
    private @Nullable Badge badge;

    /** The content of the cell; the id determines the avatar's colour. */
    public record PersonValue(String id, String name, @Nullable Badge badge) {}

    public PersonCell(Function<S, PersonValue> person) {
        this.person = person;
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("person");
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        var shown = person.apply(row);
        avatar.show(shown.id(), shown.name());
        name.setText(shown.name());
        show(shown.badge());
        setGraphic(box);
    }

    /** Leaves the nodes in place as long as the badge is the same: a moved node gets its styles once more. */
    private void show(@Nullable Badge next) {
        if (!Objects.equals(next, badge)) {
            badge = next;
            box.getChildren().setAll(avatar, name);
            if (next != null) {
                var label = new BadgeLabel(next);
                box.getChildren().add(label);
                label.applyCss();
            }
        }
    }
}
