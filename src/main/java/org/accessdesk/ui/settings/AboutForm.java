package org.accessdesk.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.accessdesk.ui.kit.text.Texts;

/** Facts about the app, to read and to copy. */
final class AboutForm extends SettingsForm {

    AboutForm(AboutViewModel model) {
        super(Texts.get("settings.about"));
        getStyleClass().add("facts");
        for (var line : model.facts()) {
            var value = new Label(line.value());
            value.setWrapText(true);
            row(line.name(), value);
        }
        var copy = button("settings.about.copy", () -> copy(model));
        var licences = button("settings.about.licences", model::openLicences);
        row(model.hasLicences() ? buttons(copy, licences) : buttons(copy));
        row(SettingsForm.hint(Texts.get("settings.about.licence")));
    }

    private static void copy(AboutViewModel model) {
        var content = new ClipboardContent();
        content.putString(model.details());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
