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

/** The settings as a screen. Each change holds and is kept at once. */
public final class SettingsViewModel {
    private final Computer computer;
    private final ProxyViewModel proxy;
    private final DataFolders dataFolders;
    private final State.Subscription subscription;
    private final ReadOnlyObjectWrapper<SettingsContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper openProblem = new ReadOnlyStringWrapper("");
    private final NumberEntry users;
    private final NumberEntry percent;
    private final NumberEntry days;

    /**
     * What the screen shows.
     *
     * @param languageNote that another language comes with the next start, in that language; empty if none does
     * @param data where workspaces are kept from the next start on
     * @param folderNote what becomes of what is kept elsewhere; empty as long as the folder stays
     * @param daysNote that another time holds from the next start on; empty if it does not
     */
    public record SettingsContent(Settings settings, String languageNote, Path data, String folderNote,
            String daysNote) {}

    /** A line of the facts about the app. */
    public record FactLine(String name, String value) {}

    /** The settings of {@code computer}, and how it signs in to its proxy. */
    public SettingsViewModel(Computer computer, ProxyViewModel proxy) {
        this.computer = computer;
        this.proxy = proxy;
        this.dataFolders = new DataFolders(computer.tasks());
        var now = now();
        users = new NumberEntry(now.applying().thresholds().users(), 0, Applying.MOST_USERS,
                n -> change(s -> s.applying().withUsers(n)));
        percent = new NumberEntry(now.applying().thresholds().percent(), 0, Applying.MOST_PERCENT,
                n -> change(s -> s.applying().withPercent(n)));
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

    /** Why the folder that was chosen cannot be used, a sentence; empty if it can. */
    public ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /** What could not be opened, a sentence; empty if it could. */
    public ReadOnlyStringProperty openProblemProperty() {
        return openProblem.getReadOnlyProperty();
    }

    /** How this computer signs in to its proxy. */
    public ProxyViewModel proxy() {
        return proxy;
    }

    /** The screen is shown or not any more. */
    public void shown(boolean now) {
        if (now) {
            proxy.look();
        } else {
            proxy.leave();
        }
    }

    /** How many users make a mass removal. */
    public NumberEntry users() {
        return users;
    }

    /** Which share of a group makes one. */
    public NumberEntry percent() {
        return percent;
    }

    /** For how many days snapshots stay. */
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
    }

    public void resetKeeping() {
        folderProblem.set("");
        keep(HistoryRetention.DEFAULT);
        days.discard();
    }

    private void keep(HistoryRetention keeping) {
        computer.preferences().change(s -> s.with(keeping));
    }

    /** Keeps workspaces in {@code folder} from the next start on, if anything can be written there. */
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

    /** What the computer's administrator has laid down, a sentence; empty if nothing. */
    public String policy() {
        return SettingsTexts.of(computer.policy());
    }

    /** What the app is and where it runs. */
    public List<FactLine> facts() {
        return computer.installation().facts().stream()
                .map(f -> new FactLine(SettingsTexts.name(f.kind()), f.value())).toList();
    }

    /** The same as a text to hand on; it names neither the person nor an account. */
    public String details() {
        return facts().stream().map(l -> l.name() + ": " + l.value()).collect(Collectors.joining("\n"));
    }

    /** Whether the licences are shipped with this build. */
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
