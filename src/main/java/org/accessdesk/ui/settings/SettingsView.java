package org.accessdesk.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.HistoryRetention;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Look;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.ChoiceField;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.accessdesk.ui.proxy.ProxyFields;

/** The settings screen: a form without a confirm button. */
public final class SettingsView extends ScrollPane {
    private static final String WRONG = "tone-negative";
    private static final String LATER = "tone-pending";

    private final SettingsViewModel model;
    private final SettingsForm appearance = new SettingsForm(Texts.get("settings.appearance"));
    private final SettingsForm applying = new SettingsForm(Texts.get("settings.applying"));
    private final SettingsForm data = new SettingsForm(Texts.get("settings.data"));
    private final ChoiceField<Look.Scheme> scheme;
    private final ChoiceField<Look.Size> size;
    private final ChoiceField<Language> language;
    private final ChoiceField<Integer> parallel;
    private final SettingsRows rows = new SettingsRows(this);
    private final Label languageNote = SettingsForm.note(LATER);
    private final Label folder = new Label();
    private final Label folderNote = SettingsForm.note(LATER);
    private final Label daysNote = SettingsForm.note(LATER);

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        this.scheme = new ChoiceField<>(SettingsTexts.schemes(), model::scheme);
        this.size = new ChoiceField<>(SettingsTexts.sizes(), model::size);
        this.language = new ChoiceField<>(SettingsTexts.languages(), model::language);
        this.parallel = new ChoiceField<>(SettingsTexts.parallel(), model::parallel);
        getStyleClass().add("settings");
        setAccessibleText(Texts.get("settings.title"));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var title = new Label(Texts.get("settings.title"));
        title.getStyleClass().add(Styles.TITLE);
        var page = new VBox(title);
        page.getStyleClass().add("settings-page");
        if (!model.policy().isEmpty()) {
            page.getChildren().add(new Banner(Banner.BannerKind.INFO, model.policy()));
        }
        page.getChildren().addAll(appearance(), languages(), applying(), proxy(), data(), new AboutForm(model.about()));
        setContent(page);
        model.contentProperty().subscribe(this::show);
        model.askedProperty().subscribe(rows::goTo);
    }

    private void show(SettingsContent content) {
        var settings = content.settings();
        appearance.offerReset(!settings.look().equals(Look.DEFAULT));
        applying.offerReset(!settings.applying().equals(Applying.DEFAULT));
        data.offerReset(!settings.keeping().equals(HistoryRetention.DEFAULT));
        scheme.show(settings.look().scheme());
        size.show(settings.look().size());
        language.show(settings.language());
        parallel.show(settings.applying().parallel());
        languageNote.setText(content.languageNote());
        folder.setText(model.data());
        folderNote.setText(content.folderNote());
        daysNote.setText(content.daysNote());
    }

    private Region appearance() {
        var form = appearance.withReset(model::resetLook);
        rows.add(form, SettingsRow.THEME, scheme);
        rows.add(form, SettingsRow.SIZE, size);
        return form;
    }

    private Region languages() {
        var form = new SettingsForm(Texts.get("settings.language.section"));
        rows.add(form, SettingsRow.LANGUAGE, language, languageNote, restart(languageNote));
        return form;
    }

    private Region applying() {
        var form = applying.withReset(model::resetApplying);
        var limits = model.limits();
        rows.add(form, SettingsRow.PARALLEL, parallel, SettingsForm.hint(Texts.get("settings.parallel.hint")));
        rows.add(form, SettingsRow.USERS, field(limits.users()), problem(limits.users()));
        rows.add(form, SettingsRow.PERCENT, field(limits.percent()), problem(limits.percent()),
                SettingsForm.hint(Texts.get("settings.percent.hint")));
        rows.add(form, SettingsRow.GRANTED, field(limits.granted()), problem(limits.granted()),
                SettingsForm.hint(Texts.get("settings.granted.hint")));
        rows.add(form, SettingsRow.AT_ONCE, field(limits.atOnce()), problem(limits.atOnce()),
                SettingsForm.hint(Texts.format("settings.atOnce.hint", KeyBinding.APPLY.keys())));
        return form;
    }

    private Region proxy() {
        var form = new SettingsForm(Texts.get("settings.proxy"));
        var fields = new ProxyFields(model.proxy(), Texts.get("settings.proxy.keep"));
        fields.user().getStyleClass().add("name-field");
        fields.password().getStyleClass().add("name-field");
        model.proxy().askedProperty().subscribe((_, _) -> {
            // Before CSS is applied, a scroll pane has no content that could take the focus.
            applyCss();
            fields.focus();
        });
        rows.add(form, SettingsRow.PROXY_USER, fields.user());
        rows.add(form, SettingsRow.PROXY_PASSWORD, fields.password(), fields.problem(), fields.buttons(),
                fields.place(), SettingsForm.hint(Texts.get("settings.proxy.hint")));
        return form;
    }

    private Region data() {
        var form = data.withReset(model::resetKeeping);
        folder.setWrapText(true);
        var wrong = SettingsForm.note(WRONG);
        wrong.textProperty().bind(model.folderProblemProperty());
        rows.add(form, SettingsRow.DATA_FOLDER, folder,
                SettingsForm.buttons(SettingsForm.button("settings.folder.choose", this::choose),
                        named(SettingsForm.button("settings.open", model::openData), "settings.open.data")),
                wrong, folderNote, restart(folderNote));
        var logs = new Label(model.logs());
        logs.setWrapText(true);
        rows.add(form, SettingsRow.LOG_FOLDER, logs,
                SettingsForm
                        .buttons(named(SettingsForm.button("settings.open", model::openLogs), "settings.open.logs")));
        var notOpened = SettingsForm.note(WRONG);
        notOpened.textProperty().bind(model.openProblemProperty());
        rows.add(form, SettingsRow.KEEP, field(model.days()), problem(model.days()), daysNote, restart(daysNote),
                SettingsForm.hint(Texts.get("settings.keep.hint")));
        form.row(notOpened);
        return form;
    }

    /** A button that restarts the app, while {@code note} says that a setting needs it. */
    private Node restart(Label note) {
        var button = SettingsForm.button("settings.restart", model.restart()::ask);
        var box = SettingsForm.buttons(button);
        var possible = model.restart().isPossible();
        box.visibleProperty().bind(note.textProperty().map(text -> possible && !text.isEmpty()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static TextField field(NumberEntry entry) {
        var field = new TextField();
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(entry.textProperty());
        // Announced with the field by screen readers.
        field.accessibleHelpProperty().bind(entry.problemProperty());
        return field;
    }

    private static Label problem(NumberEntry entry) {
        var problem = SettingsForm.note(WRONG);
        problem.textProperty().bind(entry.problemProperty());
        return problem;
    }

    private static Button named(Button button, String key) {
        button.setAccessibleText(Texts.get(key));
        return button;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("settings.folder.choose"));
        var now = model.contentProperty().get().data().toFile();
        if (now.isDirectory()) {
            chooser.setInitialDirectory(now);
        }
        var chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.folder(chosen.toPath());
        }
    }
}
