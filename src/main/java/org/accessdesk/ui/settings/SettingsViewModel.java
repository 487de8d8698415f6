package org.accessdesk.ui.settings;

import java.nio.file.Path;
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
    private final Restart restart;
    private final DataFolders dataFolders;
    private final State.Subscription subscription;
    private final ReadOnlyObjectWrapper<SettingsContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SettingsRow> asked = new ReadOnlyObjectWrapper<>();
    private final FolderOpener folders;
    private final AboutViewModel about;
    private final ApplyLimits limits;
    private final NumberEntry days;
    private final boolean presented;

    /** The settings of {@code computer}, the sign-in to its proxy, and the restart that some settings need. */
    public SettingsViewModel(Computer computer, ProxyViewModel proxy, Restart restart) {
        this(computer, proxy, restart, false);
    }

    /** The same; a presentation shows no folder with the person's name. */
    public SettingsViewModel(Computer computer, ProxyViewModel proxy, Restart restart, boolean presented) {
        this.computer = computer;
        this.presented = presented;
        this.proxy = proxy;
        this.restart = restart;
        this.dataFolders = new DataFolders(computer.tasks());
        this.folders = new FolderOpener(computer);
        this.about = new AboutViewModel(computer, folders);
        this.limits = new ApplyLimits(computer.preferences());
        days = new NumberEntry(now().keeping().days(), HistoryRetention.FEWEST_DAYS, HistoryRetention.MOST_DAYS,
                n -> keep(now().keeping().withDays(n)));
        subscription = computer.preferences().state().observe(this::show);
    }

    private Settings now() {
        return computer.preferences().now();
    }

    private void show(Preferences.PreferencesState chosen) {
        var settings = chosen.settings();
        limits.show(settings.applying());
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
        return data(settings).equals(now) ? "" : Texts.format("settings.folder.next", shown(now));
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
        return folders.problemProperty();
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

    /** The restart that the notes of some settings speak of. */
    Restart restart() {
        return restart;
    }

    /** The limits of applying. */
    ApplyLimits limits() {
        return limits;
    }

    /** Facts about the app. */
    AboutViewModel about() {
        return about;
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
        computer.preferences().change(s -> s.with(s.applying().withParallel(number)));
    }

    public void resetLook() {
        computer.preferences().change(s -> s.with(Look.DEFAULT));
    }

    public void resetApplying() {
        computer.preferences().change(s -> s.with(Applying.DEFAULT));
        limits.discard();
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
        folders.open(content.get().data());
    }

    public void openLogs() {
        folders.open(computer.installation().logs());
    }

    /** The folder of the log, as displayed. */
    public String logs() {
        return shown(computer.installation().logs());
    }

    /** The folder of the workspaces, as displayed. */
    public String data() {
        return shown(content.get().data());
    }

    private String shown(Path folder) {
        return presented ? computer.installation().mask(folder.toString()) : folder.toString();
    }

    /** A sentence about the administrator's policy; empty if there is none. */
    public String policy() {
        return SettingsTexts.of(computer.policy());
    }

    /** Stops observing. */
    public void close() {
        proxy.close();
        subscription.close();
    }
}
