package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.ui.kit.text.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reasons why a token is not accepted, with and without the server's explanation. */
class TokenTroubleTest {
    private static final String UNTOLD = "New tokens take about a minute";

    private static Marketplace market(Switches switches) throws Exception {
        return Marketplace.start(MarketplaceOptions.defaults().withUsers(3).withGroups(3).withSwitches(switches));
    }

    private static ApiProblem refusal(Marketplace market, String token) {
        try (var api = HttpMarketplace.open(ConnectionSettings.of(market.address(), ApiToken.parse(token)))) {
            return catchThrowableOfType(ApiException.class, () -> api.self(Call.plain())).problem();
        }
    }

    static Stream<Arguments> told() {
        return Stream.of(Arguments.of(Fault.tokenExpired(), TokenTrouble.EXPIRED),
                Arguments.of(Fault.tokenDisabled(), TokenTrouble.DISABLED),
                Arguments.of(Fault.tokenDeleted(), TokenTrouble.DELETED),
                Arguments.of(Fault.tokenUnknown(), TokenTrouble.UNKNOWN),
                Arguments.of(Fault.tokenTooYoung(), TokenTrouble.TOO_YOUNG),
                Arguments.of(Fault.notFound(), TokenTrouble.UNKNOWN), Arguments.of(Fault.unauthorized(), null),
                Arguments.of(Fault.empty(401), null));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatTheServerSaysIsTold(Fault.OtherAnswer answer, @Nullable TokenTrouble trouble) throws Exception {
        try (var market = market(Switches.defaults())) {
            market.faults().next(1, "GET", ".*/api-tokens/.*", answer);
            assertThat(refusal(market, market.client().token()).token()).isEqualTo(trouble);
        }
    }

    @Test
    void aDisabledTokenAndADeletedOne() throws Exception {
        try (var market = market(Switches.defaults())) {
            var admin = new Admin(market.address(), market.client().token());
            var other = admin.all("/api-tokens", "name").stream().map(t -> t.path("token").asString())
                    .filter(t -> !t.equals(market.client().token())).findFirst().orElseThrow();
            var id = ApiToken.parse(other).id();
            admin.write("POST", "/api-tokens/" + id + "/disable", "");
            assertThat(refusal(market, other).token()).isEqualTo(TokenTrouble.DISABLED);
            admin.write("DELETE", "/api-tokens/" + id, "");
            // The server does not say whether the token existed, so neither does the app.
            assertThat(refusal(market, other).token()).isNull();
            assertThat(Sentences.of(refusal(market, other))).contains("deleted", UNTOLD);
        }
    }

    @Test
    void aTokenOfThisMinute() throws Exception {
        try (var market = market(Switches.defaults().withTokenDelay(Duration.ofMinutes(1)))) {
            var admin = new Admin(market.address(), market.client().token());
            admin.write("POST", "/api-tokens", "{\"name\":\"Young\",\"modules\":[]}");
            var young = admin.all("/api-tokens", "name").stream().filter(t -> t.path("name").asString().equals("Young"))
                    .findFirst().orElseThrow().path("token").asString();
            var problem = refusal(market, young);
            assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.UNAUTHORIZED);
            assertThat(problem.token()).isNull();
            assertThat(Sentences.of(problem)).contains(UNTOLD);
        }
    }
}
