package org.accessdesk.ui.shell;

import java.util.List;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;

/** The notices above the screen. */
final class NoticeBar extends VBox {
    private final ShellViewModel model;
    private final AccountsViewModel accounts;

    NoticeBar(ShellViewModel model, AccountsViewModel accounts) {
        this.model = model;
        this.accounts = accounts;
        getStyleClass().add("notice-bar");
        model.noticesProperty().subscribe(this::show);
    }

    private void show(List<ShellViewModel.Notice> notices) {
        getChildren().setAll(notices.stream().map(this::banner).toList());
        setVisible(!notices.isEmpty());
        setManaged(isVisible());
    }

    private Banner banner(ShellViewModel.Notice notice) {
        var banner = new Banner(switch (notice.severity()) {
            case DONE, WELCOME -> Banner.BannerKind.INFO;
            case WARNING -> Banner.BannerKind.WARNING;
            case DANGER -> Banner.BannerKind.DANGER;
        }, notice.text());
        return switch (notice.action()) {
            case NONE -> banner;
            case REFRESH -> banner.with(Texts.get("shell.notice.refresh"), model::refresh);
            case DISMISS -> banner.with(Texts.get("shell.notice.dismiss"), model::dismissResult);
            case CONNECT -> banner.with(Texts.get("shell.connect"), accounts::manage)
                    .with(Texts.get("shell.notice.dismiss"), model::dismissResult);
            case RECONNECT -> banner.with(Texts.get("shell.connect"), accounts::manage);
            case NEW_TOKEN -> banner.with(Texts.get("shell.notice.newToken"), accounts::manage)
                    .with(Texts.get("shell.notice.refresh"), model::refresh);
            case PROXY -> banner.with(Texts.get("shell.notice.proxy"), model::signInToProxy)
                    .with(Texts.get("shell.notice.refresh"), model::refresh);
            case RESULT -> banner.with(Texts.get("shell.notice.show"), model::showResult)
                    .with(Texts.get("shell.notice.dismiss"), model::dismissResult);
            case UNFINISHED -> banner.with(Texts.get("shell.notice.resume"), model::resume)
                    .with(Texts.get("shell.notice.show"), model::showUnfinished)
                    .with(Texts.get("shell.notice.leave"), model::abandon);
            case BRING_BACK -> banner.with(Texts.get("shell.notice.bringBack"), model.drafts()::restoreDeleted)
                    .with(Texts.get("shell.notice.dismiss"), model.drafts()::dismiss);
            case ACKNOWLEDGE -> banner.with(Texts.get("shell.notice.dismiss"), model.drafts()::dismiss);
            case KEEP_AGAIN -> banner.with(Texts.get("shell.notice.keepAgain"), model.drafts()::retrySaving);
            case REPAIRED -> banner.with(Texts.get("shell.notice.dismiss"), model::dismissRepairs);
        };
    }
}
