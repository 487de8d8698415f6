package org.accessdesk.api.resource;

import static org.accessdesk.api.TestServer.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists that servers count wrongly, limit to their own page size, sort differently, or change while they are read: a
 * list called complete has all entries.
 */
class MovingListTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client(server.address(), MembershipEndpoint.CURRENT, Timeouts.DEFAULT,
            64 << 10);
    private final List<Integer> content = new ArrayList<>();
    private int pageSize = 100;
    private boolean statesLimit = true;
    private IntFunction<String> counted = _ -> Integer.toString(content.size());
    private Consumer<Integer> beforePage = _ -> {};
    private int bytesEach;
    private int requests;

    MovingListTest() {
        server.web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return page(request.getTarget());
            }
        });
    }

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private synchronized MockResponse page(String target) {
        beforePage.accept(requests++);
        var offset = number(target, "offset=");
        var limit = Math.min(pageSize, number(target, "limit="));
        var from = Math.min(offset, content.size());
        var entries = content.subList(from, Math.min(from + limit, content.size())).stream().map(this::entry).toList();
        var total = counted.apply(entries.size());
        var json = list(-1, limit, entries.toArray(String[]::new)).replace("\"total\":-1", "\"total\":" + total);
        return TestServer.json(200, statesLimit ? json : json.replace("\"limit\":" + limit + ",", "")).build();
    }

    private static int number(String target, String key) {
        var value = target.substring(target.indexOf(key) + key.length());
        return Integer.parseInt(value.contains("&") ? value.substring(0, value.indexOf('&')) : value);
    }

    private String entry(int number) {
        return "{\"id\":\"BUY-0000-%04d\",\"name\":\"%s\"}".formatted(number, "x".repeat(1 + bytesEach));
    }

    private void holds(int size) {
        IntStream.range(0, size).forEach(content::add);
    }

    private Listing<Buyer> read() throws ApiException {
        return api.buyers(TestValues.ACCOUNT, Call.plain());
    }

    private static List<Integer> numbers(Listing<Buyer> read) {
        return read.items().stream().map(b -> Integer.parseInt(b.id().value().substring(9))).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 199, 200, 254, 300})
    void aCappedTotalEndsNothing(int size) throws ApiException {
        holds(size);
        counted = _ -> Integer.toString(Math.min(100, content.size()));
        var read = read();
        assertThat(read.items()).hasSize(size);
        assertThat(read.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100,true", "100,false", "10,true", "10,false", "25,false", "50,false", "1,true", "2,true"})
    void aTotalThatCountsThePageEndsNothing(int pages, boolean stated) throws ApiException {
        holds(pages < 10 ? 26 : 254);
        pageSize = pages;
        statesLimit = stated;
        counted = Integer::toString;
        assertThat(numbers(read())).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"254\"", "null", "\"many\"", "-1", "99999999999", "254.0", "{}", "true"})
    void aTotalOfAnotherKindEndsNothing(String total) throws ApiException {
        holds(254);
        counted = _ -> total;
        var read = read();
        assertThat(numbers(read)).isEqualTo(content);
        assertThat(read.isComplete()).isTrue();
    }

    @Test
    void aTotalThatShrinksEndsNothing() throws ApiException {
        holds(254);
        counted = _ -> Integer.toString(Math.max(0, 254 - 100 * requests));
        assertThat(numbers(read())).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,1", "3,1", "9,1", "50,1", "99,1", "100,2", "199,3", "254,3", "397,5", "298,4"})
    void theLookPastTheEndIsOneRequestAtMost(int size, int expected) throws ApiException {
        holds(size);
        assertThat(read().isComplete()).isTrue();
        assertThat(requests).isLessThanOrEqualTo(expected + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 99, 100, 150, 198})
    void oneOutAndOneInWhileItIsReadMissesNobody(int out) throws ApiException {
        holds(254);
        beforePage = n -> {
            if (n == 1) {
                content.remove(Integer.valueOf(out));
                content.add(9_000);
            }
        };
        var read = read();
        assertThat(read.isComplete()).isTrue();
        assertThat(numbers(read)).isEqualTo(content.stream().sorted().toList());
    }

    @Test
    void aListThatNeverRestsIsReadToItsEndAndNotCalledComplete() throws ApiException {
        holds(320);
        beforePage = n -> {
            content.removeFirst();
            content.add(1_000 + n);
        };
        var read = read();
        assertThat(English.each(read.gaps())).contains("Entries came or went while the list was read.");
        assertThat(numbers(read)).containsAll(content);
        assertThat(requests).isLessThan(100);
    }

    @Test
    void aLongListIsFollowedBackByAPage() throws ApiException {
        holds(4_000);
        beforePage = n -> {
            if (n == 35) {
                content.removeFirst();
                content.add(9_000);
            }
        };
        var read = read();
        assertThat(numbers(read)).containsAll(content);
        assertThat(read.isComplete()).isFalse();
        assertThat(requests).isLessThan(50);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsCalledCompleteIsAllThereIs(long seed) throws ApiException {
        var random = new Random(seed);
        holds(random.nextInt(400));
        Collections.shuffle(content, random);
        pageSize = 20 + random.nextInt(60);
        statesLimit = random.nextBoolean();
        beforePage = n -> {
            // An entry that is inserted before the current position cannot be detected, so this server appends it.
            if (n > 0 && n < 4 && !content.isEmpty() && random.nextBoolean()) {
                var index = random.nextInt(content.size());
                content.subList(index, index + 1).clear();
                content.add(5_000 + n);
            }
        };
        var read = read();
        assertThat(numbers(read)).as("seed " + seed).containsAll(content);
        if (read.isComplete()) {
            assertThat(numbers(read)).as("seed " + seed).hasSize(content.size());
        }
    }

    @Test
    void pagesThatAreTooLargeAreAskedForInParts() throws ApiException {
        holds(250);
        bytesEach = 3_000;
        var read = read();
        assertThat(read.isComplete()).isTrue();
        assertThat(numbers(read)).isEqualTo(content);
    }

    @Test
    void anEntryThatIsTooLargeByItselfIsAProblem() {
        holds(3);
        bytesEach = 70_000;
        assertThat(TestValues.problem(this::read).kind()).isEqualTo(org.accessdesk.model.ApiProblem.Kind.TOO_LARGE);
    }
}
