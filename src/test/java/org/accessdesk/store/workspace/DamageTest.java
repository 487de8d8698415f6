package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.snapshot.ListKind;
import org.accessdesk.store.snapshot.SnapshotCodec;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.Hash;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the file: nothing wrong is read from it, it is never lost, and the app starts. */
class DamageTest {
    private static final int FLIPS = Integer.getInteger("accessdesk.flips", 250);
    private static final int CUTS = 60;

    @TempDir
    Path folder;

    private final List<Snapshot> snapshots = IntStream.rangeClosed(1, 3).mapToObj(n -> Samples.snapshot(
            IntStream.range(0, 300).mapToObj(u -> Samples.user(u, n, Samples.groupIds(u % (n + 2)))).toList(),
            IntStream.range(0, 6).mapToObj(g -> Samples.group(g, 1, 2)).toList())).toList();
    private final List<Stored> drafts = IntStream.rangeClosed(1, 3).mapToObj(DamageTest::draft).toList();

    private final Campaign campaign = Campaign.begin(new CampaignId("c"), "Spring", Samples.NOW,
            new CampaignScope(Set.copyOf(Samples.groupIds(1, 2)), Set.of()), snapshots.getFirst());
    private final List<Campaign> campaigns = List.of(decided(campaign));

    private static Campaign decided(Campaign campaign) {
        var all = campaign;
        for (var item : campaign.items().subList(0, 20)) {
            all = all.decide(item.key(), "Ann", Samples.NOW, ReviewAnswer.REMOVE, "left");
        }
        return all;
    }

    private static Stored draft(int n) {
        var changes = ChangeSet.EMPTY.with(IntStream.range(0, 30 * n).mapToObj(
                u -> MembershipChange.on(Samples.user(u, 1)).with(Samples.groupId(2), true)).toList());
        var step = org.accessdesk.model.change.draft.UndoStep
                .between(Draft.empty(new DraftId("d"), "D", Samples.NOW), changes);
        return new Stored(Draft.empty(new DraftId("d" + n), "Draft " + n, Samples.NOW.plusSeconds(n)).with(changes),
                List.of(step), List.of());
    }

    /** Fills an intact file and returns its runs. */
    private List<Run> fill(Path at) throws StoreException {
        try (var store = open(at)) {
            for (var snapshot : snapshots) {
                store.snapshots().add(snapshot, new SnapshotCause.LaterRead(), Samples.NOW);
            }
            for (var draft : drafts) {
                store.drafts().save(draft);
                store.journal().begin(draft.draft(), KeptSamples.AUTHOR, Samples.NOW, KeptSamples.items());
            }
            store.campaigns().save(campaign);
            store.campaigns().save(campaigns.getFirst());
            return store.journal().runs();
        }
    }

