package org.accessdesk.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.Badge;
import org.accessdesk.ui.kit.BadgeLabel;
import org.accessdesk.ui.kit.Overrun;
import org.accessdesk.ui.kit.Styles;
import org.accessdesk.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of the window: which account, how old its lists are, connect and refresh. */
final class HeaderBar extends HBox {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private final Region dot = new Region();
    private final Label account = new Label();
    private final HBox badges = new HBox();
    private final Label age = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button refresh = new Button(Texts.get("shell.refresh"), new FontIcon(Feather.REFRESH_CW));
    private final Button stop = new Button(Texts.get("shell.stop"));
    private final Button connect = new Button(Texts.get("shell.connect"));

    HeaderBar(ShellViewModel model, Runnable onConnect, Runnable onSearch) {
        getStyleClass().add(Styles.HEADER_BAR);
        setAlignment(Pos.CENTER_LEFT);
        account.getStyleClass().add(Styles.STRONG);
        age.getStyleClass().add(Styles.MUTED);
        Overrun.allow(account);
        Overrun.allow(age);
        Overrun.allow(connect);
        Overrun.forbid(refresh);
        Overrun.forbid(stop);
        badges.getStyleClass().add("badges");
        badges.setAlignment(Pos.CENTER_LEFT);
        progress.setAccessibleText(Texts.get("shell.progress"));
        refresh.setOnAction(_ -> model.refresh());
        stop.setOnAction(_ -> model.cancelRefresh());
        connect.getStyleClass().add(Styles.FLAT);
        connect.setOnAction(_ -> onConnect.run());
        dot.getStyleClass().add(Styles.DOT);
        getChildren().setAll(dot, account, badges, connect, gap(), search(onSearch), gap(), age, progress, stop,
                refresh);
        model.headerProperty().subscribe(this::show);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Button search(Runnable onSearch) {
        var key = new Label(Texts.get("shell.palette.key"));
        key.getStyleClass().add(Styles.KEY_HINT);
        var search = new Button(Texts.get("shell.palette"), key);
        search.getStyleClass().add("search-button");
        search.setContentDisplay(ContentDisplay.RIGHT);
        search.setOnAction(_ -> onSearch.run());
        key.setMinWidth(USE_PREF_SIZE);
        return Overrun.allow(search);
    }

    private void show(ShellViewModel.Header header) {
        account.setText(header.account().name());
        badges.getChildren().setAll(new BadgeLabel(Badge.neutral(ShellTexts.type(header.account().type()))));
        if (header.demo()) {
            badges.getChildren().add(new BadgeLabel(new Badge(Texts.get("shell.demo"), Badge.Kind.ACCENT)));
        }
        if (header.offline()) {
            badges.getChildren().add(new BadgeLabel(Badge.neutral(Texts.get("shell.offline.badge"))));
        }
        dot.pseudoClassStateChanged(OFFLINE, header.offline());
        age.setText(header.refreshed());
        progress.setProgress(header.progress());
        show(progress, header.loading());
        show(stop, header.loading());
        show(refresh, !header.loading() && header.connected());
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
