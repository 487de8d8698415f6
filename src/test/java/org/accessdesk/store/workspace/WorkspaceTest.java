package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.snapshot.UpdateTimes;
import org.accessdesk.model.snapshot.UsersReading;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.snapshot.SnapshotHead;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.SqlProbe;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was saved comes back, even after the file was closed. */
class WorkspaceTest {
    @TempDir
    Path folder;

    private SqliteWorkspaces workspaces() {
        return new SqliteWorkspaces(folder, Retention.STANDARD);
    }

    @Test
    void isKnownByWhatTheTokenTold() throws StoreException {
        assertThat(workspaces().known()).isEmpty();
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.token()).isEqualTo(KeptSamples.TOKEN);
            assertThat(store.repairs()).isEmpty();
            assertThat(workspaces().known()).extracting(k -> k.token()).containsExactly(KeptSamples.TOKEN);
        }
        assertThat(workspaces().known()).extracting(k -> k.address()).containsExactly(KeptSamples.ADDRESS);
    }

    @Test
    void isFoundByItsAddressAndAccountAlone() throws Exception {
        workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN).close();
        var account = KeptSamples.TOKEN.account().id();
        assertThat(workspaces().known(KeptSamples.ADDRESS, account)).get().extracting(k -> k.token())
                .isEqualTo(KeptSamples.TOKEN);
        assertThat(workspaces().known(KeptSamples.ADDRESS, new AccountId("ACC-0000-0001"))).isEmpty();
        assertThat(workspaces().known("https://elsewhere.example", account)).isEmpty();
        Files.write(folder.resolve(WorkspaceName.of(KeptSamples.ADDRESS, account)), new byte[4_096]);
        assertThat(workspaces().known(KeptSamples.ADDRESS, account)).as("damaged").isEmpty();
    }

    @Test
    void keepsHowTablesAreArranged() throws StoreException {
        var users = new TableLayout(List.of(new TableLayout.ColumnLayout("email", true, 12.5),
                new TableLayout.ColumnLayout("user", false, 0)), List.of(new TableLayout.SortedBy("email", true)));
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.layouts()).isEmpty();
            store.keepLayout("groups", TableLayout.EMPTY);
            store.keepLayout("users", TableLayout.EMPTY);
            store.keepLayout("users", users);
        }
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.layouts()).isEqualTo(Map.of("users", users, "groups", TableLayout.EMPTY));
            var db = ((SqliteStore) store).db();
            db.write(() -> {
                new Meta(db).put(Meta.LAYOUT + "users", "{\"columns\":[]}");
                return db;
            });
            assertThat(store.layouts()).containsOnlyKeys("groups");
        }
    }

    @Test
    void keepsSavedViewsAndLosesADamagedOneAlone() throws StoreException {
        var mine = new SavedView("Mine 100%", ListFilter.by(new Facet.OnlyGroup()), TableLayout.EMPTY, 0);
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            store.keepView("users.Mine 100%", Optional.of(mine.named("Old")));
            store.keepView("users.Mine 100%", Optional.of(mine));
            store.keepView("users.Other", Optional.of(mine.named("Other")));
            store.keepView("groups.Gone", Optional.of(mine.named("Gone")));
            store.keepView("groups.Gone", Optional.empty());
            store.keepView("groups.Never", Optional.empty());
        }
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.views())
                    .isEqualTo(Map.of("users.Mine 100%", mine, "users.Other", mine.named("Other")));
            var db = ((SqliteStore) store).db();
            db.write(() -> {
                new Meta(db).put(Meta.VIEW + "users.Other", "{\"name\":1}");
                return db;
            });
            assertThat(store.views()).containsOnlyKeys("users.Mine 100%");
        }
    }

    @Test
    void keepsSnapshotsExactly() throws StoreException {
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            forSome(150, world -> {
                var snapshot = KeptSamples.snapshot(world);
                var at = snapshot.takenAt().plusSeconds(world.below(100));
                var kept = store.snapshots().add(snapshot, cause(world), at);
                assertThat(kept.at()).isEqualTo(at);
                KeptSamples.same(store.snapshots().latest().orElseThrow(), snapshot);
                KeptSamples.same(store.snapshots().get(kept.number()), snapshot);
                assertThat(store.snapshots().all().getFirst()).isEqualTo(kept);
                assertThat(new SqliteSnapshots(((SqliteStore) store).db(), Retention.STANDARD, _ -> {}).all()
                        .getFirst()).isEqualTo(kept);
            });
        }
    }

    private static SnapshotCause cause(Worlds world) {
        return switch (world.below(4)) {
            case 0 -> new SnapshotCause.FirstRead();
            case 1 -> new SnapshotCause.LaterRead();
            case 2 -> new SnapshotCause.Applied(null);
            default -> new SnapshotCause.Applied(new RunId(world.below(1000)));
        };
    }

    @Test
    void aRunOfAnEarlierVersionDoesNotTellWhoAppliedIt() {
        var head = JournalTables.RunHead.read("""
                {"draft":"d","name":"Q4","reason":"","started":"2026-01-02T03:04:05Z","items":0}""");
        assertThat(head.by()).isNull();
        assertThat(JournalTables.RunHead.read(head.json())).isEqualTo(head);
    }

    @Test
    void aSnapshotOfAnEarlierVersionHasTheTimeOfItsReadingAndNoCause() {
        var head = SnapshotHead.read("""
                {"takenAt":"2026-01-02T03:04:05Z","account":{"id":"ACC-1111-1111","name":"Stark Industries",
                "type":"Client"},"gaps":[],"users":2,"groups":1,"tokens":false,"digest":"d"}""");
        assertThat(head.kept(7)).isEqualTo(new Snapshots.StoredSnapshot(7, head.takenAt(), null, 2, 1, true));
        assertThat(head.reading()).isNull();
    }

    @Test
    void aHeadHasTheFingerprintOfItsNamesUnlessAnotherVersionWroteIt() {
        var snapshot = Samples.snapshot(List.of(Samples.user(1, 1)), List.of(Samples.group(1)));
        var head = SnapshotHead.of(snapshot, new SnapshotCause.FirstRead(), Samples.NOW, "d");
        assertThat(SnapshotHead.read(head.json())).isEqualTo(head);
        assertThat(head.names()).isEqualTo(snapshot.nameFingerprint());
        var hex = Long.toHexString(snapshot.nameFingerprint());
        assertThat(head.json()).contains(hex);
        assertThat(SnapshotHead.read(head.json().replace(hex, "as told by page 7")).names()).isNull();
        assertThat(SnapshotHead.read(head.json().replace("\"names\"", "\"others\"")).names()).isNull();
    }

    @Test
    void whatALaterVersionSaysOfTheTimesOfChangesProvesNothing() {
        var head = SnapshotHead
                .read("""
                        {"takenAt":"2026-01-02T03:04:05Z","account":{"id":"ACC-1111-1111","name":"Stark Industries",
                        "type":"Client"},"reading":{"allAt":"2026-01-02T03:04:05Z","at":"2026-01-02T03:04:05Z",
                        "token":{"id":"TKN-0000-0001","name":"Mine","account":{"id":"ACC-1111-1111","name":"Stark Industries",
                        "type":"Client"},"modules":["MOD-0001","MOD-0002"]},"times":"BELIEVED"},"gaps":[],"users":2,"groups":1,"tokens":false,"digest":"d"}""");
        assertThat(head.reading())
                .isEqualTo(
                        new UsersReading(Samples.TOKEN, head.takenAt(), head.takenAt(), null, UpdateTimes.DISPROVED));
    }

    @Test
    void keepsDraftsExactly() throws StoreException {
        var expected = new java.util.TreeMap<String, DraftStore.Stored>();
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            forSome(200, world -> {
                var id = "d" + world.below(5);
                if (world.once(6)) {
                    expected.remove(id);
                    store.drafts().delete(new DraftId(id));
                } else {
                    var stored = KeptSamples.stored(world, world.snapshot(), id);
                    expected.put(id, stored);
                    store.drafts().save(stored);
                }
                assertThat(new SqliteDrafts(((SqliteStore) store).db()).all())
                        .containsExactlyInAnyOrderElementsOf(expected.values());
            });
            store.drafts().open(new DraftId(expected.firstKey()));
        }
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.drafts().all()).containsExactlyInAnyOrderElementsOf(expected.values());
            assertThat(store.drafts().open()).isEqualTo(new DraftId(expected.firstKey()));
            store.drafts().delete(new DraftId(expected.firstKey()));
            assertThat(store.drafts().open()).isNull();
        }
    }

    @Test
    void keepsTheOrderOfChangesAndWritesOnlyWhatDiffers() throws StoreException {
        var writes = new ArrayList<String>();
        var watch = new SqlProbe() {
            @Override
            protected void before(String sql) {
                writes.add(sql);
            }
        };
        try (var store = watched(watch).open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            var snapshot = Samples.snapshot(List.of(Samples.user(1, 1), Samples.user(2, 1), Samples.user(3, 1)),
                    List.of(Samples.group(0), Samples.group(1), Samples.group(2)));
            var draft = Draft.empty(new DraftId("d"), "D", Samples.NOW);
            for (var n : List.of(3, 1, 2)) {
                var user = snapshot.user(Samples.userId(n)).orElseThrow();
                draft = draft.with(draft.changes().with(draft.changes().of(user).with(Samples.groupId(2), true)));
                store.drafts().save(new DraftStore.Stored(draft, List.of(), List.of()));
            }
            writes.clear();
            store.drafts().save(new DraftStore.Stored(draft.withReason("R"), List.of(), List.of()));
            // Begin, the draft's row, the number of the transaction, commit.
            assertThat(writes).hasSize(4);
            var read = new SqliteDrafts(((SqliteStore) store).db()).all().getFirst().draft();
            assertThat(read.changes().changes().keySet()).containsExactlyElementsOf(draft.changes().changes().keySet());
        }
    }

    @Test
    void keepsTheJournalExactly() throws StoreException {
        var items = KeptSamples.items();
        var draft = Draft.empty(new DraftId("d"), "Name", Samples.NOW).withReason("Why");
        Run expected;
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            var first = store.journal().begin(draft, KeptSamples.AUTHOR, Samples.NOW,
                    List.of(items.getFirst(), items.getFirst()));
            var id = store.journal().begin(draft, KeptSamples.AUTHOR, Samples.NOW, items);
            expected = new Run(id, draft.id(), "Name", "Why", KeptSamples.AUTHOR, Samples.NOW, null, items);
            assertThat(store.journal().runs().getFirst()).isEqualTo(expected);
            store.journal().write(first, 1, items.getLast());
            store.journal().finish(first, Samples.NOW.plusNanos(1));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.journal().write(first, 2, items.getFirst()));
        }
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.journal().runs()).hasSize(2);
            assertThat(store.journal().runs().getFirst()).isEqualTo(expected);
            assertThat(store.journal().runs().getLast().items()).containsExactly(items.getFirst(), items.getLast());
            assertThat(store.journal().runs().getLast().finished()).isEqualTo(Samples.NOW.plusNanos(1));
        }
    }

    @Test
    void isOpenOnce() throws StoreException {
        var mine = workspaces();
        try (var store = mine.open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            for (var other : List.of(mine, workspaces(), workspaces())) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> other.open(KeptSamples.ADDRESS, KeptSamples.TOKEN))
                        .satisfies(e -> assertThat(English.of(e)).contains("open already"));
            }
            assertThat(store.drafts().all()).isEmpty();
        }
        workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN).close();
    }

    @Test
    void refusesALaterVersionAndBringsUpAnEarlierOne() throws Exception {
        workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN).close();
        var later = new ArrayList<>(Schema.CURRENT.migrations());
        later.add(List.of("ALTER TABLE meta ADD COLUMN more TEXT", "UPDATE meta SET more = key"));
        try (var store = new SqliteWorkspaces(folder, Retention.STANDARD, new Schema(later), UnaryOperator.identity(),
                Clock.systemUTC()).open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            assertThat(store.token()).isEqualTo(KeptSamples.TOKEN);
            assertThat(store.repairs()).isEmpty();
        }
        var file = folder.resolve(WorkspaceName.of(KeptSamples.ADDRESS, Samples.ACCOUNT.id()));
        var before = Files.readAllBytes(file);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN))
                .satisfies(e -> assertThat(English.of(e)).contains("later version"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesAFolderThatCannotBe() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        var workspaces = new SqliteWorkspaces(file.resolve("below"), Retention.STANDARD);
        assertThat(workspaces.known()).isEmpty();
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> workspaces.open(KeptSamples.ADDRESS, KeptSamples.TOKEN))
                .satisfies(e -> assertThat(English.of(e)).contains("choose another folder"));
    }

    @Test
    void neverKeepsASecret() throws Exception {
        var secret = "idt:TKN-1234-5678:abcdefghijklmnop";
        try (var store = workspaces().open(KeptSamples.ADDRESS, KeptSamples.TOKEN)) {
            var draft = Draft.empty(new DraftId("d"), "N " + secret, Samples.NOW).withReason("R " + secret);
            store.drafts().save(new DraftStore.Stored(draft, List.of(), List.of()));
            store.journal().begin(draft, KeptSamples.AUTHOR, Samples.NOW, List.of());
        }
        var file = folder.resolve(WorkspaceName.of(KeptSamples.ADDRESS, Samples.ACCOUNT.id()));
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("TKN-1234-5678")
                .doesNotContain("abcdefghijklmnop");
    }

    @Test
    void namesFilesSafely() {
        var account = Samples.ACCOUNT.id();
        assertThat(WorkspaceName.of("https://api.example.com/", account)).isEqualTo(
                "api.example.com_ACC-1111-1111.sqlite").isEqualTo(WorkspaceName.of("HTTPS://API.example.com", account));
        assertThat(WorkspaceName.of("http://127.0.0.1:8123", account))
                .isEqualTo("127.0.0.1-8123_ACC-1111-1111.sqlite");
        assertThat(List.of("https://a/b", "https://a/c", "../../x", "", "a b", "https://ä.example"))
                .extracting(a -> WorkspaceName.of(a, account)).doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z0-9.-]*_ACC-1111-1111\\.sqlite") && !n.startsWith("."));
    }

    private SqliteWorkspaces watched(UnaryOperator<Connection> probe) {
        return new SqliteWorkspaces(folder, Retention.STANDARD, Schema.CURRENT, probe, Clock.systemUTC());
    }

    private interface StoreLaw {
        void of(Worlds world) throws StoreException;
    }

    private static void forSome(int cases, StoreLaw law) {
        var left = new int[]{cases};
        Worlds.forAll(world -> {
            if (left[0]-- > 0) {
                try {
                    law.of(world);
                } catch (StoreException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }
}
