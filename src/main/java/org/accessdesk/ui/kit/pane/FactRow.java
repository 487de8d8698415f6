package org.accessdesk.ui.kit.pane;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
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

/**
 * A fact on one line: its text at the left, and a muted detail at the right, which can open a list of names. It can show
 * another fact later: new words cost less than a new row, which has to be styled.
 */
public final class FactRow extends HBox {
    private final Consumer<ListFilter> toUsers;
    private final Label name = new Label();
    private Tone tone = Tone.NEUTRAL;
    private Labeled detail = aside(new Label());

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
        this.toUsers = toUsers;
        getStyleClass().add("pair-row");
        name.getStyleClass().addAll("name", this.tone.styleClass());
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap, detail);
        setAccessibleRole(AccessibleRole.TEXT);
        show(text, tone, aside, names);
    }

    /** Shows another fact, as one that is made with it does. */
    public void show(String text, Tone tone, String aside, NameList names) {
        name.setText(text);
        if (tone != this.tone) {
            name.getStyleClass().set(name.getStyleClass().indexOf(this.tone.styleClass()), tone.styleClass());
            this.tone = tone;
        }
        showDetail(aside, names);
        setAccessibleText(Texts.format("kit.check.named", text, aside));
    }

    private void showDetail(String aside, NameList names) {
        if (names.names().isEmpty() == detail instanceof Hyperlink) {
            var other = aside(names.names().isEmpty() ? new Label() : new Hyperlink());
            getChildren().set(getChildren().indexOf(detail), other);
            detail = other;
        }
        if (detail instanceof Hyperlink link) {
            NamesPopOver.open(link, aside, names, toUsers);
        } else {
            detail.setText(aside);
        }
    }

    private static Labeled aside(Labeled detail) {
        detail.getStyleClass().add("aside");
        return TruncationTooltip.allow(detail);
    }
}
