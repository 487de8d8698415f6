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
        setMouseTransparent(true);
    }

    /** Shows another state; styles itself at once. */
    public void show(CheckState state, boolean locked) {
        StyleStates.change(this, () -> {
            pseudoClassStateChanged(CHECKED, state == CheckState.CHECKED);
            pseudoClassStateChanged(MIXED, state == CheckState.MIXED);
            pseudoClassStateChanged(LOCKED, locked);
            if (state != CheckState.UNCHECKED && getChildren().isEmpty()) {
                addMark();
            }
        });
    }

    /** The tick or the dash. Most boxes of a list never have one, and a node that is not seen costs as much as one that is. */
    private void addMark() {
        var mark = new Region();
        mark.getStyleClass().add("mark");
        getChildren().add(mark);
    }
}
