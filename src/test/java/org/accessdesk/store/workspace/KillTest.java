package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A killed process has lost nothing that was confirmed, and leaves no lock behind. */
class KillTest {
    private static final int ITEMS = 500;

    @TempDir
    Path folder;

    /** The child: writes item after item and confirms each on its output. */
    public static final class Child {
        private Child() {}

        public static void main(String[] args) throws StoreException {
            var store = new SqliteWorkspaces(Path.of(args[0]), Retention.STANDARD).open(KeptSamples.ADDRESS,
                    KeptSamples.TOKEN);
            var run = store.journal().begin(Draft.empty(new DraftId("d"), "D", Samples.NOW), KeptSamples.AUTHOR,
                    Samples.NOW,
                    Collections.nCopies(ITEMS, KeptSamples.items().getFirst()));
            for (var n = 0; n < ITEMS; n++) {
                store.journal().write(run, n, KeptSamples.items().getFirst().started());
                System.out.println(n);
            }
        }
    }

    /** The child: keeps snapshot after snapshot and confirms each on its output. */
    public static final class KeepingChild {
        private KeepingChild() {}

        public static void main(String[] args) throws StoreException {
            var store = new SqliteWorkspaces(Path.of(args[0]), Retention.STANDARD).open(KeptSamples.ADDRESS,
                    KeptSamples.TOKEN);
            for (var n = 0; n < ITEMS; n++) {
                store.snapshots().add(snapshot(n), new SnapshotCause.LaterRead(), Samples.NOW);
                store.snapshots().keepNames(snapshot(n).nameIndex(n % 2 == 0 ? Locale.ENGLISH : Locale.GERMAN));
                System.out.println(n);
            }
        }
    }

    /** The child: saves decision after decision of an access review and confirms each on its output. */
    public static final class DecidingChild {
        private DecidingChild() {}

        public static void main(String[] args) throws StoreException {
            var store = new SqliteWorkspaces(Path.of(args[0]), Retention.STANDARD).open(KeptSamples.ADDRESS,
                    KeptSamples.TOKEN);
            var campaign = campaign();
            for (var n = 0; n < ITEMS; n++) {
                campaign = campaign.decide(campaign.items().get(n).key(), "Ann", Samples.NOW, ReviewAnswer.KEEP, "");
                store.campaigns().save(campaign);
                System.out.println(n);
            }
        }
    }

    private static Campaign campaign() {
        var snapshot = snapshot(0);
        return Campaign.begin(new CampaignId("c"), "Spring", Samples.NOW,
                new CampaignScope(snapshot.groupIds(), Set.of()), snapshot);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void losesAtMostTheDecisionUnderWay(int killAfter) throws Exception {
        var acknowledged = kill(child(DecidingChild.class), killAfter);
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            var kept = store.campaigns().all().getFirst();
            assertThat(kept.decisions()).hasSizeBetween(acknowledged + 1, acknowledged + 2);
            assertThat(kept.firstBroken()).isEmpty();
            assertThat(kept.withChain(List.of())).isEqualTo(campaign());
        }
    }

    private static Snapshot snapshot(int n) {
        return Samples.snapshot(
                IntStream.range(0, 1_000).mapToObj(u -> Samples.user(u, n, Samples.groupIds(u % 3))).toList(),
                List.of(Samples.group(0), Samples.group(1), Samples.group(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void hasTheLastSnapshotThatWasAcknowledgedOrALaterOne(int killAfter) throws Exception {
        var acknowledged = kill(child(KeepingChild.class), killAfter);
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            var kept = store.snapshots().all().size();
            assertThat(kept).isBetween(acknowledged + 1, acknowledged + 2);
            var latest = store.snapshots().latest().orElseThrow();
            KeptSamples.same(latest, snapshot(kept - 1));
            assertThat(latest.byName(Locale.ENGLISH)).isEqualTo(snapshot(0).byName(Locale.ENGLISH));
            assertThat(latest.byName(Locale.GERMAN)).isEqualTo(snapshot(0).byName(Locale.GERMAN));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 60})
    void keepsAllThatWasAcknowledged(int killAfter) throws Exception {
        var acknowledged = kill(child(Child.class), killAfter);
        try (var store = open()) {
            assertThat(store.repairs()).isEmpty();
            assertThat(store.journal().runs().getFirst().items().subList(0, acknowledged + 1))
                    .allMatch(i -> i.phase() == RunItem.Phase.STARTED);
        }
    }

    /** Kills the child after that line of its output; returns the number on its last one. */
    private int kill(Process child, int killAfter) throws Exception {
        var acknowledged = -1;
        try (var lines = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == killAfter) {
                    assertThatExceptionOfType(StoreException.class).isThrownBy(this::open)
                            .satisfies(e -> assertThat(English.of(e)).contains("open already"));
                    // Destroying the process itself would close the stream with its last output.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(killAfter);
        return acknowledged;
    }

    private org.accessdesk.store.WorkspaceStore open() throws StoreException {
        return new SqliteWorkspaces(folder, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private Process child(Class<?> child) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                child.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
