package org.accessdesk.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.HistoryRetention;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.service.base.State;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.DataFolders;
import org.accessdesk.service.computer.Preferences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.proxy.ProxyViewModel;
import org.jspecify.annotations.Nullable;

/** The settings screen. Each change takes effect and is saved at once. */
public final class SettingsViewModel {
    private final Computer computer;
    private final ProxyViewModel proxy;
    private final DataFolders dataFolders;
    private final State.Subscription subscription;
    private final ReadOnlyObjectWrapper<SettingsContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper openProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SettingsRow> asked = new ReadOnlyObjectWrapper<>();
    private final NumberEntry users;
    private final NumberEntry percent;
    private final NumberEntry granted;
    private final NumberEntry atOnce;
    private final NumberEntry days;

    /** The settings of {@code computer}, and the sign-in to its proxy. */
    public SettingsViewModel(Computer computer, ProxyViewModel proxy) {
        this.computer = computer;
        this.proxy = proxy;
        this.dataFolders = new DataFolders(computer.tasks());
        var now = now();
        users = new NumberEntry(now.applying().thresholds().users(), 0, Applying.MOST_USERS,
                n -> change(s -> s.applying().withUsers(n)));
        percent = new NumberEntry(now.applying().thresholds().percent(), 0, Applying.MOST_PERCENT,
                n -> change(s -> s.applying().withPercent(n)));
        granted = new NumberEntry(now.applying().thresholds().granted(), 0, Applying.MOST_USERS,
                n -> change(s -> s.applying().withGranted(n)));
        atOnce = new NumberEntry(now.applying().atOnce(), 0, Applying.MOST_AT_ONCE,
                n -> change(s -> s.applying().withAtOnce(n)));
        days = new NumberEntry(now.keeping().days(), HistoryRetention.FEWEST_DAYS, HistoryRetention.MOST_DAYS,
                n -> keep(now().keeping().withDays(n)));
        subscription = computer.preferences().state().observe(this::show);
    }

    private Settings now() {
        return computer.preferences().now();
    }

    private void change(Function<Settings, Applying> change) {
        computer.preferences().change(s -> s.with(change.apply(s)));
    }

    private void show(Preferences.PreferencesState chosen) {
        var settings = chosen.settings();
        users.show(settings.applying().thresholds().users());
        percent.show(settings.applying().thresholds().percent());
        granted.show(settings.applying().thresholds().granted());
        atOnce.show(settings.applying().atOnce());
        days.show(settings.keeping().days());
        content.set(new SettingsContent(settings, languageNote(settings), data(settings), folderNote(settings),
                settings.keeping().days() == computer.preferences().atStart().keeping().days()
                        ? ""
                        : Texts.get("settings.keep.next")));
    }

    private String languageNote(Settings settings) {
        return settings.language() == computer.preferences().atStart().language() ? ""
                : SettingsTexts.nextLanguage(settings.language(), computer.installation().system());
    }

    private Path data(Settings settings) {
        var chosen = settings.keeping().folder();
        return chosen == null ? computer.installation().usualData() : chosen;
    }

    private String folderNote(Settings settings) {
        var now = computer.installation().data();
        return data(settings).equals(now) ? "" : Texts.format("settings.folder.next", now);
    }

    public ReadOnlyObjectProperty<SettingsContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** A sentence why the chosen folder cannot be used; empty if it can. */
    public ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /** A sentence about what could not be opened; empty if nothing. */
    public ReadOnlyStringProperty openProblemProperty() {
        return openProblem.getReadOnlyProperty();
    }

    /** The sign-in to the proxy. */
    public ProxyViewModel proxy() {
        return proxy;
    }

    /** The row to go to. */
    public ReadOnlyObjectProperty<@Nullable SettingsRow> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Goes to {@code row}; call when the screen is shown. */
    public void ask(SettingsRow row) {
        asked.set(null);
        asked.set(row);
    }

    /** Call when the screen is shown or hidden. */
    public void shown(boolean now) {
        if (now) {
            proxy.shown();
        } else {
            proxy.hidden();
        }
    }

    /** The number of users that makes a mass removal. */
    public NumberEntry users() {
        return users;
    }

    /** The share of a group that makes a mass removal, in percent. */
    public NumberEntry percent() {
        return percent;
    }

    /** How many users may come to administer access unasked. */
    public NumberEntry granted() {
        return granted;
    }

    /** How many changes without findings can be applied by a key without opening the review. */
    public NumberEntry atOnce() {
        return atOnce;
    }

    /** The number of days for which snapshots are kept. */
    public NumberEntry days() {
        return days;
    }

    public void scheme(Look.Scheme scheme) {
        computer.preferences().change(s -> s.with(new Look(scheme, s.look().size())));
    }

    public void size(Look.Size size) {
        computer.preferences().change(s -> s.with(new Look(s.look().scheme(), size)));
    }

    public void language(Language language) {
        computer.preferences().change(s -> s.with(language));
    }

    public void parallel(int number) {
        change(s -> s.applying().withParallel(number));
    }

    public void resetLook() {
        computer.preferences().change(s -> s.with(Look.DEFAULT));
    }

    public void resetApplying() {
        computer.preferences().change(s -> s.with(Applying.DEFAULT));
        users.discard();
        percent.discard();
        granted.discard();
        atOnce.discard();
    }

    public void resetKeeping() {
        folderProblem.set("");
        keep(HistoryRetention.DEFAULT);
        days.discard();
    }

    private void keep(HistoryRetention keeping) {
        computer.preferences().change(s -> s.with(keeping));
    }

    /** Sets the folder for workspaces from the next start on, if it is writable. */
    public void folder(Path folder) {
        folderProblem.set("");
        dataFolders.tryToWrite(folder, writable -> {
            if (writable) {
                keep(now().keeping().in(usual(folder)));
            } else {
                folderProblem.set(Texts.format("settings.folder.notWritable", folder));
            }
        });
    }

    private @Nullable Path usual(Path folder) {
        return folder.equals(computer.installation().usualData()) ? null : folder;
    }

    public void openData() {
        open(content.get().data());
    }

    public void openLogs() {
        open(computer.installation().logs());
    }

    private void open(Path folder) {
        openProblem.set("");
        computer.opener().openFolder(folder, this::notOpened);
    }

    private void notOpened(Path path) {
        openProblem.set(Texts.format("settings.open.failed", path));
    }

    /** The folder of the log. */
    public Path logs() {
        return computer.installation().logs();
    }

    /** A sentence about the administrator's policy; empty if there is none. */
    public String policy() {
        return SettingsTexts.of(computer.policy());
    }

    /** Facts about the app and the system. */
    public List<FactLine> facts() {
        return computer.installation().facts().stream()
                .map(f -> new FactLine(SettingsTexts.name(f.kind()), f.value())).toList();
    }

    /** The same as a text to pass on; it names neither the user nor an account. */
    public String details() {
        return facts().stream().map(l -> l.name() + ": " + l.value()).collect(Collectors.joining("\n"));
    }

    /** Whether this build contains the licences. */
    public boolean hasLicences() {
        return computer.installation().licences() != null;
    }

    public void openLicences() {
        var file = computer.installation().licences();
        if (file != null) {
            openProblem.set("");
            computer.opener().open(file, this::notOpened);
        }
    }

    /** Stops observing. */
    public void close() {
        proxy.close();
        subscription.close();
    }
}
