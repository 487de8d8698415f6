package org.accessdesk.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.api.Cancellation;
import org.accessdesk.service.account.Forwarding;
import org.junit.jupiter.api.Test;

class CountingMarketplaceTest {

    @Test
    void passesEveryMethodOn() throws Exception {
        assertThat(Forwarding.missing(api -> new CountingMarketplace(api, new Cancellation()))).isEmpty();
    }
}
