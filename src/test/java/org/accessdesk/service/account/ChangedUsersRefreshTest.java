package org.accessdesk.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.RecordedRequest;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.demo.world.switches.Totals;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UpdateTimes;
import org.accessdesk.model.snapshot.UsersReading;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.ui.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refresh of many users reads those who changed, wherever that shows what reading all of them does. */
class ChangedUsersRefreshTest {
    private static final int USERS = 1_100;
    private static final int ROUNDS = 12;

    /** An account of the embedded marketplace, as one administrator reads it while another one writes. */
    private static final class Frame implements AutoCloseable {
        private final Marketplace market;
        private final MarketplaceApi api;
        private final TokenInfo token;
        private final Account account;
        private final Bench.ManualClock clock = new Bench.ManualClock();

        Frame(Switches switches) throws IOException, ApiException {
            market = Marketplace.start(MarketplaceOptions.defaults().withUsers(USERS).withSwitches(switches));
            api = HttpMarketplace
                    .open(ConnectionSettings.of(market.address(), ApiToken.parse(market.client().token())));
            token = api.self(Call.plain());
            account = token.account();
        }

        Snapshot read(Snapshot known) throws ApiException {
            return read(known, false);
        }

        Snapshot all(Snapshot known) throws ApiException {
            return read(known, true);
        }

        Snapshot first() throws ApiException {
            return new AccountReader(api, Tasks.background(Runnable::run), clock).read(token, null, false, Call.plain(),
                    _ -> Call.plain());
        }

        private Snapshot read(Snapshot known, boolean all) throws ApiException {
            return new AccountReader(api, Tasks.background(Runnable::run), clock)
                    .read(token, known, all, Call.plain(), _ -> Call.plain()).following(known);
        }

        /** A snapshot after a reading that saw a change of groups. */
        Snapshot proved() throws ApiException {
            var before = first();
            move(before, 1);
            var after = read(before);
            assertThat(times(after)).isEqualTo(UpdateTimes.PROVED);
            market.requests().clear();
            return after;
        }

        /** Puts the user of that number into another group. */
        AccountUser move(Snapshot now, int number) throws ApiException {
            var user = List.copyOf(now.users()).get(number);
            var fresh = api.user(account, user, Call.plain());
            return api.putGroups(account, user, now.groups().stream().map(UserGroup::id)
                    .filter(id -> !fresh.groups().contains(id)).limit(1).collect(Collectors.toSet()),
                    Call.plain());
        }

        /** Whether all users were listed since the requests were cleared. */
        boolean isAllRead() {
            return market.requests().matching("GET", ".*/(account-)?users").stream().map(RecordedRequest::query)
                    .anyMatch(query -> !query.contains("audit.updated.at") && !query.contains("limit=0")
                            && !query.contains("limit=1&"));
        }

        @Override
        public void close() {
            api.close();
            market.close();
        }
    }

    private static UpdateTimes times(Snapshot snapshot) {
        return snapshot.reading().map(UsersReading::times).orElseThrow();
    }

    private static void isSame(Snapshot read, Snapshot all) {
        assertThat(read.users()).containsExactlyInAnyOrderElementsOf(all.users());
        assertThat(read.groups()).containsExactlyElementsOf(all.groups());
        assertThat(read.gaps()).isEmpty();
    }

    @Test
    void theFirstOnesReadAllUntilAChangeOfGroupsWasSeenToMoveTheTime() throws Exception {
        try (var frame = new Frame(Switches.defaults())) {
            var first = frame.first();
            assertThat(times(first)).isEqualTo(UpdateTimes.UNPROVED);
            frame.market.requests().clear();
            assertThat(times(frame.read(first))).isEqualTo(UpdateTimes.UNPROVED);
            assertThat(frame.isAllRead()).isTrue();
        }
    }

    @Test
    void afterThatItReadsThoseWhoChanged() throws Exception {
        try (var frame = new Frame(Switches.defaults())) {
            var before = frame.proved();
            var moved = frame.move(before, 7);
            frame.market.requests().clear();
            var after = frame.read(before);
            assertThat(frame.isAllRead()).isFalse();
            assertThat(frame.market.requests().matching("GET", ".*/(account-)?users")).hasSize(3)
                    .extracting(RecordedRequest::responseBody).allMatch(body -> body.length() < 10_000);
            assertThat(after.user(moved.id()).orElseThrow().groups()).isEqualTo(moved.groups());
            assertThat(after.hasPlacesOf(before)).isTrue();
            isSame(after, frame.all(before));
        }
    }

