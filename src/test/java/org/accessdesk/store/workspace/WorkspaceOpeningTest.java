package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.SqlProbe;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A workspace opens wherever it is, whichever version wrote it, without losses. */
class WorkspaceOpeningTest {
    private static final String NAME = WorkspaceName.of(KeptSamples.ADDRESS, Samples.ACCOUNT.id());

    @TempDir
    Path folder;

    private static Stored draft(int n) {
        var changes = ChangeSet.EMPTY.with(MembershipChange.on(Samples.user(n, 1)).with(Samples.groupId(2), true));
        return new Stored(Draft.empty(new DraftId("d" + n), "Draft " + n, Samples.NOW.plusSeconds(n)).with(changes),
                List.of(), List.of());
    }

    private WorkspaceStore open(Schema schema, UnaryOperator<Connection> probe) throws StoreException {
        return new SqliteWorkspaces(folder, Retention.STANDARD, schema, probe, Clock.systemUTC())
                .open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private static WorkspaceStore open(Path at) throws StoreException {
        return new SqliteWorkspaces(at, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x?key=value", "a%20b", "a%", "50% #1", "file:x", "a?journal_mode=OFF&b", "ä ö 日本",
            "a;b'c\"d",
            "mode=memory", ":memory:", ":resource:x"})
    void anOddPathIsAPath(String name) throws Exception {
        if (System.getProperty("os.name", "").startsWith("Windows") && name.matches(".*[?:\"].*")) {
            return;
        }
        var at = folder.resolve(name);
        try (var store = open(at)) {
            store.drafts().save(draft(1));
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> open(at))
                    .satisfies(e -> assertThat(English.of(e)).contains("open already"));
        }
        assertThat(files()).containsExactly(name);
        assertThat(at.resolve(NAME)).isRegularFile();
        assertThat(new SqliteWorkspaces(at, Retention.STANDARD).known()).hasSize(1);
        try (var store = open(at)) {
            assertThat(store.drafts().all()).containsExactly(draft(1));
        }
    }