    private static WorkspaceStore open(Path at) throws StoreException {
        return new SqliteWorkspaces(at, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        var runs = fill(folder.resolve("whole"));
        var whole = Files.readAllBytes(file(folder.resolve("whole")));
        for (var n = 0; n < CUTS; n++) {
            var length = n < 8 ? n * 40 : (int) (whole.length * (long) n / CUTS) + n % 3;
            var saved = check("cut" + n, Arrays.copyOf(whole, length), runs);
            assertThat(saved).as("cut at %s", length).isTrue();
        }
    }

    @Test
    void noFlippedBitGivesWrongData() throws Exception {
        var runs = fill(folder.resolve("whole"));
        var whole = Files.readAllBytes(file(folder.resolve("whole")));
        var random = new SplittableRandom(1);
        for (var n = 0; n < FLIPS; n++) {
            var broken = whole.clone();
            // More often in the header and the schema.
            var at = n % 4 == 0 ? random.nextInt(4096) : random.nextInt(whole.length);
            broken[at] ^= (byte) (1 << random.nextInt(8));
            check("flip" + n + " at " + at, broken, runs);
        }
    }

    @Test
    void savesAllWhereOnlyTheHeaderIsBroken() throws Exception {
        var runs = fill(folder.resolve("whole"));
        var whole = Files.readAllBytes(file(folder.resolve("whole")));
        whole[3] ^= 1;
        var at = place("header", whole);
        try (var store = open(at)) {
            assertThat(English.of(store.repairs())).contains("3 drafts", "3 runs", "3 snapshots")
                    .doesNotContain("lost");
            assertThat(store.drafts().all()).isEqualTo(drafts);
            assertThat(store.journal().runs()).isEqualTo(runs);
            assertThat(store.campaigns().all()).isEqualTo(campaigns);
            KeptSamples.same(store.snapshots().latest().orElseThrow(), snapshots.getLast());
        }
    }

    @Test
    void aBrokenChunkIsWrittenAnew() throws Exception {
        fill(folder.resolve("whole"));
        var at = folder.resolve("whole");
        try (var db = org.accessdesk.store.sqlite.Db.open(file(at), java.util.function.UnaryOperator.identity())) {
            db.execute("UPDATE chunk SET content = zeroblob(50)");
        }
        try (var store = open(at)) {
            assertThat(store.snapshots().latest()).isEmpty();
            assertThat(English.of(store.repairs())).contains("damaged and was passed over");
            store.snapshots().add(snapshots.getLast(), new SnapshotCause.LaterRead(), Samples.NOW);
            KeptSamples.same(store.snapshots().latest().orElseThrow(), snapshots.getLast());
        }
    }

    @Test
    void aChunkWithAFlippedBitIsNoneOrUnchanged() {
        var users = SnapshotCodec.chunks(snapshots.getFirst()).getOrDefault(ListKind.USERS, List.of()).getFirst();
        var packed = Deflated.packFast(users);
        for (var bit = 0; bit < packed.length * 8; bit++) {
            var broken = packed.clone();
            broken[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(new Chunks.Chunk(Hash.of(users), broken).content()).as("bit %s", bit)
                    .matches(content -> content.isEmpty() || Arrays.equals(content.get(), users));
        }
    }

    /** Returns whether the damage was detected. */
    private boolean check(String name, byte[] content, List<Run> runs) throws IOException {
        var at = place(name, content);
        try (var store = open(at)) {
            var told = !store.repairs().isEmpty();
            var checked = List.of(drafts(store, told, name), runs(store, runs, told, name),
                    campaigns(store, told, name),
                    snapshots(store));
            assertThat(!checked.contains(false) || !store.repairs().isEmpty()).as("%s is told", name).isTrue();
            if (told) {
                assertThat(aside(at)).as(name).isTrue();
            }
            store.drafts().save(draft(9));
            assertThat(store.drafts().all()).contains(draft(9));
            return told;
        } catch (StoreException e) {
            assertThat(English.of(e)).endsWith(".");
            assertThat(file(at)).as("%s: %s", name, English.of(e)).exists();
            return true;
        }
    }

    private boolean drafts(WorkspaceStore store, boolean told, String name) throws StoreException {
        var all = store.drafts().all();
        if (!told) {
            assertThat(all).as(name).isEqualTo(drafts);
        }
        for (var stored : all) {
            var expected = drafts.stream().filter(d -> d.draft().id().equals(stored.draft().id())).findFirst()
                    .orElseThrow();
            assertThat(expected.draft().changes().changes()).as(name)
                    .containsAllEntriesOf(stored.draft().changes().changes());
            assertThat(stored.undo()).as(name).isIn(List.of(), expected.undo());
        }
        return all.equals(drafts);
    }

    private boolean campaigns(WorkspaceStore store, boolean told, String name) throws StoreException {
        var all = store.campaigns().all();
        if (!told) {
            assertThat(all).as(name).isEqualTo(campaigns);
        }
        for (var one : all) {
            assertThat(one.withChain(List.of())).as(name).isEqualTo(campaign);
            assertThat(campaigns.getFirst().decisions()).as(name).containsAll(one.decisions());
        }
        return all.equals(campaigns);
    }

    private static boolean runs(WorkspaceStore store, List<Run> expected, boolean told, String name)
            throws StoreException {
        var all = store.journal().runs();
        if (!told) {
            assertThat(all).as(name).isEqualTo(expected);
        }
        for (var run : all) {
            var whole = expected.stream().filter(r -> r.id().equals(run.id())).findFirst().orElseThrow();
            assertThat(whole.items()).as(name).containsAll(run.items());
        }
        return all.equals(expected);
    }

    private boolean snapshots(WorkspaceStore store) throws StoreException {
        var latest = store.snapshots().latest();
        for (var kept : store.snapshots().all()) {
            try {
                KeptSamples.same(store.snapshots().get(kept.number()), snapshots.get((int) kept.number() - 1));
            } catch (StoreException e) {
                assertThat(English.of(e)).contains("damaged");
            }
        }
        return latest.isPresent() && store.snapshots().all().size() == snapshots.size();
    }

    private Path place(String name, byte[] content) throws IOException {
        var at = Files.createDirectories(folder.resolve(name));
        Files.write(file(at), content);
        return at;
    }

    private static Path file(Path at) {
        return at.resolve(WorkspaceName.of(KeptSamples.ADDRESS, Samples.ACCOUNT.id()));
    }

    private static boolean aside(Path at) throws IOException {
        try (var files = Files.list(at)) {
            return files.anyMatch(f -> f.toString().contains(".damaged-"));
        }
    }
}
