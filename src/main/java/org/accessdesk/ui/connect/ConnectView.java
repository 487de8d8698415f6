package org.accessdesk.ui.connect;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FormScroll;
import org.accessdesk.ui.kit.pane.SideBySide;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The page of connections, over the window. If none is saved, it greets and asks for a token. */
public final class ConnectView extends StackPane {
    private static final double GAP = 16;
    private final ConnectViewModel model;
    private final ConnectFormView form;
    private final ConnectionList list;
    private final Label title = new Label();
    private final Label hint = wrapped("connect.hint");
    private final Button connect = new Button(Texts.get("connect.connect"));
    private final Button test = new Button(Texts.get("connect.test"));
    private final Button save = new Button(Texts.get("connect.save"));
    private final Button remove = new Button(Texts.get("connect.remove"));
    private final Button cancel = new Button(Texts.get("connect.cancel"));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final VBox said = new VBox();
    private final OfflinePanel known;
    private boolean focusDue;

    public ConnectView(ConnectViewModel model) {
        this.model = model;
        this.form = new ConnectFormView(model.form());
        this.list = new ConnectionList(model);
        this.known = new OfflinePanel(model);
        getStyleClass().add("veil");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        setUpButtons();
        title.getStyleClass().add(Styles.TITLE);
        said.managedProperty().bind(said.visibleProperty());
        model.messageProperty().subscribe(this::tell);
        model.greetingProperty().subscribe(this::arrange);
        model.form().fields().savedProperty().subscribe(_ -> showTitle());
        visibleProperty().subscribe(shown -> {
            if (shown) {
                focus();
            }
        });
        setOnKeyPressed(event -> {
            if (KeyBinding.LEAVE.matches(event)) {
                model.cancel();
                event.consume();
            }
        });
    }

    private void setUpButtons() {
        var asking = model.form().busyProperty();
        connect.getStyleClass().add(Styles.PRIMARY);
        connect.setDefaultButton(true);
        connect.setOnAction(_ -> ask(connect, model.form()::connect));
        test.setOnAction(_ -> ask(test, model.form()::test));
        save.setOnAction(_ -> model.form().save());
        remove.setOnAction(_ -> model.remove());
        remove.getStyleClass().add(Styles.FLAT);
        cancel.setOnAction(_ -> model.cancel());
        TruncationTooltip.forbid(connect);
        for (var button : List.of(cancel, test, save, remove)) {
            TruncationTooltip.allow(button);
        }
        for (var button : new Button[]{connect, test, save, remove}) {
            button.disableProperty().bind(asking);
        }
        cancel.visibleProperty().bind(asking.or(model.closableProperty()));
        cancel.managedProperty().bind(cancel.visibleProperty());
        busy.visibleProperty().bind(asking);
        busy.setAccessibleText(Texts.get("connect.busy"));
        busy.getStyleClass().add("small-progress");
    }

    /** Asks the server. The button is disabled meanwhile, and the focus goes to Cancel instead of to another way in. */
    private void ask(Button button, Runnable request) {
        var focused = button.isFocused();
        request.run();
        if (focused && model.form().busyProperty().get()) {
            cancel.requestFocus();
        }
    }

    private void arrange(boolean greeting) {
        form.arrange(greeting);
        showTitle();
        getChildren().setAll(greeting ? greeting() : page());
        Visibility.set(save, !greeting);
        Visibility.set(hint, greeting);
        if (isVisible()) {
            focus();
        }
    }

    /** Moves the focus into the form; if the page is not in a window yet, at its first layout there. */
    public void focus() {
        focusDue = getScene() == null;
        if (!focusDue) {
            // Before CSS is applied, a scroll pane has no content that could take the focus.
            applyCss();
            form.focus();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (focusDue && getScene() != null) {
            focusDue = false;
            form.focus();
        }
    }

    private void showTitle() {
        var saved = model.form().fields().savedProperty().get();
        title.setText(model.greetingProperty().get() ? Texts.get("connect.greeting")
                : saved == null ? Texts.get("connect.new.title") : Names.line(saved.name()));
        Visibility.set(remove, saved != null);
    }

    /** The token at the left; at the right the ways to start without one. */
    private Region greeting() {
        var own = new VBox(title, hint, said, form, buttons());
        own.getStyleClass().addAll(Styles.CARD, "form");
        own.setMaxHeight(USE_PREF_SIZE);
        var others = new VBox(demo(), known);
        others.getStyleClass().add("others");
        var scroll = new ScrollPane(new SideBySide(GAP, own, others));
        scroll.getStyleClass().addAll("form-scroll", "greeting");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Region demo() {
        var heading = new Label(Texts.get("connect.demo.title"));
        heading.getStyleClass().add(Styles.TITLE);
        var open = new Button(Texts.get("connect.demo.open"));
        open.setOnAction(_ -> model.openDemo());
        var card = new VBox(heading, wrapped("connect.demo.hint"), open);
        card.getStyleClass().addAll(Styles.CARD, "demo-card");
        return card;
    }

    private Region page() {
        var right = new VBox(title, hint, said, new FormScroll(form), known, buttons());
        right.getStyleClass().add("form");
        VBox.setVgrow(right.getChildren().get(3), Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var card = new HBox(list, right);
        card.getStyleClass().addAll(Styles.CARD, "connections");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }

    private HBox buttons() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var buttons = new HBox(remove, gap, busy, cancel, test, save, connect);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void tell(ListMessage news) {
        said.getChildren().clear();
        if (!news.text().isEmpty()) {
            var banner = new Banner(news.failed() ? Banner.BannerKind.WARNING : Banner.BannerKind.INFO, news.text());
            said.getChildren()
                    .add(news.removed() ? banner.with(Texts.get("connect.undo"), model::restoreRemoved) : banner);
        }
        said.setVisible(!said.getChildren().isEmpty());
    }

    private static Label wrapped(String key) {
        var label = new Label(Texts.get(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }
}
