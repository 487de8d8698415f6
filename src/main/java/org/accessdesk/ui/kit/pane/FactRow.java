package org.accessdesk.ui.kit.pane;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.text.NamesPopOver;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.jspecify.annotations.Nullable;

/** A fact on one line: its text at the left, and a muted detail at the right, which can open a list of names. */
public final class FactRow extends HBox {
    /**
     * "Billing … via Finance"; {@code tone} colours the left text, which must express it in characters too: "+
     * Billing".
     */
    public FactRow(String text, Tone tone, String aside) {
        this(text, tone, aside, List.of());
    }

    /** "Billing … 17 users", where {@code names} are the users; without names the detail opens nothing. */
    public FactRow(String text, Tone tone, String aside, List<String> names) {
        this(text, tone, aside, names, null);
    }

    /** The same, where {@code all} shows whose names they are in their list. */
    public FactRow(String text, Tone tone, String aside, List<String> names, @Nullable Runnable all) {
        var spoken = Texts.format("kit.check.named", text, aside);
        getStyleClass().add("pair-row");
        var name = new Label(text);
        name.getStyleClass().addAll("name", tone.styleClass());
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var detail = TruncationTooltip.allow(names.isEmpty() ? new Label(aside) : link(aside, spoken, names, all));
        detail.getStyleClass().add("aside");
        getChildren().addAll(name, gap, detail);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
    }

    private static Labeled link(String aside, String spoken, List<String> names, @Nullable Runnable all) {
        var link = new Hyperlink(aside);
        link.setAccessibleText(spoken);
        link.setOnAction(_ -> {
            link.setVisited(false);
            NamesPopOver.show(link, spoken, names, all);
        });
        return link;
    }
}
