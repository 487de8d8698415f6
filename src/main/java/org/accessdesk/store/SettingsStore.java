package org.accessdesk.store;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.model.settings.WindowPlace;

/** What is kept of a person's choices. All methods block. */
public interface SettingsStore {

    /** What was read, and what of it could not be. */
    record SettingsRead(Settings settings, List<SettingsProblem> problems) {}

    /** The settings; whatever is wrong with them, there are some. */
    SettingsRead read();

    /** Keeps {@code settings}; empty if that worked. */
    Optional<SettingsProblem> write(Settings settings);

    /** Where the window was; empty if nobody knows. */
    Optional<WindowPlace> window();

    /** Keeps where the window is. Not worth a word to the person if that cannot be. */
    void keep(WindowPlace place);
}
