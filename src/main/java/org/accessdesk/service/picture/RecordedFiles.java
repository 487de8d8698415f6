package org.accessdesk.service.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.snapshot.SnapshotFile;

/**
 * What a recording writes into the folder of a manual.
 *
 * @param name of the recipe
 * @param recipe its text
 * @param png its picture; may be made on another thread
 * @param manual the text of {@code manual.yaml} where the folder has none
 * @param account from which the recipe starts; empty for the demo
 */
public record RecordedFiles(String name, String recipe, Supplier<byte[]> png, String manual,
        Optional<PresentedSnapshot> account) {
    private static final String MANUAL = "manual.yaml";
    private static final String RECIPE = ".yaml";

    /**
     * What was written.
     *
     * @param recipe the name of its file
     * @param start the file from which {@code manual.yaml} must start and does not yet; empty if it does
     */
    public record Written(String recipe, Optional<String> start) {}

    /** Writes them; blocks. */
    Written write(Path folder) throws IOException, StoreException {
        var file = folder.resolve(name + RECIPE);
        if (Files.exists(file) || MANUAL.equals(name + RECIPE)) {
            throw new StoreException(MessageCode.RECIPE_EXISTS, name);
        }
        Optional<String> start = account.isPresent() ? Optional.of(snapshot(folder, account.get())) : Optional.empty();
        var before = folder.resolve(MANUAL);
        var known = Files.exists(before);
        var starts = known && start.isPresent() && Files.readString(before).contains(start.get());
        if (!known) {
            AtomicFile.write(before, manual + start.map(s -> "start: {snapshot: " + s + "}\n").orElse(""));
        }
        AtomicFile.write(PictureFiles.free(folder, name), png.get());
        AtomicFile.write(file, recipe);
        return new Written(name + RECIPE, known && !starts ? start : Optional.empty());
    }

    /** Writes the account, unless the same is there already; another one stays. */
    private static String snapshot(Path folder, PresentedSnapshot account) throws IOException, StoreException {
        for (var number = 1;; number++) {
            var name = (number == 1 ? "account" : "account-" + number) + SnapshotFile.SUFFIX;
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                AtomicFile.write(file, SnapshotFile.text(account));
                return name;
            }
            var kept = SnapshotFile.read(file);
            if (SnapshotFile.text(kept).equals(
                    SnapshotFile.text(new PresentedSnapshot(account.snapshot(), account.token(), kept.at())))) {
                return name;
            }
        }
    }
}
