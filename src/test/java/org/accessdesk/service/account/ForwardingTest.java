package org.accessdesk.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.junit.jupiter.api.Test;

/** A connection that stands before another one passes every question on: what it forgot would never be answered. */
class ForwardingTest {

    @Test
    void thePortGivesNoAnswersOfItsOwn() {
        assertThat(Forwarding.port()).filteredOn(Method::isDefault).isEmpty();
        assertThat(Forwarding.port()).allMatch(m -> Modifier.isAbstract(m.getModifiers()));
    }

    @Test
    void theLinePassesEveryMethodOn() throws Exception {
        assertThat(Forwarding.missing(ForwardingTest::line)).isEmpty();
    }

    private static MarketplaceApi line(MarketplaceApi api) {
        try {
            var marketplace = ReconnectingMarketplace.of(api, api.self(Call.plain()), () -> api, () -> true);
            // The first time it tells what is known already.
            marketplace.self(Call.plain());
            return marketplace;
        } catch (ApiException e) {
            throw new AssertionError(e);
        }
    }
}
