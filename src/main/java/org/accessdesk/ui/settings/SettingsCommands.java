package org.accessdesk.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.HistoryRetention;
import org.accessdesk.model.settings.Look;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Texts;

/** The settings as commands: each row, each choice of those with few of them, and the actions of the screen. */
public record SettingsCommands(SettingsViewModel model, Runnable showScreen) {

    /** All of them. */
    public List<Command> list() {
        var all = new ArrayList<Command>();
        Arrays.stream(SettingsRow.values()).map(this::row).forEach(all::add);
        var now = model.contentProperty().get().settings();
        addChoices(all, SettingsRow.THEME, SettingsTexts.schemes(), now.look().scheme(), model::scheme);
        addChoices(all, SettingsRow.SIZE, SettingsTexts.sizes(), now.look().size(), model::size);
        addChoices(all, SettingsRow.LANGUAGE, SettingsTexts.languages(), now.language(), language -> {
            model.language(language);
            // It tells that the language changes with the next start.
            show(SettingsRow.LANGUAGE);
        });
        all.add(reset("settings.appearance", model::resetLook).when(() -> !now.look().equals(Look.DEFAULT)));
        all.add(reset("settings.applying", model::resetApplying)
                .when(() -> !now.applying().equals(Applying.DEFAULT)));
        all.add(reset("settings.data", model::resetKeeping)
                .when(() -> !now.keeping().equals(HistoryRetention.DEFAULT)));
        all.add(Command.of(Texts.get("settings.open.data"), model::openData));
        all.add(Command.of(Texts.get("settings.open.logs"), model::openLogs));
        all.add(Command.of(Texts.get("settings.about.licences"), model.about()::openLicences)
                .when(model.about()::hasLicences));
        return all;
    }

    private Command row(SettingsRow row) {
        return named(Texts.get("settings.title"), row.text(), () -> show(row));
    }

    private void show(SettingsRow row) {
        showScreen.run();
        model.ask(row);
    }

    private static <T> void addChoices(List<Command> all, SettingsRow row, List<Choice<T>> choices, T now,
            Consumer<T> choose) {
        choices.forEach(c -> all.add(named(row.text(), c.text(), () -> choose.accept(c.key()))
                .when(() -> !Objects.equals(now, c.key()))));
    }

    private static Command reset(String part, Runnable action) {
        return Command.of(Texts.format("settings.reset.named", Texts.get(part)), action);
    }

    private static Command named(String of, String name, Runnable action) {
        return Command.of(Texts.format("kit.about", of, name), action);
    }
}