    /** What two administrators do is what both readings show, from both of the endpoints. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itShowsWhatReadingAllOfThemDoes(boolean legacy) throws Exception {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        try (var frame = new Frame(Switches.defaults().withLegacyOffered(legacy))) {
            var known = frame.proved();
            for (var round = 0; round < ROUNDS; round++) {
                for (var write = random.nextInt(3); write >= 0; write--) {
                    write(frame, frame.all(known), random);
                }
                known = frame.read(known);
                isSame(known, frame.all(known));
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static void write(Frame frame, Snapshot now, SplittableRandom random) throws ApiException {
        var users = List.copyOf(now.users());
        var number = 1 + random.nextInt(users.size() - 1);
        switch (random.nextInt(4)) {
            case 0 -> frame.api.removeUser(frame.account, users.get(number), Call.plain());
            case 1 -> frame.api.invite(frame.account, new UserInvitation(UserId.local(1),
                    "new." + random.nextInt(1 << 30) + "@example.com", "New", "Person",
                    Set.of(List.copyOf(now.groupIds()).getFirst())), Call.plain());
            default -> frame.move(now, number);
        }
    }

    @Test
    void whereTimesMissAChangeAllAreReadForGood() throws Exception {
        try (var frame = new Frame(Switches.defaults().with(Switch.MEMBERSHIP_MOVES_UPDATED, false))) {
            var known = frame.first();
            for (var round = 0; round < 3; round++) {
                var moved = frame.move(known, round + 3);
                known = frame.read(known);
                assertThat(known.user(moved.id()).orElseThrow().groups()).isEqualTo(moved.groups());
                assertThat(times(known)).isEqualTo(UpdateTimes.DISPROVED);
            }
        }
    }

    /** It was proved, and the server changed since: what it missed shows within a day, and never again later. */
    @Test
    void onceADayAllAreReadAndCompared() throws Exception {
        try (var frame = new Frame(Switches.defaults())) {
            var before = frame.proved();
            frame.clock.forward(Duration.ofHours(23));
            assertThat(frame.read(before).reading().orElseThrow().allAt())
                    .isEqualTo(before.reading().orElseThrow().allAt());
            assertThat(frame.isAllRead()).isFalse();
            frame.clock.forward(Duration.ofHours(1));
            frame.read(before);
            assertThat(frame.isAllRead()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatDoesNotFilterByItIsReadAsBefore(boolean refuses) throws Exception {
        try (var frame = new Frame(Switches.defaults().with(Switch.AUDIT_FILTER_OFFERED, false)
                .withAuditFilterRefused(refuses))) {
            var known = frame.proved();
            for (var round = 0; round < 2; round++) {
                frame.market.requests().clear();
                var moved = frame.move(known, round + 3);
                known = frame.read(known);
                assertThat(known.user(moved.id()).orElseThrow().groups()).isEqualTo(moved.groups());
                assertThat(frame.isAllRead()).isTrue();
            }
            var asked = frame.market.requests().all().stream().filter(r -> r.query().contains("audit.updated.at"));
            assertThat(asked).hasSize(refuses ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"NUMBER", "TEXT"})
    void aServerThatDoesNotCountIsReadAsBefore(Totals totals) throws Exception {
        try (var frame = new Frame(Switches.defaults().withTotals(totals))) {
            var known = frame.proved();
            var moved = frame.move(known, 3);
            isSame(frame.read(known), frame.all(known));
            assertThat(frame.isAllRead()).isTrue();
            assertThat(frame.read(known).user(moved.id()).orElseThrow().groups()).isEqualTo(moved.groups());
        }
    }

    @Test
    void whereChangesCannotBeReadNowAllAre() throws Exception {
        try (var frame = new Frame(Switches.defaults())) {
            var known = frame.proved();
            var moved = frame.move(known, 3);
            frame.market.faults().next(1, "GET", ".*/(account-)?users",
                    new Fault.OtherAnswer(403, Map.of(), "", false));
            assertThat(frame.read(known).user(moved.id()).orElseThrow().groups()).isEqualTo(moved.groups());
            assertThat(frame.isAllRead()).isTrue();
            frame.market.requests().clear();
            frame.read(known);
            assertThat(frame.isAllRead()).as("the next time they can").isFalse();
        }
    }

    @Test
    void anIncompleteListIsReadAgainAsAWhole() throws Exception {
        try (var frame = new Frame(Switches.defaults())) {
            var known = frame.proved();
            var incomplete = Snapshot.of(known.account(), known.takenAt(), known.users(), known.groups(),
                    known.modules(), known.buyers(),
                    List.of(Message.of(MessageCode.LIST_MOVED)))
                    .withReading(known.reading().orElseThrow());
            frame.read(incomplete);
            assertThat(frame.isAllRead()).isTrue();
        }
    }
}
