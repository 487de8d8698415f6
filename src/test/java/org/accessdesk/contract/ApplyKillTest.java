package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.RecordedRequest;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.Retention;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real process (kill −9) at a random request of an apply of 60 changes, a new and a deleted group, an invited, a reminded and a removed user, four at a time, and restarts it to
 * resume: the server must end as after an undisturbed run, and nothing may be written twice.
 */
class ApplyKillTest {
    private static final int KILLS = Integer.getInteger("accessdesk.kills", 25);
    private static final int CHANGES = ApplyProcess.USERS + ApplyProcess.GROUPS;
    private static final int MOST_REQUESTS = 3 * CHANGES;
    private static final String WRITES = ContractStage.PUTS_OF_USERS + "|" + ContractStage.GROUPS;
    private static final String OF_RUN = Admin.API + "/accounts/[^/]+/users/USR-[^/]+(/groups|/resend-invite)?|"
            + ContractStage.GROUPS;

    private static final String CREATIONS = Admin.API + "/user-groups";
    private static final String INVITATIONS = Admin.API + "/accounts/[^/]+/users";
    private static final String RENEWALS = INVITATIONS + "/[^/]+/resend-invite";
    /** Stands for the id of the new group. */
    private static final String NEW = "new";
    @TempDir
    private Path folder;

    private final Marketplace market = market();
    private final Admin admin = new Admin(market.address(), market.client().token());
    private final SplittableRandom random = new SplittableRandom(Long.getLong("accessdesk.seed", 1L));
    private final AtomicInteger requests = new AtomicInteger();

