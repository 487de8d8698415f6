package org.accessdesk.ui.review;

import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.accessdesk.service.review.report.ReportFormat;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** Asks for a file and writes the review to it. */
final class ExportMenu extends DropDown {
    private final ReviewViewModel model;

    ExportMenu(ReviewViewModel model) {
        this(model, new Button(Texts.get("review.export.markdown")), new Button(Texts.get("review.export.html")),
                new Button(Texts.get("review.export.table")));
    }

    private ExportMenu(ReviewViewModel model, Button markdown, Button html, Button table) {
        super(Texts.get("review.export"), markdown, html, table);
        this.model = model;
        markdown.getStyleClass().addAll(Styles.FLAT, "menu-entry");
        html.getStyleClass().addAll(Styles.FLAT, "menu-entry");
        markdown.setOnAction(_ -> markdown());
        table.getStyleClass().addAll(Styles.FLAT, "menu-entry");
        html.setOnAction(_ -> html());
        table.setOnAction(_ -> table());
    }

    void markdown() {
        ask(ReportFormat.MARKDOWN);
    }

    void html() {
        ask(ReportFormat.HTML);
    }

    void table() {
        close();
        SaveFile.askTable(getScene().getWindow(), Texts.get("review.export.title"), model.exports().tableName())
                .ifPresent(model::exportTable);
    }

    private void ask(ReportFormat format) {
        close();
        var chooser = new FileChooser();
        chooser.setTitle(Texts.get("review.export.title"));
        chooser.setInitialFileName(model.exports().fileName(format));
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(format.name(), "*." + format.extension()));
        var window = getScene().getWindow();
        SaveFile.ask(chooser, window, "." + format.extension()).ifPresent(file -> model.export(file, format));
    }
}
