package org.accessdesk.store;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.model.settings.WindowPlace;

/** Stores a person's settings. All methods block. */
public interface SettingsStore {

    /** The settings that were read, and the problems with them. */
    record SettingsRead(Settings settings, List<SettingsProblem> problems) {}

    /** The settings; there are always some, whatever is wrong with the file. */
    SettingsRead read();

    /** Saves {@code settings}; empty on success. */
    Optional<SettingsProblem> write(Settings settings);

    /** Where the window was; empty if unknown. */
    Optional<WindowPlace> window();

    /** Saves where the window is. A failure is not reported to the person. */
    void keep(WindowPlace place);
}
