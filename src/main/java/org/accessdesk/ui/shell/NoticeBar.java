package org.accessdesk.ui.shell;

import java.util.List;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.Banner;
import org.accessdesk.ui.kit.Texts;

/** The sentences above the screen. */
final class NoticeBar extends VBox {
    private final ShellViewModel model;

    NoticeBar(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("notice-bar");
        model.noticesProperty().subscribe(this::show);
    }

    private void show(List<ShellViewModel.Notice> notices) {
        getChildren().setAll(notices.stream().map(this::banner).toList());
        setManaged(!notices.isEmpty());
    }

    private Banner banner(ShellViewModel.Notice notice) {
        var banner = new Banner(switch (notice.severity()) {
            case DONE -> Banner.Kind.INFO;
            case WARNING -> Banner.Kind.WARNING;
            case DANGER -> Banner.Kind.DANGER;
        }, notice.text());
        return switch (notice.action()) {
            case NONE -> banner;
            case REFRESH -> banner.with(Texts.get("shell.notice.refresh"), model::refresh);
            case DISMISS -> banner.with(Texts.get("shell.notice.dismiss"), model::dismissResult);
        };
    }
}
