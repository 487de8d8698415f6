package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.sqlite.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that version 1 of the tables wrote, with users as JSON, is opened, read and continued. */
class EarlierFormTest {
    @TempDir
    Path folder;

    /** What the file has: two snapshots. */
    static Snapshot snapshot(int n) {
        return Samples.snapshot(IntStream.range(0, 300).mapToObj(u -> user(u, n)).toList(),
                IntStream.range(0, 6).mapToObj(g -> Samples.group(g, 1, 2)).toList());
    }

    private static AccountUser user(int u, int n) {
        var at = Instant.parse("2025-12-31T23:59:59.123Z").plusSeconds(u);
        var odd = u % 7 == 0;
        return new AccountUser(Samples.userId(u),
                odd ? new AccountUserId("AUSR-1234-5678-%04d".formatted(u)) : null,
                odd ? "Ünï \uD83D\uDE00 \"q\"\n\u0000 \uD800 " + u : "User " + u, odd ? "" : "u" + u + "@example.com",
                u % 11 == 0 ? UserStatus.INVITED : UserStatus.ACTIVE, Samples.groupIds(u % 6, (u + n) % 6),
                u % 3 == 0 ? null : at,
                u % 5 == 0 ? Audit.NONE
                        : new Audit(new Audit.Event(at, odd ? null : new Actor("USR-1111-1111", "Ann")), null,
                                at.plusNanos(1), null),
                u % 13 == 0 ? null : n);
    }

    @Test
    void isReadAndContinued() throws Exception {
        var file = folder.resolve(WorkspaceName.of(KeptSamples.ADDRESS, Samples.ACCOUNT.id()));
        try (var kept = Objects.requireNonNull(getClass().getResourceAsStream("users-as-json.sqlite"))) {
            Files.copy(kept, file);
        }
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            KeptSamples.same(store.snapshots().get(1), snapshot(1));
            KeptSamples.same(store.snapshots().latest().orElseThrow(), snapshot(2));
            assertThat(firstBytes(store)).containsOnly((byte) '[');
            store.snapshots().add(snapshot(2), new SnapshotCause.LaterRead(), Samples.NOW);
            assertThat(firstBytes(store)).contains((byte) '[', (byte) 1);
        }
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            for (var kept : List.of(1, 2, 3)) {
                KeptSamples.same(store.snapshots().get(kept), snapshot(Math.min(kept, 2)));
            }
        }
        assertThat(folder.resolve(file.getFileName() + ".schema-1")).as("a backup for the earlier version").exists();
        assertThat(Schema.CURRENT.migrations()).hasSizeGreaterThan(1);
    }

    private static List<Byte> firstBytes(WorkspaceStore store) throws Exception {
        var db = ((SqliteStore) store).db();
        return db.read(() -> db.query("SELECT content FROM chunk", row -> row.getBytes(1)).stream()
                .map(packed -> org.accessdesk.store.sqlite.Deflated.unpack(packed).orElseThrow()[0])
                .filter(first -> first != '{').toList());
    }

    private WorkspaceStore open() throws Exception {
        return new SqliteWorkspaces(folder, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }
}
