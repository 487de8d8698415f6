package org.accessdesk.ui.kit.pane;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.accessdesk.ui.kit.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An important sentence at the place that it is about, with links to actions. */
public final class Banner extends HBox {
    private final VBox body;
    private final FlowPane actions = new FlowPane();

    /** The severity. */
    public enum BannerKind {
        INFO("banner-info", Feather.INFO),
        SUCCESS("banner-success", Feather.CHECK_CIRCLE),
        WARNING("banner-warning", Feather.ALERT_TRIANGLE),
        DANGER("banner-danger", Feather.ALERT_OCTAGON);

        private final String styleClass;
        private final Feather icon;

        BannerKind(String styleClass, Feather icon) {
            this.styleClass = styleClass;
            this.icon = icon;
        }

        private String spoken() {
            return switch (this) {
                case INFO -> Texts.get("kit.banner.info");
                case SUCCESS -> Texts.get("kit.banner.success");
                case WARNING -> Texts.get("kit.banner.warning");
                case DANGER -> Texts.get("kit.banner.danger");
            };
        }
    }

    /** A banner of one sentence. */
    public Banner(BannerKind kind, String text) {
        this(kind, "", text);
    }

    /** A banner that starts with {@code lead} in bold: "1 conflict." */
    public Banner(BannerKind kind, String lead, String text) {
        getStyleClass().addAll("banner", kind.styleClass);
        var flow = new TextFlow();
        if (!lead.isEmpty()) {
            flow.getChildren().add(text(lead + " ", "lead"));
        }
        flow.getChildren().add(text(text, "sentence"));
        flow.setMinWidth(0);
        body = new VBox(flow);
        body.getStyleClass().add("body");
        actions.getStyleClass().add("actions");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(kind.icon), body);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Texts.format("kit.banner.spoken", kind.spoken(), (lead + " " + text).strip()));
    }

    /** Adds a link that runs {@code action}, and returns this. */
    public Banner with(String label, Runnable action) {
        getChildren().add(link(label, action));
        return this;
    }

    /** Adds a link below the sentence, for narrow places, and returns this. */
    public Banner withBelow(String label, Runnable action) {
        actions.getChildren().add(link(label, action));
        if (actions.getParent() == null) {
            body.getChildren().add(actions);
        }
        return this;
    }

    private static Hyperlink link(String label, Runnable action) {
        var link = new Hyperlink(label);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static Text text(String content, String styleClass) {
        var text = new Text(content);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
