package org.accessdesk.ui.review;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.Grouping;

/** A menu to choose the grouping of the cards. */
final class GroupingMenu extends DropDown {

    GroupingMenu(ObjectProperty<Grouping> chosen) {
        this(chosen, buttons());
    }

    private static Map<Grouping, RadioButton> buttons() {
        var buttons = new EnumMap<Grouping, RadioButton>(Grouping.class);
        for (var grouping : Grouping.values()) {
            buttons.put(grouping, new RadioButton(grouping.text()));
        }
        return buttons;
    }

    private GroupingMenu(ObjectProperty<Grouping> chosen, Map<Grouping, RadioButton> buttons) {
        super("", buttons.values().toArray(Node[]::new));
        var group = new ToggleGroup();
        buttons.forEach((grouping, button) -> {
            button.setToggleGroup(group);
            // Arrows choose without an action and leave the panel open to try the next.
            button.selectedProperty().addListener((_, _, selected) -> {
                if (selected) {
                    chosen.set(grouping);
                }
            });
            button.addEventHandler(KeyEvent.KEY_PRESSED, this::onButtonKey);
            button.setOnMouseReleased(_ -> close());
        });
        chosen.subscribe(grouping -> {
            group.selectToggle(buttons.get(grouping));
            setText(Texts.format("review.by", grouping.text()));
        });
        setFirst(() -> buttons.get(chosen.get()));
    }

    private void onButtonKey(KeyEvent event) {
        if (KeyBinding.ACCEPT.matches(event)) {
            close();
            event.consume();
        }
    }
}
