package org.accessdesk.ui.kit.pane;

import java.util.List;
import javafx.scene.layout.Region;

/** Short texts and links on a line, each whole; "+2" opens a menu of those that do not fit. */
public final class WholeLinks extends FoldingBar {

    /** A line without texts yet. */
    public WholeLinks() {
        super(true);
    }

    /** Shows {@code parts} instead of the earlier ones. The first {@code kept} of them are always shown. */
    public void show(List<? extends Region> parts, int kept) {
        // An open menu would give the earlier parts back.
        menu().close();
        keepAll();
        getChildren().setAll(parts);
        getChildren().add(menu());
        mayFold(parts.subList(Math.min(kept, parts.size()), parts.size()).reversed());
    }
}
