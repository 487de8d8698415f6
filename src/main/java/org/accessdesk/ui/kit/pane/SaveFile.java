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

/** Asks where to save a file, and makes sure that its name has the suffix: not every system's chooser adds it. */
public final class SaveFile {
    private SaveFile() {}

    /**
     * Asks for a CSV file.
     *
     * @param title the title of the dialog
     * @param name the suggested file name
     * @return the file; empty if the user cancelled
     */
    public static Optional<Path> askCsv(Window owner, String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return ask(chooser, owner, ".csv");
    }

    /**
     * Asks for a file of a table, as CSV or XLSX: what the name says, else what is chosen in the dialog.
     *
     * @param title the title of the dialog
     * @param name the suggested file name, without its suffix
     * @return the file; empty if the user cancelled
     */
    public static Optional<Path> askTable(Window owner, String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        var xlsx = new FileChooser.ExtensionFilter("XLSX", "*.xlsx");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("CSV", "*.csv"), xlsx);
        return ask(again -> shown(chooser, owner, again),
                file -> tableSuffix(file, xlsx.equals(chooser.getSelectedExtensionFilter())));
    }

    /** The suffix that the name of {@code file} has or is to get. */
    static String tableSuffix(Path file, boolean xlsx) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || (xlsx && !name.endsWith(".csv")) ? ".xlsx" : ".csv";
    }

    /**
     * Asks with {@code chooser}.
     *
     * @param suffix the end of the name, with its dot
     * @return the file; empty if the user cancelled
     */
    public static Optional<Path> ask(FileChooser chooser, Window owner, String suffix) {
        return ask(again -> shown(chooser, owner, again), suffix);
    }

    private static @Nullable File shown(FileChooser chooser, Window owner, @Nullable Path again) {
        if (again != null) {
            var folder = again.getParent();
            chooser.setInitialDirectory(folder == null ? null : folder.toFile());
            chooser.setInitialFileName(String.valueOf(again.getFileName()));
        }
        return chooser.showSaveDialog(owner);
    }

    /**
     * The same with another chooser, which receives the initial file, or null the first time. It must ask for
     * confirmation before it returns an existing file; if the file exists only with the suffix added, the chooser is
     * shown again.
     */
    static Optional<Path> ask(Function<@Nullable Path, @Nullable File> chooser, String suffix) {
        return ask(chooser, _ -> suffix);
    }

    private static Optional<Path> ask(Function<@Nullable Path, @Nullable File> chooser,
            Function<Path, String> suffix) {
        var chosen = chooser.apply(null);
        while (chosen != null) {
            var file = withSuffix(chosen.toPath(), suffix.apply(chosen.toPath()));
            if (file.equals(chosen.toPath()) || !Files.exists(file)) {
                return Optional.of(file);
            }
            chosen = chooser.apply(file);
        }
        return Optional.empty();
    }

    /** {@code file} with the suffix, unless its name has it already, ignoring case. */
    static Path withSuffix(Path file, String suffix) {
        var name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) ? file : file.resolveSibling(name + suffix);
    }
}
