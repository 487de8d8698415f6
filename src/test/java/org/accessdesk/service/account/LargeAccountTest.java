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
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;

/** An account whose groups cannot be read with all their members at once. */
class LargeAccountTest {
    /** Above the size up to which an account is read with the members of its groups; 100,000 with {@code -Plaws}. */
    private static final int USERS = Integer.getInteger("accessdesk.users", 12_000);

    @Test
    void isReadAndNoReadOfAGroupBringsItsMembers() throws Exception {
        try (var market = Marketplace.start(MarketplaceOptions.defaults().withUsers(USERS));
                var api = HttpMarketplace.open(ConnectionSettings.of(market.address(),
                        ApiToken.parse(market.client().token())))) {
            var token = api.self(Call.plain());
            var account = token.account();
            var snapshot = new AccountReader(api, Tasks.background(Runnable::run), Clock.systemUTC()).read(token,
                    null, false, Call.plain(), _ -> Call.plain());
            assertThat(snapshot.gaps()).isEmpty();
            assertThat(snapshot.users()).hasSize(USERS);
            assertThat(snapshot.groups()).hasSize(24);

            market.requests().clear();
            var user = snapshot.users().iterator().next();
            api.group(user.groups().iterator().next(), Call.plain());
            api.groups(account, Call.plain());
            assertThat(market.requests().all()).allMatch(read -> read.responseBody().length() < 64 << 10);

            var members = api.members(account, List.of(user.id()), Call.plain());
            assertThat(members.known()).isTrue();
            assertThat(members.of(user.id())).isEqualTo(user.groups());
        }
    }
}
