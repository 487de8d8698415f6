package org.accessdesk.ui.groups.redundant;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.groups.redundant.RedundancyContent.RedundancyRow;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.PopOverPane;
import org.accessdesk.ui.kit.theme.Styles;

/** Lists what is redundant, each with a button that puts its end into the draft. Escape or a click elsewhere closes it. */
public final class RedundancyPopOver extends DeskPopOver {
    private final RedundancyViewModel model;
    private final Label summary = sentence();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Label rest = sentence();
    private final Label promise = sentence();
    private final Button close = new Button(Texts.get("groups.redundant.close"));

    /** A pop-over that lists what {@code model} finds. */
    public RedundancyPopOver(RedundancyViewModel model) {
        this.model = model;
        var title = sentence();
        title.setText(Texts.get("groups.redundant.title"));
        title.getStyleClass().add(Styles.HEADING);
        rows.getStyleClass().add("redundancies");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("redundancy-scroll");
        promise.setText(Texts.get("groups.redundant.promise"));
        promise.getStyleClass().add(Styles.MUTED);
        rest.getStyleClass().add(Styles.MUTED);
        close.setOnAction(_ -> hide());
        setArrowLocation(ArrowLocation.TOP_CENTER);
        var pane = new PopOverPane(title, summary, scroll, rest, promise, close);
        pane.getStyleClass().add("redundancy-pane");
        setContentNode(pane);
        setTitle(title.getText());
        var content = model.contentProperty().subscribe(this::tell);
        setOnShown(_ -> focusFirst());
        setOnHidden(_ -> {
            content.unsubscribe();
            model.close();
        });
    }

    private void tell(RedundancyContent content) {
        summary.setText(content.summary());
        var hadFocus = rows.getChildren().isEmpty() || rows.lookupAll(".button").stream().anyMatch(n -> n.isFocused());
        rows.getChildren().setAll(content.rows().stream().map(this::row).toList());
        var some = !content.rows().isEmpty();
        Visibility.set(scroll, some);
        Visibility.set(promise, some);
        rest.setText(content.rest() == 0 ? "" : Texts.format("groups.redundant.rest", content.rest()));
        Visibility.set(rest, content.rest() > 0);
        // The focused button tells a screen reader what there is.
        close.setAccessibleText(Texts.format("kit.check.named", close.getText(), content.summary()));
        if (isShowing() && hadFocus) {
            focusFirst();
        }
    }

    private void focusFirst() {
        rows.lookupAll(".button").stream().findFirst().orElse(close).requestFocus();
    }

    private VBox row(RedundancyRow row) {
        var title = sentence();
        title.setText(row.title());
        var change = sentence();
        change.setText(row.change());
        change.getStyleClass().add(Styles.MUTED);
        var put = new Button(Texts.get("users.why.put"));
        put.setAccessibleText(Texts.format("kit.check.named", put.getText(), row.whole()));
        put.setOnAction(_ -> model.put(row.redundancy()));
        var box = new VBox(title, change, put);
        box.getStyleClass().add("redundancy");
        return box;
    }

    private static Label sentence() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
