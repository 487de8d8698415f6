package org.accessdesk.api.resource.page;

import static org.accessdesk.api.TestServer.list;
import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.Listing;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paging with buyers, the simplest list. */
class PagesTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private Listing<Buyer> buyers() throws ApiException {
        return api.buyers(TestValues.ACCOUNT, Call.plain());
    }

    private static String buyer(int number) {
        return "{\"id\":\"BUY-0000-%04d\",\"name\":\"Buyer %d\"}".formatted(number, number);
    }

    private static String[] buyers(int from, int to) {
        return IntStream.range(from, to).mapToObj(PagesTest::buyer).toArray(String[]::new);
    }

    private static String withoutTotal(String pagination, String... entries) {
        return "{\"$meta\":{" + pagination + "},\"data\":[" + String.join(",", entries) + "]}";
    }

    @Test
    void stepsByWhatCameAndReportsEachPage() throws Exception {
        server.answer(list(5, 3, buyers(0, 3)));
        server.answer(list(5, 3, buyers(2, 5)));
        server.answer(list(5, 3, buyers(4, 5)));
        var reports = new ArrayList<String>();

        var all = api.buyers(TestValues.ACCOUNT,
                new Call(new Cancellation(), (done, total) -> reports.add(done + "/" + total)));

        assertThat(all.items()).extracting(Buyer::name).containsExactly("Buyer 0", "Buyer 1", "Buyer 2", "Buyer 3",
                "Buyer 4");
        assertThat(all.gaps()).isEmpty();
        assertThat(reports).containsExactly("3/5", "5/5", "5/5");
        assertThat(server.takenLine())
                .isEqualTo("GET /public/v1/accounts/buyers?order=name,id&limit=100&offset=0");
        assertThat(server.takenLine()).endsWith("&limit=100&offset=2");
        assertThat(server.takenLine()).endsWith("&limit=100&offset=4");
        assertThat(server.web.getRequestCount()).isEqualTo(3);
    }

    @Test
    void anEmptyListIsComplete() throws Exception {
        server.answerList();

        assertThat(buyers()).isEqualTo(new Listing<Buyer>(List.of(), List.of()));
    }

    @Test
    void theLastOfTwoEntriesWithOneIdStays() throws Exception {
        server.answer(list(3, 2, buyer(0), buyer(1)));
        server.answer(list(3, 2, "{\"id\":\"BUY-0000-0001\",\"name\":\"Newer\"}", buyer(2)));
        server.answer(list(3, 2, buyer(2)));

        var all = buyers();

        assertThat(all.items()).extracting(Buyer::name).containsExactly("Buyer 0", "Newer", "Buyer 2");
        assertThat(all.isComplete()).isTrue();
    }

    @Test
    void fewerThanTheTotalIsAGap() throws Exception {
        server.answer(list(4, 2, buyers(0, 2)));
        server.answer(list(4, 2, buyer(1), buyer(3)));
        server.answer(list(4, 2, buyer(3)));

        assertThat(English.each(buyers().gaps())).containsExactly("The server counts 4 entries and listed 3.");
    }

    @Test
    void aTotalBelowWhatIsListedIsIgnored() throws Exception {
        server.answer(list(1, 100, buyers(0, 2)));

        assertThat(buyers()).extracting(Listing::isComplete, all -> all.items().size()).containsExactly(true, 2);
    }

    @Test
    void aTotalThatChangesIsAGapEvenIfItFitsInTheEnd() throws Exception {
        for (var i = 0; i < 3; i++) {
            server.answer(list(4, 2, buyers(0, 2)));
            server.answer(list(3, 2, buyer(1), buyer(3)));
        }
        server.answer(list(3, 2, buyer(3)));

        assertThat(English.each(buyers().gaps())).containsExactly("Entries came or went while the list was read.");
    }

    @Test
    void anEmptyPageEndsAListThatPromisesMore() throws Exception {
        server.answer(list(4, 2, buyers(0, 2)));
        server.answer(list(4, 2));

        assertThat(English.each(buyers().gaps())).containsExactly("The server counts 4 entries and listed 2.");
    }

    @Test
    void aServerThatAlwaysSendsTheFirstPageIsLeft() throws Exception {
        server.answer(list(4, 2, buyers(0, 2)));
        server.answer(list(4, 2, buyers(0, 2)));

        assertThat(English.each(buyers().gaps()))
                .contains("The server sent the same page again instead of the next one.");
        assertThat(server.web.getRequestCount()).isEqualTo(2);
    }

    @Test
    void withoutATotalAPageThatIsNotFullProvesTheEnd() throws Exception {
        server.answer(withoutTotal("\"pagination\":{\"limit\":3,\"total\":null}", buyers(0, 3)));
        server.answer(withoutTotal("\"pagination\":{\"limit\":3,\"total\":null}", buyers(2, 4)));

        assertThat(buyers().items()).hasSize(4);
        assertThat(server.web.getRequestCount()).isEqualTo(2);
    }

    @Test
    void withoutATotalAndASizeOnlyAnEmptyPageDoes() throws Exception {
        server.answer(withoutTotal("", buyers(0, 10)));
        server.answer(withoutTotal("", buyers(9, 13)));
        server.answer(withoutTotal(""));

        var all = buyers();

        assertThat(all.items()).hasSize(13);
        assertThat(all.isComplete()).isTrue();
    }

    @Test
    void withoutATotalARepeatedFullPageIsAGap() throws Exception {
        server.answer(withoutTotal("", buyers(0, 2)));
        server.answer(withoutTotal("", buyers(0, 2)));

        assertThat(buyers().isComplete()).isFalse();
    }

    @Test
    void anEntryThatCannotBeReadIsAGapAndNoCrash() throws Exception {
        server.answerList(buyer(0), "{\"id\":\"BUY-1-2\"}", "\"[Circular Reference]\"", "null", "{}", buyer(1));

        var all = buyers();

        assertThat(all.items()).hasSize(2);
        assertThat(English.each(all.gaps())).allMatch(gap -> gap.startsWith("An entry could not be read: "))
                .anyMatch(gap -> gap.contains("BUY-1-2"));
    }

    @Test
    void whatIsNoListIsNotUnderstood() {
        server.answer("{\"id\":\"BUY-1111-2222\"}");

        assertThat(problem(this::buyers).kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
    }
}
