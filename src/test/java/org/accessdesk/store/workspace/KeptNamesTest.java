package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.NameIndex;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found in the names is there at the next start; whatever happens to its file, nothing else is lost. */
class KeptNamesTest {
    private static final int USERS = 40;
    /** User 0 to 9, then 10, 11 and so on: "User 2" comes before "User 10". */
    private static final int[] RIGHT = IntStream.range(0, USERS).toArray();

    @TempDir
    Path folder;

    private static Snapshot snapshot() {
        return Samples.snapshot(IntStream.range(0, USERS).mapToObj(n -> Samples.user(n, 1)).toList(),
                List.of(Samples.group(1)));
    }

    private WorkspaceStore open() throws StoreException {
        return new SqliteWorkspaces(folder, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private static void add(WorkspaceStore store, Snapshot snapshot) throws StoreException {
        store.snapshots().add(snapshot, new SnapshotCause.LaterRead(), Samples.NOW);
    }

    /** Keeps a snapshot, and an order that nobody would find, to see where it is used. */
    private NameIndex keepReversed() throws StoreException {
        var right = snapshot().nameIndex(Locale.ENGLISH);
        var reversed = NameIndex.kept("en", right.fingerprint(), IntStream.of(RIGHT).map(n -> USERS - 1 - n).toArray(),
                new BitSet(), new BitSet());
        try (var store = open()) {
            add(store, snapshot());
            store.snapshots().keepNames(reversed);
        }
        return reversed;
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".names")).findFirst().orElseThrow();
        }
    }

    private void opensWith(int[] order) throws StoreException {
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            var latest = store.snapshots().latest().orElseThrow();
            KeptSamples.same(latest, snapshot());
            assertThat(latest.byName(Locale.ENGLISH)).isEqualTo(order);
        }
    }

    @Test
    void isKnownAtTheNextStart() throws StoreException {
        opensWith(keepReversed().order());
    }

    @Test
    void ofOtherNamesIsNotUsedAndReplaced() throws StoreException {
        keepReversed();
        var more = Samples.snapshot(IntStream.rangeClosed(0, USERS).mapToObj(n -> Samples.user(n, 1)).toList(),
                List.of(Samples.group(1)));
        try (var store = open()) {
            add(store, more);
            assertThat(store.snapshots().latest().orElseThrow().byName(Locale.ENGLISH))
                    .isEqualTo(IntStream.rangeClosed(0, USERS).toArray());
            store.snapshots().keepNames(more.nameIndex(Locale.ENGLISH));
            add(store, snapshot());
        }
        opensWith(RIGHT);
    }

    @Test
    void isWrittenOnceForTheSameNames() throws StoreException, IOException {
        keepReversed();
        Files.delete(file());
        try (var store = open()) {
            var names = snapshot().nameIndex(Locale.ENGLISH);
            store.snapshots().keepNames(names);
            Files.delete(file());
            store.snapshots().keepNames(names);
            assertThat(folder).isDirectoryNotContaining("glob:**.names");
            store.snapshots().keepNames(snapshot().nameIndex(Locale.FRENCH));
            assertThat(folder).isDirectoryContaining("glob:**.names");
        }
    }

    @Test
    void aDamagedFileCostsTimeAlone() throws StoreException, IOException {
        keepReversed();
        var bytes = Files.readAllBytes(file());
        for (var at = 0; at < bytes.length; at += 7) {
            var damaged = bytes.clone();
            damaged[at] ^= 4;
            Files.write(file(), damaged);
            opensWith(RIGHT);
        }
        Files.write(file(), new byte[0]);
        opensWith(RIGHT);
        Files.delete(file());
        opensWith(RIGHT);
    }

    @Test
    void whatCannotBeWrittenIsFoundAgain() throws StoreException, IOException {
        keepReversed();
        var file = file();
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        try (var store = open()) {
            store.snapshots().keepNames(snapshot().nameIndex(Locale.ENGLISH));
        }
        opensWith(RIGHT);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
