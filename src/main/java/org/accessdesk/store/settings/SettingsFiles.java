package org.accessdesk.store.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.store.SettingsStore;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code settings.json} and {@code window.txt} in the settings folder, which is created when there is something to
 * save.
 */
public final class SettingsFiles implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFiles.class);
    private static final int MOST_ASIDE = 9;

    private final Path settings;
    private final Path window;
    private ObjectNode known = JsonText.object();
    private @Nullable SettingsRead first;
    private boolean lost;

    public SettingsFiles(Path folder) {
        this.settings = folder.resolve("settings.json");
        this.window = folder.resolve("window.txt");
    }

    /** The settings at the first call. */
    @Override
    public synchronized SettingsRead read() {
        if (first == null) {
            first = readFile();
        }
        return first;
    }

    private SettingsRead readFile() {
        if (!Files.exists(settings)) {
            return new SettingsRead(Settings.DEFAULT, List.of());
        }
        try {
            var json = JsonText.parse(SmallFile.text(settings));
            known = (ObjectNode) json.node();
            return SettingsJson.read(json);
        } catch (IOException | BadJsonException e) {
            LOG.warn("The settings cannot be read: {}", e.getClass().getSimpleName());
            return new SettingsRead(Settings.DEFAULT, List.of(putAside()));
        }
    }

    /** Moves the file aside, so that the next write does not overwrite a person's edits. */
    private SettingsProblem putAside() {
        var free = IntStream.rangeClosed(1, MOST_ASIDE).mapToObj(n -> "settings.broken-" + n + ".json")
                .map(settings::resolveSibling).filter(file -> !Files.exists(file)).findFirst();
        try {
            if (free.isPresent()) {
                Files.move(settings, free.get());
                return new SettingsProblem.PutAside(free.get().toString());
            }
        } catch (IOException e) {
            LOG.warn("The settings cannot be put aside: {}", e.getClass().getSimpleName());
        }
        lost = true;
        return new SettingsProblem.Unreadable(settings.toString());
    }

    @Override
    public synchronized Optional<SettingsProblem> write(Settings values) {
        SettingsJson.write(values, known);
        return lost || !write(settings, JsonText.lines(known))
                ? Optional.of(new SettingsProblem.NotKept(settings.toString()))
                : Optional.empty();
    }

    private static boolean write(Path file, String text) {
        try {
            PrivateFiles.makeFolder(file.toAbsolutePath().resolveSibling(""));
            AtomicFile.write(file, text);
            return true;
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file.getFileName(), e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public Optional<WindowPlace> window() {
        try {
            return Files.exists(window) ? WindowLine.read(SmallFile.text(window)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(WindowPlace place) {
        write(window, WindowLine.text(place));
    }
}
