package org.accessdesk.ui.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.ColorDot;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The header of the window: account menu, age of the lists, refresh. */
final class HeaderBar extends HBox {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private final Region dot = new Region();
    private final AccountMenu account;
    private String own = "";
    private final HBox badges = new HBox();
    private final Label age = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button refresh = new Button(Texts.get("shell.refresh"), new FontIcon(Feather.REFRESH_CW));
    private final Button stop = new Button(Texts.get("shell.stop"));

    HeaderBar(ShellViewModel model, AccountsViewModel accounts, Runnable onSearch) {
        this.account = new AccountMenu(accounts);
        getStyleClass().add(Styles.HEADER_BAR);
        setAlignment(Pos.CENTER_LEFT);
        age.getStyleClass().add(Styles.MUTED);
        TruncationTooltip.allow(account);
        TruncationTooltip.allow(age);
        TruncationTooltip.forbid(KeyBinding.REFRESH.hint(refresh));
        TruncationTooltip.forbid(stop);
        badges.getStyleClass().add("badges");
        badges.setAlignment(Pos.CENTER_LEFT);
        progress.setAccessibleText(Texts.get("shell.progress"));
        refresh.setOnAction(_ -> model.refresh());
        stop.setOnAction(_ -> model.cancelRefresh());
        dot.getStyleClass().add(Styles.DOT);
        getChildren().setAll(dot, account, badges, gap(), search(onSearch), gap(), age, progress, stop,
                refresh);
        model.headerProperty().subscribe(this::show);
        accounts.currentProperty().subscribe(this::mark);
    }

    /** Shows the colour in addition to the name. */
    private void mark(AccountsViewModel.Current current) {
        var color = current.color();
        for (var node : new Region[]{this, dot}) {
            node.getStyleClass().removeIf(c -> c.equals(own) || c.equals("own"));
            if (color != null) {
                node.getStyleClass().addAll("own", ColorDot.styleClass(color));
            }
        }
        own = color == null ? "" : ColorDot.styleClass(color);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Button search(Runnable onSearch) {
        var key = new Label(KeyBinding.PALETTE.keys());
        key.getStyleClass().add(Styles.KEY_HINT);
        var search = new Button(Texts.get("shell.palette"), key);
        search.getStyleClass().add("search-button");
        search.setContentDisplay(ContentDisplay.RIGHT);
        search.setOnAction(_ -> onSearch.run());
        key.setMinWidth(USE_PREF_SIZE);
        return TruncationTooltip.allow(search);
    }

    private void show(ShellViewModel.Header header) {
        badges.getChildren().setAll(new BadgeLabel(Badge.neutral(ShellTexts.type(header.account().type()))));
        if (header.demo()) {
            badges.getChildren().add(new BadgeLabel(new Badge(Texts.get("shell.demo"), Badge.BadgeKind.ACCENT)));
        }
        if (header.offline()) {
            badges.getChildren().add(new BadgeLabel(Badge.neutral(Texts.get("shell.offline.badge"))));
        }
        if (!header.readOnly().isEmpty()) {
            var badge = new BadgeLabel(new Badge(Texts.get("shell.readOnly"), Badge.BadgeKind.ACCENT));
            badge.setTooltip(new Tooltip(header.readOnly()));
            badges.getChildren().add(badge);
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
