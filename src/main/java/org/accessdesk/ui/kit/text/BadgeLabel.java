package org.accessdesk.ui.kit.text;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Shows a {@link Badge}. */
public final class BadgeLabel extends Label {
    /** A label of {@code badge}. */
    public BadgeLabel(Badge badge) {
        super(badge.text());
        getStyleClass().addAll("badge", badge.kind().styleClass());
        setMinWidth(USE_PREF_SIZE);
        if (badge.kind() == Badge.BadgeKind.CHANGED) {
            setGraphic(dot());
        }
    }

    private static Region dot() {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        return dot;
    }
}
