package org.accessdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.accessdesk.api.http.LatencyMeter;
import org.accessdesk.api.rest.Previews;
import org.accessdesk.model.Latency;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.UserGroup;
import org.junit.jupiter.api.Test;

/** A preview shows exactly what is sent. */
class PreviewTest {
    private static final Account ACCOUNT = Samples.ACCOUNT;

    private static RequestPreview sent(TestServer server) {
        var request = server.taken();
        return new RequestPreview(String.valueOf(request.getMethod()), String.valueOf(request.getTarget()),
                TestServer.body(request));
    }

    @Test
    void membership() throws Exception {
        try (var server = new TestServer(); var api = server.client()) {
            var groups = Samples.groupIds(2, 1);
            var preview = Previews.membership(ACCOUNT, Samples.user(1, 1), groups, api.membershipEndpoint());
            server.answer("[{\"id\":\"UGR-0000-0001\"},{\"id\":\"UGR-0000-0002\"}]");
            api.putGroups(ACCOUNT, Samples.user(1, 1), groups, Call.plain());
            assertThat(preview).isEqualTo(sent(server));
        }
    }

    @Test
    void theLegacyFormNamesTheMembershipWhereItIsKnown() {
        try (var server = new TestServer(); var api = server.client(MembershipEndpoint.LEGACY)) {
            assertThat(Previews.membership(ACCOUNT, Samples.user(1, 1), Samples.groupIds(1), api.membershipEndpoint())
                    .path())
                    .isEqualTo("/public/v1/accounts/account-users/…/groups");
        }
    }

    @Test
    void group() throws Exception {
        try (var server = new TestServer(); var api = server.client()) {
            UserGroup now = Samples.group(1, 1, 2);
            var content = new org.accessdesk.model.account.GroupContent("A “B”", "", "", Samples.moduleIds(3));
            var preview = Previews.group(now, content);
            server.answer("{}");
            server.answer(500, "{}");
            try {
                api.putGroup(now, content, Call.plain());
            } catch (ApiException expected) {
                assertThat(expected.problem().kind()).isNotNull();
            }
            assertThat(preview).isEqualTo(sent(server));
        }
    }

    @Test
    void aConnectionKnowsItsPace() {
        var latency = new LatencyMeter();
        assertThat(latency.latency()).isEmpty();
        latency.answered(false, 100_000_000);
        assertThat(latency.latency()).contains(new Latency(Duration.ofMillis(100), Duration.ofMillis(100), true));
        latency.answered(true, 300_000_000);
        latency.answered(false, 200_000_000);
        assertThat(latency.latency()).contains(new Latency(Duration.ofMillis(120), Duration.ofMillis(300), true));
    }

    @Test
    void whatATokenWouldGet() {
        var token = new org.accessdesk.model.account.IssuedToken(new org.accessdesk.model.id.TokenId("TKN-1111-1111"),
                "CI",
                Set.of(), 1);
        assertThat(Previews.token(token, Samples.moduleIds(1))).isEqualTo(new RequestPreview("PUT",
                "/public/v1/accounts/api-tokens/TKN-1111-1111", "{\"modules\":[{\"id\":\"MOD-0001\"}]}"));
    }
}
