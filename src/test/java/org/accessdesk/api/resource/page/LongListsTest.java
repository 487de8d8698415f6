package org.accessdesk.api.resource.page;

import static org.accessdesk.api.TestServer.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.UserGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long list comes as a stream where the server streams, and by pages wherever the stream is not surely whole. */
class LongListsTest {
    private static final int SIZE = 1_000;

    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private boolean omitsBuyers;
    private MockResponse.Builder stream = stream(SIZE, lines(0, SIZE));

    LongListsTest() {
        server.web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var isStream = "true".equals(request.getHeaders().get("MPT-Streaming"));
                requests.add((isStream ? "stream " : "page ") + request.getTarget());
                return isStream ? stream.build() : page(request.getTarget());
            }
        });
    }

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private static String group(int n) {
        return "{\"id\":\"UGR-0000-%04d\",\"name\":\"Group %d\"}".formatted(n, n);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(LongListsTest::group).collect(Collectors.joining("\n", "", "\n"));
    }

    private MockResponse page(String target) {
        var offset = Integer.parseInt(target.replaceAll(".*offset=", ""));
        var json = list(SIZE, 100, IntStream.range(offset, Math.min(SIZE, offset + 100)).mapToObj(LongListsTest::group)
                .toArray(String[]::new));
        return TestServer.json(200,
                omitsBuyers ? json.replaceFirst("\"\\$meta\":\\{", "\"\\$meta\":{\"omitted\":[\"buyers\"],") : json)
                .build();
    }

    private static MockResponse.Builder stream(int count, String lines) {
        return new MockResponse.Builder().addHeader("MPT-Streaming", "true")
                .addHeader("Content-Type", "application/jsonl; charset=utf-8").addHeader("MPT-Item-Count", count)
                .body(lines);
    }

    private Listing<UserGroup> groups() throws Exception {
        return api.groups(TestValues.ACCOUNT, Call.plain());
    }

    private void areAll() throws Exception {
        var all = groups();
        assertThat(all.gaps()).isEmpty();
        assertThat(all.items()).extracting(UserGroup::name)
                .containsExactlyElementsOf(IntStream.range(0, SIZE).mapToObj(n -> "Group " + n).toList());
    }

    private long streams() {
        return requests.stream().filter(r -> r.startsWith("stream ")).count();
    }

    @Test
    void twoRequestsReadAThousand() throws Exception {
        areAll();
        assertThat(requests).hasSize(2);
        assertThat(requests.getLast()).startsWith("stream ").doesNotContain("offset", "limit");
    }

    @Test
    void whatTheListLeavesOutStaysUnknown() throws Exception {
        omitsBuyers = true;
        assertThat(groups().items()).allMatch(g -> g.buyers() instanceof Field.Omitted);
    }

    @Test
    void blankLinesKeepAliveAndADeletedObjectIsCountedAndLeftOut() throws Exception {
        stream = stream(SIZE + 1, "\uFEFF" + lines(0, 10) + "\n \t\r\n"
                + "{\"id\":\"UGR-0000-2000\",\"$meta\":{\"deleted\":true}}\r\n" + lines(10, SIZE).stripTrailing());
        areAll();
        assertThat(requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {SIZE - 1, SIZE + 1})
    void ofAnotherCountNothingIsKept(int count) throws Exception {
        stream = stream(count, lines(0, SIZE));
        areAll();
        assertThat(requests.size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]\n", "null\n", "{\"id\":\n", "<html>\n"})
    void aLineThatIsNoObjectSpoilsAll(String line) throws Exception {
        stream = stream(SIZE, lines(0, SIZE - 1) + line);
        areAll();
        assertThat(requests.size()).isGreaterThan(10);
    }

    @Test
    void aStreamThatBreaksIsReadByPagesAndTriedTheNextTime() throws Exception {
        stream = stream(SIZE, lines(0, SIZE)).onResponseBody(new SocketEffect.CloseSocket());
        areAll();
        areAll();
        assertThat(streams()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aBusyServerIsAskedForAStreamTheNextTime(int status) throws Exception {
        stream = new MockResponse.Builder().code(status);
        areAll();
        areAll();
        assertThat(streams()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 406, 413, 501})
    void aServerThatDoesNotStreamIsAskedOnce(int status) throws Exception {
        stream = new MockResponse.Builder().code(status);
        areAll();
        areAll();
        assertThat(streams()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MPT-Streaming", "MPT-Item-Count", "Content-Type"})
    void withoutOneOfItsHeadersItIsNoStream(String header) throws Exception {
        stream = stream(SIZE, lines(0, SIZE)).removeHeader(header);
        areAll();
        areAll();
        assertThat(streams()).isEqualTo(1);
    }
}
