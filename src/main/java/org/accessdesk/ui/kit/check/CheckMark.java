package org.accessdesk.ui.kit.check;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The square of a check box, for cells: they hold the role and the focus, this only draws. */
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

    public void show(CheckState state, boolean locked) {
        pseudoClassStateChanged(CHECKED, state == CheckState.CHECKED);
        pseudoClassStateChanged(MIXED, state == CheckState.MIXED);
        pseudoClassStateChanged(LOCKED, locked);
    }
}
