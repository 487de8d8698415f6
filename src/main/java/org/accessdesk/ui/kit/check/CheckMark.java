package org.accessdesk.ui.kit.check;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

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

    /** Styles itself at once: cells get their content during layout, when the styles of the frame are already applied. */
    public void show(CheckState state, boolean locked) {
        var before = Set.copyOf(getPseudoClassStates());
        pseudoClassStateChanged(CHECKED, state == CheckState.CHECKED);
        pseudoClassStateChanged(MIXED, state == CheckState.MIXED);
        pseudoClassStateChanged(LOCKED, locked);
        if (!before.equals(getPseudoClassStates())) {
            applyCss();
        }
    }
}
