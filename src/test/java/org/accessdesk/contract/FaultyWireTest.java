package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.snapshot.KnownUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused or untrusted connections at every step of an apply: nothing is sent, and the two are distinguished. */
class FaultyWireTest {
    private static final RetryPolicy FAST = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2),
            Duration.ofSeconds(5));
    private final Marketplace market = market();
    private final FaultyWire wire = new FaultyWire(market.address());
    private final HttpMarketplace api = wire.tls().trusting(() -> HttpMarketplace.open(new ConnectionSettings(
            wire.address(), ApiToken.parse(market.client().token()), MembershipEndpoint.CURRENT, Timeouts.DEFAULT,
            FAST)));
    private Account account;
    private AccountUser user;

    private static Marketplace market() {
        try {
            return Marketplace.start(MarketplaceOptions.defaults().withUsers(20));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void load() throws ApiException {
        account = api.self(Call.plain()).account();
        user = api.users(account, KnownUsers.NONE, Call.plain()).items().getFirst();
    }

    @AfterEach
    void close() {
        api.close();
        wire.close();
        market.close();
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,UNREACHABLE", "GARBLED,TLS"})
    void aReadFailsUntilTheWayIsGood(FaultyWire.WireFault fault, Kind kind) throws Exception {
        wire.inject(fault);
        var problem = catchThrowableOfType(ApiException.class, () -> api.user(account, user, Call.plain())).problem();
        assertThat(problem.kind()).isEqualTo(kind);
        wire.removeFault();
        assertThat(api.user(account, user, Call.plain())).isEqualTo(user);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,UNREACHABLE", "GARBLED,TLS"})
    void aWriteAfterAReadFailsBeforeItIsSent(FaultyWire.WireFault fault, Kind kind) throws Exception {
        wire.injectAfter("GET", ContractStage.USERS, fault);
        assertThat(api.user(account, user, Call.plain())).isEqualTo(user);
        var problem = catchThrowableOfType(ApiException.class,
                () -> api.putGroups(account, user, user.groups(), Call.plain())).problem();
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(market.requests().matching("PUT", ".*")).isEmpty();
        wire.removeFault();
        assertThat(api.putGroups(account, user, user.groups(), Call.plain()).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED,UNREACHABLE", "GARBLED,TLS"})
    void aReadAfterAWriteFailsAndTheWriteStands(FaultyWire.WireFault fault, Kind kind) throws Exception {
        var groups = Set.of(api.groups(account, Call.plain()).items().getLast().id());
        wire.injectAfter("PUT", ContractStage.PUTS_OF_USERS, fault);
        assertThat(api.putGroups(account, user, groups, Call.plain()).groups()).isEqualTo(groups);
        assertThat(catchThrowableOfType(ApiException.class, () -> api.user(account, user, Call.plain())).problem()
                .kind()).isEqualTo(kind);
        wire.removeFault();
        assertThat(api.user(account, user, Call.plain()).groups()).isEqualTo(groups);
    }

    @Test
    void aSaveAtTheAppMeetsItToo() {
        try (var stage = ContractStage.open(); var cut = new FaultyWire(stage.market.address())) {
            var app = stage.app(cut).loaded().tick("Lisa Liu", "Finance");
            cut.injectAfter("GET", ContractStage.USERS, FaultyWire.WireFault.REFUSED);
            assertThat(app.saveRefused().kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(stage.userPuts()).isEmpty();
            cut.removeFault();
            app.save();
            assertThat(stage.userPuts()).hasSize(1);
        }
    }

    @Test
    void aWayThatIsGoodAgainMeanwhileIsNotNoticed() throws Exception {
        wire.inject(FaultyWire.WireFault.REFUSED);
        assertThat(api.user(account, user, Call.plain().onRetry((_, _) -> wire.removeFault()))).isEqualTo(user);
    }
}
