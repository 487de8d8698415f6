package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.connect.TokenSafe;
import org.junit.jupiter.api.Test;

/** What waits for the window while the app starts. */
class HeldStartTest {
    private static final int OTHERS = 50;
    private final AtomicBoolean painted = new AtomicBoolean();
    private final CompletableFuture<Boolean> askedAfterIt = new CompletableFuture<>();
    private final AppFiles files = AppFiles.ofDemo().with(() -> {
        askedAfterIt.complete(painted.get());
        return new TokenSafe.TokenKeychain(new SessionKeychain(), null);
    });

    @Test
    void theKeychainIsAskedWhenTheWindowIsPainted() throws Exception {
        var asking = new CountDownLatch(1);
        try (var context = AppContext.held(Runnable::run, new DemoMarket(), files, Clock.systemUTC())) {
            context.opener().profiles().place(_ -> asking.countDown());
            othersEnd(context);
            painted.set(true);
            context.release();
            assertThat(asking.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(askedAfterIt.get(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Waits for tasks that were started later: what does not wait for the window was asked before them. */
    private static void othersEnd(AppContext context) throws InterruptedException {
        var others = new CountDownLatch(OTHERS);
        for (var i = 0; i < OTHERS; i++) {
            context.opener().known(_ -> others.countDown());
        }
        assertThat(others.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void anAppWithoutAWindowWaitsForNone() throws Exception {
        var asking = new CountDownLatch(1);
        try (var context = new AppContext(Runnable::run, new DemoMarket(), files, Clock.systemUTC())) {
            context.opener().profiles().place(_ -> asking.countDown());
            assertThat(asking.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(askedAfterIt.get(1, TimeUnit.MINUTES)).isFalse();
    }
}
