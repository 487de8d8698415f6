package org.accessdesk.ui.kit.pane;

import java.text.BreakIterator;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.NamesPopOver;
import org.accessdesk.ui.kit.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An important sentence at the place that it is about, with links to actions. */
public final class Banner extends HBox {
    private static final int LONG = 160;

    private final BannerKind kind;
    private final TextFlow flow = new TextFlow();
    private final Text sentence;
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
        this.kind = kind;
        getStyleClass().addAll("banner", kind.styleClass);
        if (!lead.isEmpty()) {
            flow.getChildren().add(text(lead + " ", "lead"));
        }
        sentence = text(text, "sentence");
        flow.getChildren().add(sentence);
        flow.setMinWidth(0);
        body = new VBox(flow);
        body.getStyleClass().add("body");
        actions.getStyleClass().add("actions");
        actions.setMinWidth(0);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(kind.icon), body);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(Texts.format("kit.banner.spoken", kind.spoken(), (lead + " " + text).strip()));
    }

    /** A warning with a link below for each of its figures; {@code toUsers} shows users in their list. */
    public static Banner warning(CountedSentence sentence, Consumer<ListFilter> toUsers) {
        var banner = new Banner(BannerKind.WARNING, sentence.text());
        sentence.users().forEach(users -> banner.below(
                NamesPopOver.link(Texts.format("kit.names.show", users.names().size()), users, toUsers)));
        return banner;
    }

    /** Whether it tells of something that may do harm or has failed. */
    boolean isAlarming() {
        return kind == BannerKind.WARNING || kind == BannerKind.DANGER;
    }

    /** Shows only the start of a long text, with a link to the rest, and returns this. Call before adding links. */
    public Banner folding() {
        var whole = sentence.getText();
        var start = start(whole);
        if (start.length() < whole.length()) {
            sentence.setText(start);
            var rest = new Hyperlink(Texts.get("kit.banner.rest"));
            rest.setOnAction(_ -> {
                sentence.setText(whole);
                flow.getChildren().remove(rest);
            });
            flow.getChildren().add(rest);
        }
        return this;
    }

    /** The sentences of {@code text} that are not too long together, or the words of the first one. */
    private static String start(String text) {
        if (text.length() <= LONG) {
            return text;
        }
        var sentences = BreakIterator.getSentenceInstance();
        sentences.setText(text);
        var end = sentences.preceding(LONG);
        if (end <= 0) {
            var words = BreakIterator.getWordInstance();
            words.setText(text);
            end = words.preceding(LONG);
        }
        return text.substring(0, Math.max(1, end)).strip() + " … ";
    }

    /** Adds a text after the sentence that changes while the banner stays, such as a countdown, and returns this. */
    public Banner with(ObservableValue<String> changing) {
        var text = text("", "changing");
        text.textProperty().bind(changing.map(now -> "  " + now));
        flow.getChildren().add(text);
        return this;
    }

    /** Adds a link after the sentence that runs {@code action}, and returns this. */
    public Banner with(String label, Runnable action) {
        flow.getChildren().addAll(new Text("  "), link(label, action));
        return this;
    }

    /** Adds a link below the sentence, for narrow places, and returns this. */
    public Banner withBelow(String label, Runnable action) {
        below(link(label, action));
        return this;
    }

    private void below(Hyperlink link) {
        // A link that is longer than the place is wide goes on in another line.
        link.setWrapText(true);
        link.setMinWidth(0);
        link.maxWidthProperty().bind(Bindings.createDoubleBinding(
                () -> actions.getWidth() > 0 ? actions.getWidth() : Double.MAX_VALUE, actions.widthProperty()));
        actions.getChildren().add(link);
        if (actions.getParent() == null) {
            body.getChildren().add(actions);
        }
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
