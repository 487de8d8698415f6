package org.accessdesk.ui.kit.pane;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/**
 * The lower part of an editor: what the draft does. Its head, with the place of the button, is always the same; what it
 * tells scrolls below, so that nothing that appears moves the list above.
 */
public final class EffectPane extends VBox {
    private final Label title = TruncationTooltip.allow(new Label());
    private final HBox count = new HBox();
    private final Button discard;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);

    /** A pane without content, whose button named {@code discard} runs {@code action}. */
    public EffectPane(String discard, Runnable action) {
        this.discard = TruncationTooltip.allow(new Button(discard));
        this.discard.getStyleClass().add(Styles.FLAT);
        this.discard.setOnAction(_ -> action.run());
        title.getStyleClass().add("heading");
        count.getStyleClass().add("badges");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, count, gap, this.discard);
        head.getStyleClass().add("head");
        head.setMinHeight(USE_PREF_SIZE);
        body.getStyleClass().add("effects");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("effect-pane");
        getChildren().setAll(head, scroll);
    }

    /**
     * Shows what the draft does.
     *
     * @param count a short figure beside the title; may be empty
     * @param touched whether there is something to discard
     */
    public void show(String title, String count, boolean touched, List<? extends Node> parts) {
        this.title.setText(title);
        this.count.getChildren().setAll(count.isEmpty() ? List.of() : List.of(new BadgeLabel(Badge.neutral(count))));
        discard.setVisible(touched);
        body.getChildren().setAll(parts);
    }

    /** Shows the beginning: for another subject. */
    public void toTop() {
        scroll.setVvalue(0);
    }
}
