package org.accessdesk.api.resource;

import static org.accessdesk.api.TestServer.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.model.Growth;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.snapshot.KnownUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What it takes to read the users of a large account from a stream. */
class UserStreamTest {
    private static final int SIZE = 20_000;

    private final TestServer server = new TestServer();

    @AfterEach
    void end() {
        server.close();
    }

    private static String user(MembershipEndpoint endpoint, int n) {
        var person = "\"id\":\"USR-%04d-%04d\",\"name\":\"Tuấn Lê %d\",\"email\":\"tuan.%d@starkindustries.example\""
                .formatted(n / 10_000, n % 10_000, n, n);
        var head = endpoint == MembershipEndpoint.CURRENT ? person
                : "\"id\":\"AUSR-0000-%04d-%04d\",\"user\":{%s}".formatted(n / 10_000, n % 10_000, person);
        return """
                {%s,"revision":1,"groups":[{"id":"UGR-9019-6025","name":"German sub","revision":1}],\
                "account":{"id":"ACC-5956-6167","name":"Stark Industries"},"invitation":{"status":"Active"},\
                "lastLoginAt":"2026-10-22T11:43:%02d.000Z","audit":{"created":{"at":"2026-08-23T14:03:00.000Z",\
                "by":{"id":"TKN-9920-7819","name":"Access Desk"}},"updated":{"at":"2026-08-23T14:03:00.000Z",\
                "by":{"id":"TKN-9920-7819","name":"Access Desk"}},"joined":{"at":"2026-08-23T14:20:25.000Z"}}}"""
                .formatted(head, n % 60);
    }

    private void serve(MembershipEndpoint endpoint) {
        var lines = IntStream.range(0, SIZE).mapToObj(n -> user(endpoint, n)).collect(Collectors.joining("\n"));
        var first = list(SIZE, 100, IntStream.range(0, 100).mapToObj(n -> user(endpoint, n)).toArray(String[]::new));
        server.web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return "true".equals(request.getHeaders().get("MPT-Streaming"))
                        ? new MockResponse.Builder().addHeader("MPT-Streaming", "true")
                                .addHeader("Content-Type", "application/jsonl").addHeader("MPT-Item-Count", SIZE)
                                .body(lines).build()
                        : TestServer.json(200, first).build();
            }
        });
    }

    /** With a tree of each of them it was 15 times what comes. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void takesLittleMoreMemoryThanWhatComes(MembershipEndpoint endpoint) throws Exception {
        serve(endpoint);
        try (var api = server.client(endpoint)) {
            assertThat(api.users(TestValues.ACCOUNT, KnownUsers.NONE, Call.plain()).items()).hasSize(SIZE)
                    .extracting(AccountUser::name).contains("Tuấn Lê 0", "Tuấn Lê " + (SIZE - 1));
            Growth.takesAtMost(7 * user(endpoint, 0).length(), SIZE, () -> {
                try {
                    api.users(TestValues.ACCOUNT, KnownUsers.NONE, Call.plain());
                } catch (ApiException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void tellsItsProgressAHundredTimesAtMost(MembershipEndpoint endpoint) throws Exception {
        serve(endpoint);
        try (var api = server.client(endpoint)) {
            var told = new ArrayList<Integer>();
            api.users(TestValues.ACCOUNT, KnownUsers.NONE, new Call(new Cancellation(), (done, total) -> {
                assertThat(total).isEqualTo(SIZE);
                told.add(done);
            }));
            assertThat(told).hasSizeBetween(50, 101).isSorted().endsWith(SIZE);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void whoIsKnownStaysTheSameObject(MembershipEndpoint endpoint) throws Exception {
        serve(endpoint);
        try (var api = server.client(endpoint)) {
            var before = api.users(TestValues.ACCOUNT, KnownUsers.NONE, Call.plain()).items();
            var byId = before.stream().collect(Collectors.toMap(AccountUser::id, user -> user));
            var after = api.users(TestValues.ACCOUNT, read -> byId.getOrDefault(read.id(), read), Call.plain());
            for (var n = 0; n < SIZE; n++) {
                assertThat(after.items().get(n)).isSameAs(before.get(n));
            }
        }
    }
}
