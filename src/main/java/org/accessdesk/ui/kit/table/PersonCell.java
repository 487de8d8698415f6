package org.accessdesk.ui.kit.table;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.accessdesk.model.Lazy;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * A table cell with an avatar, a name and an optional badge.
 *
 * <p>The name is the text of the cell itself: a label of its own would be two more nodes to style in each row. Only what
 * has a badge, which stands right behind the name, has such a label.
 */
public final class PersonCell<S> extends TableCell<S, S> {
    private final Avatar avatar = new Avatar();
    private final Lazy<Badged> badged = new Lazy<>(Badged::new);
    private final Function<S, PersonValue> person;

    /** The content of the cell; the id determines the avatar's colour. */
    public record PersonValue(String id, String name, @Nullable Badge badge) {}

    public PersonCell(Function<S, PersonValue> person) {
        this.person = person;
        getStyleClass().add("person-cell");
        TruncationTooltip.allowName(this);
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        var shown = person.apply(row);
        if (shown.badge() == null) {
            avatar.show(shown.id(), shown.name());
            setText(shown.name());
            setGraphic(avatar);
        } else {
            badged.get().show(shown, shown.badge());
            setText(null);
            setGraphic(badged.get());
        }
    }

    /** An avatar, a name and a badge. */
    private static final class Badged extends HBox {
        private final Avatar avatar = new Avatar();
        private final Label name = TruncationTooltip.allowName(new Label());
        private @Nullable Badge badge;

        Badged() {
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("person");
            getChildren().addAll(avatar, name);
        }

        /** Leaves the badge in place as long as it is the same: a new node gets its styles once more. */
        void show(PersonValue person, Badge next) {
            avatar.show(person.id(), person.name());
            name.setText(person.name());
            if (!next.equals(badge)) {
                badge = next;
                var label = new BadgeLabel(next);
                getChildren().setAll(avatar, name, label);
                label.applyCss();
            }
        }
    }
}
