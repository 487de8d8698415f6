package org.accessdesk.ui.shell.notice;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;

/** The alerts at the top of the window. */
public final class AlertBar extends VBox {

    public AlertBar(AlertsViewModel model) {
        getStyleClass().addAll("notice-bar", "alert-bar");
        model.alertsProperty().subscribe(this::show);
    }

    private void show(List<AlertsViewModel.Alert> alerts) {
        getChildren().setAll(alerts.stream().map(AlertBar::banner).toList());
        setVisible(!alerts.isEmpty());
        setManaged(isVisible());
    }

    private static Banner banner(AlertsViewModel.Alert alert) {
        var banner = new Banner(alert.kind(), alert.text());
        alert.open().ifPresent(open -> banner.with(Texts.get("alert.open"), open));
        if (!alert.copy().isEmpty()) {
            banner.with(Texts.get("alert.copy"), () -> copy(alert.copy()));
        }
        alert.dismiss().ifPresent(dismiss -> banner.with(Texts.get("alert.dismiss"), dismiss));
        return banner;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
