package org.accessdesk.ui.shell;

import java.util.List;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.notice.Notice;
import org.accessdesk.ui.shell.notice.NoticesViewModel;

/** The notices of one kind: those of success in front of the screen, which they do not move, or all others above it. */
final class NoticeBar extends VBox {
    private final ShellViewModel model;
    private final NoticesViewModel notices;
    private final AccountsViewModel accounts;
    private List<Notice> shown = List.of();

    private NoticeBar(ShellViewModel model, AccountsViewModel accounts, boolean success) {
        this.model = model;
        this.notices = model.notices();
        this.accounts = accounts;
        getStyleClass().add(success ? "success-bar" : "notice-bar");
        setPickOnBounds(false);
        notices.shownProperty().map(all -> all.stream()
                .filter(n -> success == (n.severity() == Notice.ShellSeverity.DONE)).toList())
                .subscribe(this::show);
    }

    static NoticeBar above(ShellViewModel model, AccountsViewModel accounts) {
        return new NoticeBar(model, accounts, false);
    }

    static NoticeBar ofSuccess(ShellViewModel model, AccountsViewModel accounts) {
        var bar = new NoticeBar(model, accounts, true);
        bar.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        bar.hoverProperty().subscribe(bar::hold);
        bar.focusWithinProperty().subscribe(bar::hold);
        return bar;
    }

    private void hold() {
        notices.success().hold(isHover() || isFocusWithin());
    }

    private void show(List<Notice> all) {
        if (!all.equals(shown)) {
            shown = all;
            getChildren().setAll(all.stream().map(this::banner).toList());
        }
        setVisible(!all.isEmpty());
        setManaged(isVisible());
    }

    private Banner banner(Notice notice) {
        var banner = new Banner(switch (notice.severity()) {
            case DONE -> Banner.BannerKind.SUCCESS;
            case WELCOME -> Banner.BannerKind.INFO;
            case WARNING -> Banner.BannerKind.WARNING;
            case DANGER -> Banner.BannerKind.DANGER;
        }, notice.text()).folding();
        if (notice.retried()) {
            banner.with(model.retryProperty());
        }
        return switch (notice.action()) {
            case NONE -> banner;
            case REFRESH -> banner.with(Texts.get("shell.notice.refresh"), model::refresh);
            case DISMISS -> banner.with(Texts.get("shell.notice.dismiss"), notices::dismissResult);
            case CONNECT -> banner.with(Texts.get("shell.connect"), accounts::manage)
                    .with(Texts.get("shell.notice.dismiss"), notices::dismissResult);
            case RECONNECT -> banner.with(Texts.get("shell.connect"), accounts::manage);
            case NEW_TOKEN -> banner.with(Texts.get("shell.notice.newToken"), accounts::manage)
                    .with(Texts.get("shell.notice.refresh"), model::refresh);
            case PROXY -> banner.with(Texts.get("shell.notice.proxy"), model::signInToProxy)
                    .with(Texts.get("shell.notice.refresh"), model::refresh);
            case RESULT -> banner.with(Texts.get("shell.notice.show"), model::showResult)
                    .with(Texts.get("shell.notice.dismiss"), notices::dismissResult);
            case APPLIED -> applied(banner);
            case APPLIED_ALL -> applied(
                    banner.with(Texts.get("shell.notice.deleteApplied"), notices::deleteApplied));
            case EXPORTED -> exported(banner);
            case UNFINISHED -> banner.with(Texts.get("shell.notice.resume"), model::resume)
                    .with(Texts.get("shell.notice.show"), model::showUnfinished)
                    .with(Texts.get("shell.notice.leave"), model::abandon);
            case BRING_BACK -> banner.with(Texts.get("shell.notice.bringBack"), model.drafts()::restoreDeleted)
                    .with(Texts.get("shell.notice.dismiss"), model.drafts()::dismiss);
            case ACKNOWLEDGE -> banner.with(Texts.get("shell.notice.dismiss"), model.drafts()::dismiss);
            case KEEP_AGAIN -> banner.with(Texts.get("shell.notice.keepAgain"), model.drafts()::retrySaving);
            case REPAIRED -> banner.with(Texts.get("shell.notice.dismiss"), notices::dismissRepairs);
        };
    }

    private Banner applied(Banner banner) {
        return banner.with(Texts.get("shell.notice.undo"), model::undoApplied)
                .with(Texts.get("shell.notice.show"), model::showResult)
                .with(Texts.get("shell.notice.dismiss"), notices::dismissResult);
    }

    private Banner exported(Banner banner) {
        var exported = model.exports();
        return (exported.hasFolder() ? banner.with(Texts.get("shell.notice.folder"), exported::openFolder) : banner)
                .with(Texts.get("shell.notice.dismiss"), exported::dismiss);
    }
}
