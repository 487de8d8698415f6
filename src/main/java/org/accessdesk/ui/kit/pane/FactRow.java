package org.accessdesk.ui.kit.pane;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;

/** A fact on one line: what at the left, and a quieter word about it at the right. */
public final class FactRow extends HBox {
    /** "Billing … via Finance"; {@code tone} colours the left text, which must say it in words too: "+ Billing". */
    public FactRow(String text, Tone tone, String aside) {
        getStyleClass().add("pair-row");
        var name = new Label(text);
        name.getStyleClass().addAll("name", tone.styleClass());
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var detail = TruncationTooltip.allow(new Label(aside));
        detail.getStyleClass().add("aside");
        getChildren().addAll(name, gap, detail);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Texts.format("kit.check.named", text, aside));
    }
}
