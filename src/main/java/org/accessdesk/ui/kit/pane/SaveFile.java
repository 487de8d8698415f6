package org.accessdesk.ui.kit.pane;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where to save a file, whose name always ends in its suffix: not every system's chooser adds that. */
public final class SaveFile {
    private SaveFile() {}

    /**
     * Has {@code chooser} ask.
     *
     * @param suffix how the name ends, with its dot
     * @return the file; empty if the person left the chooser
     */
    public static Optional<Path> ask(FileChooser chooser, Window owner, String suffix) {
        return ask(again -> {
            if (again != null) {
                var folder = again.getParent();
                chooser.setInitialDirectory(folder == null ? null : folder.toFile());
                chooser.setInitialFileName(String.valueOf(again.getFileName()));
            }
            return chooser.showSaveDialog(owner);
        }, suffix);
    }

    /**
     * The same with another chooser, which is given the file to begin with, or null the first time. It asks before it
     * returns a file that exists; where only the suffix makes it one that exists, the chooser comes again and asks.
     */
    static Optional<Path> ask(Function<@Nullable Path, @Nullable File> chooser, String suffix) {
        var chosen = chooser.apply(null);
        while (chosen != null) {
            var file = withSuffix(chosen.toPath(), suffix);
            if (file.equals(chosen.toPath()) || !Files.exists(file)) {
                return Optional.of(file);
            }
            chosen = chooser.apply(file);
        }
        return Optional.empty();
    }

    /** {@code file} with the suffix, unless its name has it already, in whatever case. */
    static Path withSuffix(Path file, String suffix) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) ? file : file.resolveSibling(name + suffix);
    }
}
