package org.accessdesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Visibility;
import org.accessdesk.ui.kit.pane.WholeParts;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.ColorDot;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The header of the window: account menu, search, age of the lists, refresh. The search is in the middle, unless the name
 * of the account needs some of its room: what comes and goes at the right does not move it.
 */
final class HeaderBar extends Pane {
    private static final double SEARCH_SHARE = 0.34;
    private static final double NAME_SHARE = 0.45;
    private static final double ANSWER_MILLIS = 500;
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private final Region dot = new Region();
    private final AccountMenu account;
    private String own = "";
    private final WholeParts left = new WholeParts();
    /** Those that are shown; null before the first. */
    private @Nullable List<HeaderContent.HeaderBadge> badges;
    private final StackPane search;
    private final HBox right;
    private final Label age = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final PauseTransition unanswered = new PauseTransition(Duration.millis(ANSWER_MILLIS));
    private final Button refresh = new Button(Texts.get("shell.refresh"), new FontIcon(Feather.REFRESH_CW));
    private final Button stop = new Button(Texts.get("shell.stop"));

    HeaderBar(ShellViewModel model, AccountsViewModel accounts, Runnable onSearch) {
        this.account = new AccountMenu(accounts);
        getStyleClass().add(Styles.HEADER_BAR);
        age.getStyleClass().add(Styles.MUTED);
        TruncationTooltip.allow(account);
        TruncationTooltip.allow(age);
        TruncationTooltip.forbid(refresh);
        TruncationTooltip.forbid(stop);
        left.getStyleClass().add("header-part");
        progress.setAccessibleText(Texts.get("shell.progress"));
        unanswered.setOnFinished(_ -> progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS));
        refresh.setOnAction(_ -> model.refresh());
        stop.setOnAction(_ -> model.cancelRefresh());
        refresh.getStyleClass().add("refresh");
        dot.getStyleClass().add(Styles.DOT);
        search = search(onSearch);
        right = new HBox(age, progress, stop, refresh);
        right.getStyleClass().addAll("header-part", "header-end");
        right.setMinWidth(0);
        getChildren().setAll(left, search, right);
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

    @Override
    protected void layoutChildren() {
        var inner = getWidth() - snappedLeftInset() - snappedRightInset();
        var gap = snappedLeftInset();
        var wide = Math.min(search.prefWidth(-1), SEARCH_SHARE * inner);
        var side = Math.max(0, (inner - wide) / 2 - gap);
        var start = Math.max(side, Math.min(snapSizeX(dot.prefWidth(-1) + gap + account.prefWidth(-1)),
                NAME_SHARE * inner));
        var end = Math.max(0, inner - start - wide - 2 * gap);
        var height = getHeight() - snappedTopInset() - snappedBottomInset();
        layoutInArea(left, snappedLeftInset(), snappedTopInset(), start, height, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(search, snappedLeftInset() + start + gap, snappedTopInset(), wide, height, 0, HPos.CENTER,
                VPos.CENTER);
        layoutInArea(right, getWidth() - snappedRightInset() - end, snappedTopInset(), end, height, 0, HPos.RIGHT,
                VPos.CENTER);
    }

    private static StackPane search(Runnable onSearch) {
        var search = TruncationTooltip.allow(new Button(Texts.get("shell.palette")));
        search.getStyleClass().add("search-button");
        search.setMaxWidth(Double.MAX_VALUE);
        search.setOnAction(_ -> onSearch.run());
        var key = new Label(KeyBinding.PALETTE.keys());
        key.getStyleClass().add(Styles.KEY_HINT);
        key.setMouseTransparent(true);
        var both = new StackPane(search, key);
        both.getStyleClass().add("search");
        return both;
    }

    private void show(HeaderContent header) {
        var wanted = header.badges();
        // While lists are read, this is called again and again, and nearly always the badges stay.
        if (!wanted.equals(badges)) {
            badges = wanted;
            showBadges(wanted);
        }
        dot.pseudoClassStateChanged(OFFLINE, header.offline());
        age.setText(header.refreshed());
        KeyBinding.REFRESH.hint(refresh, header.reading());
        showProgress(header.progress());
        Visibility.set(progress, header.loading());
        Visibility.set(stop, header.loading());
        Visibility.set(refresh, !header.loading() && header.connected());
    }

    /** Nothing moves before an answer has been due for a while: most come sooner, and what moves is expensive to paint. */
    private void showProgress(double done) {
        if (done >= 0) {
            unanswered.stop();
            progress.setProgress(done);
        } else if (unanswered.getStatus() != Animation.Status.RUNNING && !progress.isIndeterminate()) {
            progress.setProgress(0);
            unanswered.playFromStart();
        }
    }

    private void showBadges(List<HeaderContent.HeaderBadge> wanted) {
        var parts = new ArrayList<Region>(List.of(dot, account));
        for (var shown : wanted) {
            var badge = new BadgeLabel(shown.badge());
            if (!shown.hint().isEmpty()) {
                badge.setTooltip(new Tooltip(shown.hint()));
            }
            parts.add(badge);
        }
        left.show(parts, 2);
    }
}
