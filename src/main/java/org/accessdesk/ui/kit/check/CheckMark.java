package org.accessdesk.ui.kit.check;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.theme.StyleStates;

/** Draws the square of a check box in a cell; the cell has the role and the focus. */
public final class CheckMark extends StackPane {
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    public CheckMark() {
        getStyleClass().add("check-mark");
        var mark = new Region();
        mark.getStyleClass().add("mark");
        getChildren().add(mark);
        setMouseTransparent(true);
        show(CheckState.UNCHECKED, false);
    }

    /** Shows another state; styles itself at once. */
    public void show(CheckState state, boolean locked) {
        StyleStates.change(this, () -> {
            pseudoClassStateChanged(CHECKED, state == CheckState.CHECKED);
            pseudoClassStateChanged(MIXED, state == CheckState.MIXED);
            pseudoClassStateChanged(LOCKED, locked);
        });
    }
}
