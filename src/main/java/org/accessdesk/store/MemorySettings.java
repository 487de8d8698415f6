package org.accessdesk.store;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.model.settings.WindowPlace;
import org.jspecify.annotations.Nullable;

/** Settings kept in memory only. */
public final class MemorySettings implements SettingsStore {
    private volatile Settings settings = Settings.DEFAULT;
    private volatile @Nullable WindowPlace window;

    @Override
    public SettingsRead read() {
        return new SettingsRead(settings, List.of());
    }

    @Override
    public Optional<SettingsProblem> write(Settings other) {
        settings = other;
        return Optional.empty();
    }

    @Override
    public Optional<WindowPlace> window() {
        return Optional.ofNullable(window);
    }

    @Override
    public void keep(WindowPlace place) {
        window = place;
    }
}
