package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.accessdesk.demo.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The recorder of every stage detects secrets, and secrets repeated by servers are not logged. */
class SecretsInLogsTest {
    private static final List<String> SECRETS = List.of("a-secret-of-someone");

    @Test
    void whatIsLoggedThrownOrAnsweredIsHeard() {
        for (var said : List.<Runnable>of(() -> LoggerFactory.getLogger("org.accessdesk.any").trace(SECRETS.getFirst()),
                () -> LoggerFactory.getLogger("org.accessdesk.any").warn("x",
                        new IllegalStateException(SECRETS.getFirst())),
                () -> java.util.logging.Logger.getLogger("okhttp3.any").finest(SECRETS.getFirst()))) {
            try (var watch = new LoggedSecrets()) {
                watch.add(SECRETS);
                watch.check();
                said.run();
                assertThatThrownBy(watch::check).isInstanceOf(AssertionError.class)
                        .hasMessageContaining("a secret was said").hasMessageNotContaining(SECRETS.getFirst());
            }
        }
    }

    /** A server or a proxy that repeats the request in its error message. */
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500, 200})
    void aServerThatRepeatsTheTokenIsNotRepeated(int status) {
        try (var stage = ContractStage.open()) {
            var token = stage.market.client().token();
            var secret = token.substring(token.lastIndexOf(':') + 1);
            var app = stage.app().loaded();
            for (var fault : List.<Fault>of(Fault.text(status, "Authorization: Bearer " + token),
                    Fault.json(status, "{\"title\":\"" + token + "\",\"detail\":\"" + secret + "\",\"traceId\":\""
                            + secret + "\",\"errors\":{\"" + secret + "\":[\"" + token + "\"]}}"),
                    Fault.html(status).with("trace-id", secret), Fault.json(status, "\"" + secret + "\""),
                    Fault.json(status, secret),
                    Fault.empty(302).with("Location", "https://" + secret + ".example/" + token))) {
                stage.market.faults().always("*", ContractStage.GROUPS, fault);
                app.edit("Finance", g -> g.withName("Money")).save();
                stage.market.faults().clear();
                stage.market.faults().next(1, "PUT", ContractStage.GROUPS, fault);
                app.edit("Finance", g -> g.withName("Money")).save();
                stage.market.faults().clear();
            }
            assertThat(stage.watch.recorded()).isNotEmpty();
        }
    }

    @Test
    void listsWithInvitationsKeepTheirLinksToThemselves() {
        try (var stage = ContractStage.of(org.accessdesk.demo.MarketplaceOptions.defaults().withUsers(120))) {
            var app = stage.app().loaded();
            var list = stage.market.requests().matching("GET", Admin.API + "/account-users").getLast();
            assertThat(list.responseBody()).contains("accept-invite");
            assertThat(app.snapshot().users()).hasSize(120);
        }
    }
}
