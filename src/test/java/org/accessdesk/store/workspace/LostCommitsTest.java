package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite does not detect that the end of its second file is missing; the person is informed. */
class LostCommitsTest {
    private static final String NAME = WorkspaceName.of(KeptSamples.ADDRESS, Samples.ACCOUNT.id());
    private static final int SAVES = 8;
    private static final int TRIES = 40;

    @TempDir
    Path folder;

    private final List<Stored> drafts = new ArrayList<>();
    private byte[] file = {};
    private byte[] log = {};
    private byte[] number = {};

    private static WorkspaceStore open(Path at) throws StoreException {
        return new SqliteWorkspaces(at, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    /** The files as they are when the computer stops with the workspace open. */
    private void stopWhileOpen() throws StoreException, IOException {
        var at = folder.resolve("live");
        try (var store = open(at)) {
            for (var n = 0; n < SAVES; n++) {
                var draft = new Stored(Draft.empty(new DraftId("d" + n), "Draft " + n, Samples.NOW.plusSeconds(n)),
                        List.of(), List.of());
                drafts.add(draft);
                store.drafts().save(draft);
            }
            file = Files.readAllBytes(at.resolve(NAME));
            log = Files.readAllBytes(at.resolve(NAME + "-wal"));
            number = Files.readAllBytes(at.resolve(NAME + ".number"));
        }
    }

    private Path place(String name, byte[] ofLog, byte[] ofNumber) throws IOException {
        var at = Files.createDirectories(folder.resolve(name));
        Files.write(at.resolve(NAME), file);
        Files.write(at.resolve(NAME + "-wal"), ofLog);
        Files.write(at.resolve(NAME + ".number"), ofNumber);
        return at;
    }

    private void check(String what, byte[] ofLog) throws StoreException, IOException {
        var at = place(what, ofLog, number);
        var told = false;
        try (var store = open(at)) {
            var left = store.drafts().all();
            assertThat(drafts.subList(0, left.size())).as(what).isEqualTo(left);
            told = !store.repairs().isEmpty();
            assertThat(told).as("%s: %s of %s, told %s", what, left.size(), SAVES, store.repairs())
                    .isEqualTo(left.size() < SAVES);
            if (told) {
                assertThat(English.of(store.repairs())).contains("are missing");
            }
            store.drafts().save(drafts.getLast());
        }
        try (var store = open(at)) {
            assertThat(store.repairs()).as("told once").isEmpty();
        }
    }

    @Test
    void whateverIsMissingAtTheEndIsTold() throws Exception {
        stopWhileOpen();
        check("whole", log);
        check("none", new byte[0]);
        var random = new SplittableRandom(3);
        for (var n = 0; n < TRIES; n++) {
            check("cut" + n, Arrays.copyOf(log, random.nextInt(log.length)));
            var flipped = log.clone();
            flipped[random.nextInt(log.length)] ^= (byte) (1 << random.nextInt(8));
            check("flip" + n, flipped);
        }
    }

    @Test
    void aNumberThatIsBehindOrBrokenIsNoAlarm() throws Exception {
        stopWhileOpen();
        var behind = "00000000000000000001";
        var ahead = "00000000000000009999";
        for (var other : List.of(new byte[0], Arrays.copyOf(number, 10), ascii(behind + "00000000\n"),
                ascii(ahead + "00000000\n"), ascii("x".repeat(29)))) {
            try (var store = open(place("n" + Arrays.hashCode(other), log, other))) {
                assertThat(store.repairs()).isEmpty();
                assertThat(store.drafts().all()).isEqualTo(drafts);
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
