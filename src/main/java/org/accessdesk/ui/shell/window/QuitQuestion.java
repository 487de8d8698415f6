package org.accessdesk.ui.shell.window;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.jspecify.annotations.Nullable;

/**
 * Closes the window when everything is saved. Asks first if a draft is being applied, whose requests in flight must
 * end, or if the latest changes cannot be saved. Enter and Escape give the answer that keeps the window open; the question
 * about an apply leaves when the apply ends: the window closes then, unless something was not applied. A restart closes the window in the same way, unless somebody stays.
 */
final class QuitQuestion {
    private final Stage stage;
    private final AppViewModel model;
    private @Nullable Alert asked;
    private boolean stopping;

    QuitQuestion(Stage stage, AppViewModel model) {
        this.stage = stage;
        this.model = model;
    }

    /** Installs the question on the window. */
    void ask() {
        stage.setOnCloseRequest(event -> {
            event.consume();
            onClose();
        });
        model.restart().askedProperty().subscribe(asked -> {
            if (asked) {
                onClose();
            }
        });
    }

    private void onClose() {
        if (asked != null) {
            asked.getDialogPane().requestFocus();
        } else if (model.isApplying() && !stopping) {
            var question = show(new QuitChoice(Texts.get("shell.quit.title"), Texts.get("shell.quit.text"),
                    Texts.get("shell.quit.go"), Texts.get("shell.quit.stop")), this::stop);
            model.whenIdle(() -> onApplied(question));
        } else {
            model.whenIdle(this::close);
        }
    }

    /** Nobody answered before the apply was over. */
    private void onApplied(Alert question) {
        if (question.isShowing() && model.hasAppliedWell()) {
            question.setResult(question.getButtonTypes().getLast());
        } else {
            question.hide();
        }
    }

    private void stop() {
        stopping = true;
        model.stopApplying();
        model.whenIdle(this::close);
    }

    private void close() {
        var why = model.saveProblem();
        if (why.isEmpty()) {
            stage.close();
        } else if (asked == null) {
            stopping = false;
            show(new QuitChoice(Texts.get("shell.quit.notKept"), why, Texts.get("shell.quit.stay"),
                    Texts.get("shell.quit.lose")), stage::close);
        }
    }

    /** A question with an answer that keeps the window open, and one that closes it. */
    private record QuitChoice(String title, String text, String stay, String leave) {}

    private Alert show(QuitChoice question, Runnable onLeave) {
        var stay = new ButtonType(question.stay(), ButtonBar.ButtonData.CANCEL_CLOSE);
        var leave = new ButtonType(question.leave(), ButtonBar.ButtonData.OTHER);
        var alert = new Alert(Alert.AlertType.NONE, question.text(), stay, leave);
        alert.initOwner(stage);
        alert.setTitle(Texts.get("shell.title"));
        alert.setHeaderText(question.title());
        var pane = alert.getDialogPane();
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.getStylesheets().addAll(stage.getScene().getStylesheets());
        pane.getScene().setUserAgentStylesheet(stage.getScene().getUserAgentStylesheet());
        // Answers as wide as their texts, not as the longest of them.
        pane.getButtonTypes().forEach(answer -> ButtonBar.setButtonUniformSize(pane.lookupButton(answer), false));
        ((Button) pane.lookupButton(stay)).setDefaultButton(true);
        alert.setOnHidden(_ -> {
            asked = null;
            if (leave.equals(alert.getResult())) {
                onLeave.run();
            } else {
                model.restart().cancel();
            }
        });
        asked = alert;
        alert.show();
        return alert;
    }
}
