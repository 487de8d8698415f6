package org.accessdesk.ui.review;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.accessdesk.service.review.report.ReportFormat;
import org.accessdesk.ui.kit.Texts;

/** Asks for a file and has the review written to it. */
final class ExportMenu extends MenuButton {
    private final ReviewViewModel model;

    ExportMenu(ReviewViewModel model) {
        super(Texts.get("review.export"));
        setAccessibleText(Texts.get("review.export"));
        this.model = model;
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(item("review.export.markdown", ReportFormat.MARKDOWN),
                item("review.export.html", ReportFormat.HTML));
    }

    private MenuItem item(String key, ReportFormat format) {
        var item = new MenuItem(Texts.get(key));
        item.setOnAction(_ -> ask(format));
        return item;
    }

    private void ask(ReportFormat format) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("review.export"));
        chooser.setInitialFileName(model.fileName(format));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(format.name(), "*." + format.extension()));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath(), format);
        }
    }
}
