package org.accessdesk.api.resource.page;

import static org.accessdesk.api.TestServer.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.Listing;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Buyer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long list is requested several pages at once, and no less surely. */
class ReadAheadTest {
    private static final int AT_ONCE = 4;
    private static final int PAGE = 100;

    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();
    private final List<Integer> offsets = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch together = new CountDownLatch(AT_ONCE);
    private final AtomicBoolean busy = new AtomicBoolean();
    private int size;
    private boolean waitsForOthers;

    ReadAheadTest() {
        server.web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getTarget());
            }
        });
    }

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private MockResponse answer(String target) {
        var offset = Integer.parseInt(target.replaceAll(".*offset=", ""));
        offsets.add(offset);
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            if (waitsForOthers && offset > 0) {
                together.countDown();
                await();
            }
            if (busy.compareAndSet(true, false)) {
                return new MockResponse.Builder().code(429).addHeader("Retry-After", "0").build();
            }
            return new MockResponse.Builder().addHeader("Content-Type", "application/json").body(page(offset)).build();
        } finally {
            running.decrementAndGet();
        }
    }

    /** Waits until four requests are there; without them the test fails by its count, not by its time. */
    private void await() {
        try {
            together.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String page(int offset) {
        return list(size, PAGE, IntStream.range(offset, Math.min(size, offset + PAGE))
                .mapToObj(n -> "{\"id\":\"BUY-0000-%04d\",\"name\":\"Buyer %d\"}".formatted(n, n))
                .toArray(String[]::new));
    }

    private Listing<Buyer> buyers() throws Exception {
        return api.buyers(TestValues.ACCOUNT, Call.plain());
    }

    @Test
    void fourPagesAreUnderWayAtOnce() throws Exception {
        size = 2_000;
        waitsForOthers = true;
        assertThat(buyers().items()).hasSize(size);
        assertThat(mostAtOnce).hasValue(AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 199, 200, 300, 1_000, 2_003})
    void asManyPagesAreReadAsWithoutAndEachOnce(int entries) throws Exception {
        size = entries;
        var all = buyers();
        assertThat(all.gaps()).isEmpty();
        assertThat(all.items()).extracting(Buyer::name)
                .containsExactlyElementsOf(IntStream.range(0, size).mapToObj(n -> "Buyer " + n).toList());
        assertThat(offsets).doesNotHaveDuplicates();
        // The first page, and one for each 99 further entries, the last of which is not full.
        assertThat(offsets.size()).isEqualTo(entries < PAGE ? 1 : 1 + (entries - 1) / (PAGE - 1));
    }

    @Test
    void aBusyServerGetsFewerAtOnce() throws Exception {
        size = 2_000;
        busy.set(true);
        var waits = new AtomicInteger();
        var all = api.buyers(TestValues.ACCOUNT, Call.plain().onRetry((_, _) -> waits.incrementAndGet()));
        assertThat(all.items()).hasSize(size);
        assertThat(all.isComplete()).isTrue();
        assertThat(waits).hasValue(1);
    }

    @Test
    void aCallThatCountsItsRequestsSendsThemOneByOne() throws Exception {
        size = 1_000;
        assertThat(api.buyers(TestValues.ACCOUNT, Call.plain().retryingRateLimits(false)).items()).hasSize(size);
        assertThat(offsets).isSorted();
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void cancellingEndsAllRequests() {
        size = 2_000;
        var cancellation = new Cancellation();
        var call = new Call(cancellation, (done, _) -> {
            if (done >= 3 * PAGE) {
                cancellation.cancel();
            }
        });
        assertThat(org.accessdesk.api.TestValues.problem(() -> api.buyers(TestValues.ACCOUNT, call)).kind())
                .isEqualTo(Kind.CANCELLED);
        assertThat(offsets.size()).isLessThan(size / PAGE);
    }
}
