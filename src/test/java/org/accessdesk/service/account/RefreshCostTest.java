package org.accessdesk.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.RecordedRequest;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;

/** What a refresh asks of the server grows with the account, and no faster. */
class RefreshCostTest {
    private static final int USERS = 1_500;
    private static final int PAGE = 99;

    /** The requests of a refresh, and the characters of their responses. */
    private record Cost(int requests, int lists, long characters, List<AccountUser> users) {}

    private static Cost cost(int users, boolean streams) throws Exception {
        var switches = Switches.defaults().with(Switch.STREAMING_OFFERED, streams);
        var options = MarketplaceOptions.defaults().withUsers(users).withSwitches(switches);
        try (var market = Marketplace.start(options);
                var api = HttpMarketplace.open(ConnectionSettings.of(market.address(),
                        ApiToken.parse(market.client().token())))) {
            var token = api.self(Call.plain());
            market.requests().clear();
            var snapshot = new AccountReader(api, Tasks.background(Runnable::run), Clock.systemUTC()).read(token,
                    null, false, Call.plain(), _ -> Call.plain());
            assertThat(snapshot.gaps()).isEmpty();
            assertThat(snapshot.users()).hasSize(users);
            var requests = market.requests().all();
            return new Cost(requests.size(), market.requests().matching("GET", ".*/(account-)?users").size(),
                    requests.stream().map(RecordedRequest::responseBody).mapToLong(String::length).sum(),
                    List.copyOf(snapshot.users()));
        }
    }

    @Test
    void byPagesItGrowsWithTheNumberOfUsers() throws Exception {
        var once = cost(USERS, false);
        var twice = cost(2 * USERS, false);
        // Besides, the client asks which of the endpoints there is, and for the stream that the server does not know.
        assertThat(once.lists).isEqualTo(2 + Math.ceilDiv(USERS, PAGE));
        assertThat(twice.lists).isEqualTo(2 + Math.ceilDiv(2 * USERS, PAGE));
        assertThat(twice.requests - once.requests).isLessThanOrEqualTo(2 * USERS / PAGE);
        assertThat(twice.characters).isLessThan(21 * once.characters / 10);
    }

    @Test
    void usersWhoAreKnownAreNotMadeAgain() throws Exception {
        try (var market = Marketplace.start(MarketplaceOptions.defaults().withUsers(USERS));
                var api = HttpMarketplace.open(ConnectionSettings.of(market.address(),
                        ApiToken.parse(market.client().token())))) {
            var reader = new AccountReader(api, Tasks.background(Runnable::run), Clock.systemUTC());
            var token = api.self(Call.plain());
            var before = reader.read(token, null, false, Call.plain(), _ -> Call.plain());
            var after = reader.read(token, before, false, Call.plain(), _ -> Call.plain());
            assertThat(after.users()).hasSize(USERS)
                    .allSatisfy(user -> assertThat(user).isSameAs(before.user(user.id()).orElseThrow()));
        }
    }

    @Test
    void asAStreamTheRequestsDoNotGrowAndTheUsersAreTheSame() throws Exception {
        var once = cost(USERS, true);
        var twice = cost(2 * USERS, true);
        // Which of the endpoints there is, the first page, and the stream.
        assertThat(once.lists).isEqualTo(3);
        assertThat(twice.requests).isEqualTo(once.requests);
        assertThat(once.users).isEqualTo(cost(USERS, false).users);
    }
}
