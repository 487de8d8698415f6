package org.accessdesk.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.WindowEvent;
import org.accessdesk.ui.history.HistoryView;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.ReviewView;

/**
 * The commands that need the window: they move the focus, or ask for a file.
 *
 * @param strip the strip at the bottom
 */
record WindowCommands(ShellViewModel model, DraftStrip strip, Supplier<ReviewView> review,
        Supplier<HistoryView> history) {

    /** All of them. */
    List<Command> list() {
        return List.of(Command.of(KeyBinding.READY.text(), this::ready).on(KeyBinding.READY),
                command("shell.palette.apply", this::apply).on(KeyBinding.APPLY),
                command("review.sent.exact", () -> inReview(ReviewView::showRequests)).when(this::hasChanges),
                exportReview("review.export.markdown", ReviewView::exportMarkdown),
                exportReview("review.export.html", ReviewView::exportHtml),
                exportReview("review.export.table", ReviewView::exportTable),
                command("drafts.export.title", strip.drafts()::export),
                command("drafts.import.title", strip.drafts()::read),
                command("history.export.title", this::exportHistory),
                command("record.account.save", this::saveAccount).when(model::canSaveAccount),
                command("shell.command.quit", () -> quit(strip)));
    }

    private void ready() {
        model.review();
        strip.focusApply();
    }

    /** Applies, or goes to the review with the focus on Apply. */
    private void apply() {
        var reviewing = model.screenProperty().get() == Screen.REVIEW;
        model.saveOrReview();
        if (!reviewing && model.screenProperty().get() == Screen.REVIEW) {
            strip.focusApply();
        }
    }

    private Command exportReview(String textKey, Consumer<ReviewView> export) {
        return Command.of(Texts.format("kit.about", Texts.get("review.export.title"), Texts.get(textKey)),
                () -> inReview(export)).when(this::hasChanges);
    }

    private boolean hasChanges() {
        return model.stripProperty().get().changes() > 0;
    }

    private void inReview(Consumer<ReviewView> action) {
        model.review();
        action.accept(review.get());
    }

    private void saveAccount() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("record.account.save"));
        chooser.setInitialFileName("account.snapshot.json");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("JSON", "*.json"));
        SaveFile.ask(chooser, strip.getScene().getWindow(), ".json").ifPresent(model::saveAccount);
    }

    private void exportHistory() {
        model.screenProperty().set(Screen.HISTORY);
        history.get().export();
    }

    /** Closes the window as its own button does, so that it may ask first. */
    private static void quit(Node inside) {
        var window = inside.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static Command command(String textKey, Runnable action) {
        return Command.of(Texts.get(textKey), action);
    }
}