    private static Marketplace market() {
        try {
            return Marketplace.start(MarketplaceOptions.defaults().withUsers(70 + KILLS).withGroups(8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        market.close();
    }

    private Process start(String... more) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ApplyProcess.class.getName(), market.address().toString(), market.client().token(),
                folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile()).start();
    }

    private static void await(Process process) throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aKilledApplyIsFinishedAsIfNothingHadHappened() throws Exception {
        var seen = new TreeMap<String, Integer>();
        for (var round = 0; round < KILLS; round++) {
            var expected = expected(Integer.toString(round));
            market.requests().clear();
            kill(Integer.toString(round));
            seen.merge(found(), 1, Integer::sum);
            restart(round);
            var now = WorldState.read(admin, market.client().id());
            checkSame(now, expected, Integer.toString(round));
            checkNothingTwice(round);
            assertThat(found()).as("round %s", round).isIn("[]", "[ENDED]");
        }
        // The kills are useful only if some of them left an unknown state.
        assertThat(seen.toString()).contains("SENDING");
    }

    /** The new group and the invited person have got ids that nobody could know, and exist once. */
    private void checkSame(WorldState now, WorldState expected, String number) throws IOException {
        var round = "round " + number;
        var newGroup = ApplyProcess.newGroup(number);
        var invited = now.names().entrySet().stream().filter(n -> n.getValue().equals("Round " + number)).toList();
        assertThat(invited).as("%s: %s", round, output()).hasSize(1);
        var made = now.groups().entrySet().stream().filter(g -> g.getValue().name().equals(newGroup)).toList();
        assertThat(made).as("%s: %s", round, output()).hasSize(1);
        var groups = new TreeMap<>(now.groups());
        groups.remove(made.getFirst().getKey());
        assertThat(groups).as("%s: %s", round, output()).isEqualTo(expected.groups());
        var memberships = new TreeMap<>(now.memberships());
        memberships.replaceAll((_, ids) -> ids.stream().map(id -> id.equals(made.getFirst().getKey()) ? NEW : id)
                .collect(Collectors.toCollection(TreeSet::new)));
        memberships.put(NEW, Objects.requireNonNull(memberships.remove(invited.getFirst().getKey())));
        assertThat(memberships).as("%s: %s", round, output()).isEqualTo(expected.memberships());
    }

    /** Every fifth time in a process; otherwise with the same code in this process, which is faster. */
    private void restart(int round) throws Exception {
        if (round % 5 == 0) {
            var second = start(Integer.toString(round), "again");
            await(second);
            assertThat(output().strip()).as("round %s", round).endsWith("[]");
            assertThat(second.exitValue()).isZero();
        } else {
            assertThat(ApplyProcess.run(market.address().toString(), market.client().token(), folder.toString(),
                    Integer.toString(round), "again")).as("round %s", round).isEqualTo("[]");
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    /** The state after an undisturbed run. */
    private WorldState expected(String round) throws Exception {
        var before = WorldState.read(admin, market.client().id());
        var changes = ApplyProcess.changes(snapshot(), round);
        assertThat(changes.size()).isEqualTo(CHANGES + (round.equals("0") ? 4 : 5));
        var memberships = new TreeMap<>(before.memberships());
        var groups = new TreeMap<>(before.groups());
        for (var change : changes.changes().values()) {
            switch (change) {
                case MembershipChange m -> memberships.put(m.user().value(), new TreeSet<>(
                        m.applyTo(m.base()).stream().map(g -> g.isLocal() ? NEW : g.value())
                                .collect(Collectors.toSet())));
                case GroupChange g -> groups.computeIfPresent(g.group().value(),
                        (_, is) -> limited(is.described(Objects.requireNonNull(g.description())),
                                LimitField.BUYERS.of(g)));
                case UserRemoval r -> memberships.remove(r.user().value());
                case GroupDeletion g -> groups.remove(g.group().value());
                case UserInvitation i -> memberships.put(NEW, new TreeSet<>(i.groups().stream()
                        .map(g -> g.isLocal() ? NEW : g.value()).collect(Collectors.toSet())));
                case InvitationRenewal _ -> {
                    // It changes nothing of this.
                }
                case GroupCreation _ -> {
                    // Its id is not known before.
                }
                default -> throw new IllegalStateException("No other is drafted.");
            }
        }
        return new WorldState(groups, memberships, before.names());
    }

    private static WorldState.GroupData limited(WorldState.GroupData is, @Nullable Limit buyers) {
        return buyers == null ? is
                : new WorldState.GroupData(is.name(), is.description(), is.logo(), is.modules(), buyers.isChosen()
                        ? new TreeSet<>(buyers.ids().stream().map(Id::value).toList()).toString()
                        : "all", is.extensions());
    }

    private Snapshot snapshot() throws Exception {
        try (var api = HttpMarketplace.open(
                ConnectionSettings.of(market.address(), ApiToken.parse(market.client().token())))) {
            var workspace = TestWorkspaces.open(api, api.self(Call.plain()), Tasks.direct(), Clock.systemUTC(), false);
            workspace.directory().refresh();
            return Objects.requireNonNull(workspace.directory().state().value().snapshot());
        }
    }

    /** Starts a run and kills it at one of its requests: before it is handled, or a moment later. */
    private void kill(String round) throws Exception {
        // Some about where the group is created, after the changes of the other groups, or deleted, at the end.
        var at = switch (Integer.parseInt(round) % 5) {
            case 1 -> 3 * ApplyProcess.GROUPS + random.nextInt(4);
            case 3 -> MOST_REQUESTS + 2 + random.nextInt(7);
            default -> 1 + random.nextInt(MOST_REQUESTS);
        };
        var spins = random.nextInt(3) * random.nextInt(200_000);
        requests.set(0);
        market.faults().clear();
        var first = start(round);
        var kill = Fault.before(() -> {
            if (requests.incrementAndGet() == at) {
                for (var spin = 0; spin < spins; spin++) {
                    Thread.onSpinWait();
                }
                first.destroyForcibly();
            }
        });
        market.faults().always("*", OF_RUN, kill);
        market.faults().always("POST", CREATIONS, kill);
        market.faults().always("POST", INVITATIONS, kill);
        await(first);
        market.faults().clear();
        assertThat(first.exitValue()).as("killed in round %s: %s", round, output()).isNotZero();
    }

    /** The phases in the journal. */
    private String found() throws Exception {
        try (var api = HttpMarketplace.open(
                ConnectionSettings.of(market.address(), ApiToken.parse(market.client().token())))) {
            return runs(api).stream().filter(r -> r.finished() == null).flatMap(r -> r.items().stream())
                    .map(i -> i.phase().name()).collect(Collectors.toCollection(TreeSet::new)).toString();
        }
    }

    private List<Run> runs(HttpMarketplace api) throws Exception {
        try (var store = new SqliteWorkspaces(folder, Retention.STANDARD).open("https://example.com",
                api.self(Call.plain()))) {
            assertThat(store.repairs()).isEmpty();
            return store.journal().runs();
        }
    }

    private void checkNothingTwice(int round) {
        var puts = market.requests().matching("PUT", WRITES).stream().filter(r -> r.status() == 200)
                .collect(Collectors.groupingBy(RecordedRequest::path, Collectors.counting()));
        assertThat(puts).as("round %s", round).hasSize(CHANGES);
        assertThat(puts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey)).isEmpty();
        assertThat(market.requests().matching("POST", CREATIONS).stream().filter(r -> r.status() == 201))
                .as("round %s", round).hasSize(1);
        assertThat(market.requests().matching("POST", INVITATIONS).stream().filter(r -> r.status() == 201))
                .as("round %s", round).hasSize(1);
        assertThat(market.requests().matching("POST", RENEWALS).stream().filter(r -> r.status() == 200))
                .as("round %s", round).hasSize(1);
        assertThat(market.requests().matching("DELETE", ContractStage.GROUPS).stream().filter(r -> r.status() == 204))
                .as("round %s", round).hasSize(round == 0 ? 0 : 1);
        assertThat(market.requests().matching("DELETE", ContractStage.USERS).stream().filter(r -> r.status() == 204))
                .as("round %s", round).hasSize(1);
    }
}
