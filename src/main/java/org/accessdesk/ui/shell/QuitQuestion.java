package org.accessdesk.ui.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.accessdesk.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Asks once before the window is closed while a draft is being applied. What was sent is in the journal either way; whoever
 * quits lets the requests in flight end first.
 */
final class QuitQuestion {
    private final Stage stage;
    private final AppViewModel model;
    private @Nullable Alert asked;
    private boolean quitting;

    QuitQuestion(Stage stage, AppViewModel model) {
        this.stage = stage;
        this.model = model;
    }

    /** Asks from now on. */
    void ask() {
        stage.setOnCloseRequest(this::onClose);
    }

    private void onClose(WindowEvent event) {
        if (quitting || !model.isApplying()) {
            return;
        }
        event.consume();
        if (asked == null) {
            show();
        }
    }

    private void show() {
        var go = new ButtonType(Texts.get("shell.quit.go"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var stop = new ButtonType(Texts.get("shell.quit.stop"), ButtonBar.ButtonData.OTHER);
        var alert = new Alert(Alert.AlertType.NONE, Texts.get("shell.quit.text"), go, stop);
        alert.initOwner(stage);
        alert.setTitle(Texts.get("shell.title"));
        alert.setHeaderText(Texts.get("shell.quit.title"));
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().getStylesheets().addAll(stage.getScene().getStylesheets());
        alert.getDialogPane().getScene().setUserAgentStylesheet(stage.getScene().getUserAgentStylesheet());
        alert.resultProperty().subscribe(answer -> {
            if (stop.equals(answer)) {
                quit();
            }
        });
        alert.setOnHidden(_ -> asked = null);
        asked = alert;
        alert.show();
    }

    private void quit() {
        quitting = true;
        model.stopApplying(stage::close);
    }
}
