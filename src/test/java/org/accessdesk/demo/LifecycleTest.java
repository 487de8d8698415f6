package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Start, stop, and the log of requests. */
class LifecycleTest {
    @Test
    void aPortInUseIsSaidSo() throws IOException {
        MarketplaceOptions small = MarketplaceOptions.defaults().withUsers(1);
        try (Marketplace first = Marketplace.start(small)) {
            MarketplaceOptions same = small.withPort(first.address().getPort());
            assertThatThrownBy(() -> Marketplace.start(same)).isInstanceOf(BindException.class);
        }
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException {
        try (Marketplace marketplace = Marketplace.start(MarketplaceOptions.defaults().withUsers(1))) {
            assertThat(marketplace.address().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nothingIsLeftAfterClosing() {
        Sandbox sandbox = Sandbox.open();
        int port = sandbox.marketplace.address().getPort();
        sandbox.get("/user-groups");
        sandbox.marketplace.close();
        assertThatThrownBy(() -> sandbox.get("/user-groups")).isInstanceOf(UncheckedIOException.class);
        sandbox.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("demo-") && thread.isAlive())
                .isEmpty();
        try (Sandbox again = Sandbox.of(MarketplaceOptions.defaults().withUsers(1).withPort(port))) {
            assertThat(again.get("/user-groups").status()).isEqualTo(200);
        }
    }

    /** Connections that faults cut on purpose must not appear in the app's log. */
    @Test
    void neitherFaultsNorTheEndAreLogged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try (Sandbox sandbox = Sandbox.open()) {
            FaultQueue faults = sandbox.marketplace.faults();
            faults.next(1, "GET", ".*", Fault.cut());
            assertThatThrownBy(() -> sandbox.get("/user-groups")).isInstanceOf(UncheckedIOException.class);
            CountDownLatch reached = new CountDownLatch(1);
            faults.next(1, "PUT", ".*", Fault.before(reached::countDown));
            faults.next(1, "PUT", ".*", Fault.stalled());
            CompletableFuture<?> answer = sandbox.http().sendAsync(
                    sandbox.request("PUT", "/user-groups/x", "{}").build(), HttpResponse.BodyHandlers.discarding());
            assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
            sandbox.marketplace.close();
            assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void requestsAreRecordedWithoutTheToken() {
        try (Sandbox sandbox = Sandbox.open()) {
            String group = sandbox.group("Finance");
            sandbox.marketplace.requests().clear();
            sandbox.put("/user-groups/" + group + "?a=b", "{\"description\":\"x\"}");
            sandbox.get("/user-groups");
            List<RecordedRequest> puts = sandbox.marketplace.requests().matching("PUT", ".*/user-groups/.*");
            assertThat(puts).hasSize(1);
            RecordedRequest put = puts.getFirst();
            assertThat(put.path()).isEqualTo("/public/v1/accounts/user-groups/" + group);
            assertThat(put.query()).isEqualTo("a=b");
            assertThat(put.status()).isEqualTo(200);
            assertThat(put.requestBody()).isEqualTo("{\"description\":\"x\"}");
            assertThat(put.responseBody()).contains(group);
            assertThat(sandbox.marketplace.requests().all()).hasSize(2);
        }
    }

    @Test
    void theRecordIsBounded() {
        try (Sandbox sandbox = Sandbox.open()) {
            String large = "{\"description\":\"" + "x".repeat(3_000_000) + "\"}";
            for (int i = 0; i < 4; i++) {
                sandbox.put("/user-groups/" + i, large);
            }
            assertThat(sandbox.marketplace.requests().all()).hasSize(2);
        }
    }

    @Test
    void largeBodiesAreRefused() {
        try (Sandbox sandbox = Sandbox.open()) {
            assertThat(sandbox.put("/user-groups/x", "x".repeat(4_000_001)).status()).isEqualTo(413);
        }
    }

    @Test
    void optionsThatMakeNoSense() {
        MarketplaceOptions options = MarketplaceOptions.defaults();
        assertThatThrownBy(() -> options.withPort(70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withUsers(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withGroups(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withLatency(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySwitchHasTwoPositions() {
        for (Switch each : Switch.values()) {
            Switches on = Switches.defaults().with(each, true);
            assertThat(on.has(each)).isTrue();
            assertThat(on.with(each, false).has(each)).isFalse();
            assertThat(Switches.defaults().has(each)).isEqualTo(each.isOnByDefault());
        }
    }
}
