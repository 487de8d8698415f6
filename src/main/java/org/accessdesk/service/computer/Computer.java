package org.accessdesk.service.computer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.platform.FileOpener;
import org.accessdesk.platform.Folders;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.MemorySettings;
import org.accessdesk.store.SettingsStore;
import org.accessdesk.store.settings.PolicyFile;

/**
 * What the app needs from the computer it runs on.
 *
 * @param policy the policy of the computer's administrator
 * @param tasks runs work and reports unexpected failures
 */
public record Computer(Preferences preferences, WindowPlaces windows, Installation installation, PolicyInForce policy,
        Crashes crashes, Opener opener, Tasks tasks) implements AutoCloseable {

    /**
     * This computer; reads the settings and the policy, which blocks.
     *
     * @param installation what is installed
     * @param settings what is kept of the person's choices
     */
    public static Computer of(Installation installation, SettingsStore settings, FileOpener opener,
            Tasks tasks, Clock clock) {
        var crashes = new Crashes(installation, tasks, clock);
        var reporting = tasks.reportingTo(crashes::report);
        var preferences = new Preferences(settings, reporting);
        return new Computer(preferences, new WindowPlaces(settings, reporting), installation,
                PolicyFile.read(installation.folders().policy()), crashes, new Opener(opener, reporting),
                reporting);
    }

    /** A computer without files: nothing is saved and nothing can be opened. */
    public static Computer bare(Tasks tasks, Clock clock) {
        var nowhere = Path.of("").toAbsolutePath();
        var installation = new Installation("", new Folders(nowhere, nowhere, nowhere, nowhere), nowhere, null, null,
                nowhere,
                Locale.ENGLISH);
        var settings = new MemorySettings();
        var preferences = new Preferences(settings, tasks);
        return new Computer(preferences, new WindowPlaces(settings, tasks), installation,
                new PolicyInForce(Policy.NONE, PolicyInForce.PolicySource.NONE, ""),
                new Crashes(installation, tasks, clock),
                new Opener(_ -> {
                    throw new IOException("Nothing can be opened.");
                }, tasks), tasks);
    }

    /** Saves what is not yet saved; blocks. */
    @Override
    public void close() {
        preferences.close();
        windows.close();
    }
}