    /** An error that is not about the content leaves a good file in place. */
    @ParameterizedTest
    @EnumSource(value = SQLiteErrorCode.class, names = {"SQLITE_NOMEM", "SQLITE_IOERR_READ",
            "SQLITE_CONSTRAINT", "SQLITE_SCHEMA"})
    void whatIsNoDamageMovesNothing(SQLiteErrorCode code) throws Exception {
        try (var store = open(folder)) {
            store.drafts().save(draft(1));
        }
        var before = Files.readAllBytes(folder.resolve(NAME));
        var reads = new ArrayList<String>();
        open(Schema.CURRENT, recording(reads)).close();
        for (var n = 0; n < reads.size(); n++) {
            var left = new int[]{n};
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> open(Schema.CURRENT, new SqlProbe() {
                @Override
                protected void reading(String sql) throws SQLException {
                    if (left[0]-- == 0) {
                        throw new SQLiteException("No.", code);
                    }
                }
            })).satisfies(e -> assertThat(English.of(e)).endsWith("."));
            assertThat(files()).noneMatch(f -> f.contains("damaged"));
        }
        try (var store = open(folder)) {
            assertThat(store.repairs()).isEmpty();
            assertThat(store.drafts().all()).containsExactly(draft(1));
        }
        assertThat(Files.readAllBytes(folder.resolve(NAME))).hasSameSizeAs(before);
    }

    private static SqlProbe recording(List<String> reads) {
        return new SqlProbe() {
            @Override
            protected void reading(String sql) {
                reads.add(sql);
            }
        };
    }

    @Test
    void nothingIsReadTwice() throws Exception {
        try (var store = open(folder)) {
            store.drafts().save(draft(1));
            store.journal().begin(draft(1).draft(), KeptSamples.AUTHOR, Samples.NOW, KeptSamples.items());
            store.snapshots().add(Samples.snapshot(List.of(Samples.user(1, 1)), List.of(Samples.group(1))),
                    new SnapshotCause.LaterRead(), Samples.NOW);
        }
        var reads = new ArrayList<String>();
        try (var store = open(Schema.CURRENT, recording(reads))) {
            assertThat(store.snapshots().latest()).isPresent();
            assertThat(store.drafts().all()).hasSize(1);
            assertThat(store.drafts().open()).isNull();
            assertThat(store.journal().runs()).hasSize(1);
            assertThat(store.snapshots().all()).hasSize(1);
            assertThat(store.campaigns().all()).isEmpty();
        }
        var whole = reads.stream().filter(sql -> sql.contains("ORDER BY no") || sql.contains("integrity"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(whole).hasSize(10).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    private static Schema later(String... statements) {
        var later = new ArrayList<>(Schema.CURRENT.migrations());
        later.add(List.of(statements));
        return new Schema(later);
    }

    @Test
    void aBackupIsMadeBeforeTheTablesChange() throws Exception {
        try (var store = open(folder)) {
            store.drafts().save(draft(1));
        }
        open(later("DELETE FROM draft"), UnaryOperator.identity()).close();
        var backup = folder.resolve(NAME + ".schema-" + Schema.CURRENT.migrations().size());
        assertThat(backup).isRegularFile();
        Files.createDirectories(folder.resolve("back"));
        Files.copy(backup, folder.resolve("back").resolve(NAME));
        try (var store = open(folder.resolve("back"))) {
            assertThat(store.repairs()).isEmpty();
            assertThat(store.drafts().all()).containsExactly(draft(1));
        }
    }

    @Test
    void withoutABackupNothingChanges() throws Exception {
        open(folder).close();
        Files.createDirectories(folder.resolve(NAME + ".schema-" + Schema.CURRENT.migrations().size() + "/in the way"));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open(later("ALTER TABLE meta ADD COLUMN more TEXT"), UnaryOperator.identity()));
        try (var store = open(folder)) {
            assertThat(store.token()).isEqualTo(KeptSamples.TOKEN);
        }
    }

    @Test
    void aFewBackupsAreKept() throws Exception {
        open(folder).close();
        var migrations = new ArrayList<>(Schema.CURRENT.migrations());
        for (var n = 0; n < 6; n++) {
            migrations.add(List.of("CREATE TABLE more" + n + " (no INTEGER)"));
            open(new Schema(List.copyOf(migrations)), UnaryOperator.identity()).close();
        }
        assertThat(files()).filteredOn(f -> f.contains(".schema-")).hasSize(3);
    }

    /** The tables as if an earlier version had named a column differently and had stored no snapshots. */
    private static Schema earlier() {
        return new Schema(List.of(Schema.CURRENT.migrations().getFirst().stream()
                .filter(sql -> !sql.contains("TABLE snapshot") && !sql.contains("TABLE chunk"))
                .map(sql -> sql.replace("position INTEGER NOT NULL, body TEXT", "position INTEGER NOT NULL, said TEXT"))
                .toList()));
    }

    private static Schema now() {
        var all = new ArrayList<>(earlier().migrations());
        all.add(Schema.CURRENT.migrations().getFirst().stream()
                .filter(sql -> sql.contains("TABLE snapshot") || sql.contains("TABLE chunk")).toList());
        all.add(List.of("ALTER TABLE item RENAME COLUMN said TO body"));
        all.add(Schema.CURRENT.migrations().getLast());
        return new Schema(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, 2, 3})
    void mendsWhatAnEarlierVersionWrote(int claimed) throws Exception {
        try (var store = open(folder)) {
            store.drafts().save(draft(1));
            store.journal().begin(draft(1).draft(), KeptSamples.AUTHOR, Samples.NOW, KeptSamples.items());
        }
        try (var db = Db.open(folder.resolve(NAME), UnaryOperator.identity())) {
            db.execute("ALTER TABLE item RENAME COLUMN body TO said");
            db.execute("DROP TABLE snapshot");
            db.execute("DROP TABLE chunk");
            db.execute("DROP TABLE decision");
            db.execute("DROP TABLE campaign");
            db.execute("PRAGMA user_version = " + claimed);
        }
        var bytes = Files.readAllBytes(folder.resolve(NAME));
        bytes[3] ^= 1;
        Files.write(folder.resolve(NAME), bytes);
        try (var store = open(now(), UnaryOperator.identity())) {
            assertThat(English.of(store.repairs())).contains("1 drafts, 1 runs").doesNotContain("lost");
            assertThat(store.drafts().all()).containsExactly(draft(1));
            assertThat(store.journal().runs().getFirst().items()).isEqualTo(KeptSamples.items());
        }
    }

    @Test
    void opensWhatTheFirstVersionWrote() throws Exception {
        try (var in = getClass().getResourceAsStream("schema-1.sqlite")) {
            Files.write(folder.resolve(NAME), in.readAllBytes());
        }
        try (var store = open(folder)) {
            assertThat(store.repairs()).isEmpty();
            assertThat(store.token()).isEqualTo(KeptSamples.TOKEN);
            var drafts = store.drafts().all();
            assertThat(drafts).extracting(d -> d.draft().name()).containsExactly("Q4 clean-up", "");
            assertThat(drafts.getFirst().draft().changes().changes()).hasSize(3);
            assertThat(drafts.getFirst().draft().reasons()).hasSize(1);
            assertThat(drafts.getFirst().draft().excluded()).hasSize(1);
            assertThat(drafts.getFirst().redo()).hasSize(2);
            assertThat(store.drafts().open()).isEqualTo(new DraftId("d"));
            var runs = store.journal().runs();
            assertThat(runs).extracting(r -> r.finished()).containsExactly(null, Samples.NOW.plusSeconds(60));
            assertThat(runs.getLast().items()).hasSizeGreaterThan(40);
            assertThat(store.snapshots().all()).hasSize(2);
            assertThat(store.snapshots().get(1).users()).hasSize(2);
            assertThat(store.snapshots().latest().orElseThrow().users()).hasSize(1);
        }
    }
}
