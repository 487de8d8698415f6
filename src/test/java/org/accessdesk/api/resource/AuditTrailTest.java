package org.accessdesk.api.resource;

import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.accessdesk.api.Call;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.AuditEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail of one object. */
class AuditTrailTest {
    private static final Instant SINCE = Instant.parse("2026-02-01T00:00:00.000900Z");
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    @Test
    void asksForTheLatestOfOneObject() throws Exception {
        server.answerList("""
                {"id":"AUD-1111-2222-3333-4444","event":"platform.accounts.user-group.updated","summary":"Updated",
                 "object":{"id":"UGR-8447-7590","name":"Finance","revision":8},"timestamp":"2026-02-01T00:00:00.000Z",
                 "actor":{"id":"USR-6375-2499","name":"Jane Doe"},"revision":9,"details":{"x":[]}}""");

        assertThat(api.audit("UGR-8447-7590", SINCE, Call.plain())).containsExactly(
                new AuditEntry("UGR-8447-7590", "platform.accounts.user-group.updated", "Updated",
                        Instant.parse("2026-02-01T00:00:00Z"), new Actor("USR-6375-2499", "Jane Doe"), 9));
        assertThat(server.takenLine()).isEqualTo("GET /public/v1/audit/records?and(eq(object.id,"
                + "%22UGR-8447-7590%22),ge(timestamp,%222026-02-01T00%3A00%3A00.000Z%22))"
                + "&order=-timestamp,-id&limit=50&offset=0");
    }

    @Test
    void makesTheBestOfAServerThatNeitherFiltersNorSortsNorTellsMuch() throws Exception {
        server.answerList("{}", "\"odd\"",
                "{\"object\":{\"id\":\"UGR-8447-7590\",\"revision\":2},\"timestamp\":\"2026-02-02T00:00:00Z\"}",
                "{\"object\":{\"id\":\"UGR-1111-1111\"},\"timestamp\":\"2026-02-03T00:00:00Z\"}",
                "{\"object\":{\"id\":\"UGR-8447-7590\"},\"timestamp\":\"2026-01-31T00:00:00Z\"}",
                "{\"event\":\"a.new.one\",\"timestamp\":\"2026-02-04T00:00:00Z\",\"actor\":{\"href\":\"//\"},"
                        + "\"summary\":\"Made idt:TKN-1111-2222:" + TestServer.SECRET + "\"}");

        var entries = api.audit("UGR-8447-7590", SINCE, Call.plain());

        assertThat(entries).extracting(AuditEntry::at).startsWith(Instant.parse("2026-02-04T00:00:00Z"),
                Instant.parse("2026-02-02T00:00:00Z")).hasSize(4);
        assertThat(entries.getFirst().event()).isEqualTo("a.new.one");
        assertThat(entries.getFirst().by()).isNull();
        assertThat(entries.get(1).revision()).isEqualTo(2);
        assertThat(entries.toString()).doesNotContain(TestServer.SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void leavesItToTheCallerThatItMayNotBeRead(int status) {
        server.answer(status, "{}");

        assertThat(problem(() -> api.audit("UGR-8447-7590", SINCE, Call.plain())).kind())
                .isEqualTo(status == 403 ? Kind.FORBIDDEN : Kind.NOT_FOUND);
    }

    @Test
    void refusesWhatIsNoList() {
        server.answer("{\"data\":{}}");

        assertThat(problem(() -> api.audit("UGR-8447-7590", SINCE, Call.plain())).kind())
                .isEqualTo(Kind.NOT_UNDERSTOOD);
    }
}
