package org.accessdesk.ui.kit.pane;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.NamesPopOver;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;

/** A fact on one line: its text at the left, and a muted detail at the right, which can open a list of names. */
public final class FactRow extends HBox {
    /**
     * "Billing … via Finance"; {@code tone} colours the left text, which must express it in characters too: "+
     * Billing".
     */
    public FactRow(String text, Tone tone, String aside) {
        this(text, tone, aside, NameList.NONE, _ -> {});
    }

    /**
     * "Billing … 17 users", where {@code names} are the users and {@code toUsers} shows them in their list; without names
     * the detail opens nothing.
     */
    public FactRow(String text, Tone tone, String aside, NameList names, Consumer<ListFilter> toUsers) {
        getStyleClass().add("pair-row");
        var name = new Label(text);
        name.getStyleClass().addAll("name", tone.styleClass());
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var detail = TruncationTooltip.<Labeled>allow(
                names.names().isEmpty() ? new Label(aside) : NamesPopOver.link(aside, names, toUsers));
        detail.getStyleClass().add("aside");
        getChildren().addAll(name, gap, detail);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Texts.format("kit.check.named", text, aside));
    }
}
