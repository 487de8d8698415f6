package org.accessdesk.demo.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging and order (api.md §3.1, §3.2), and that pages after the first cost next to nothing. */
class PagingTest {
    private final Queries queries = new Queries(10);

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", nullValues = "-", textBlock = """
            offset=0            -> 0           -> 10  -> 10
            limit=3             -> 0           -> 3   -> 3
            limit=3&offset=2    -> 2           -> 3   -> 3
            limit=0             -> 0           -> 0   -> 0
            limit=100           -> 0           -> 100 -> 100
            limit=1000          -> 0           -> 100 -> 100
            limit=99999999999   -> 0           -> 100 -> 100
            limit=50&offset=230 -> 230         -> 50  -> 20
            offset=250          -> 250         -> 10  -> 0
            offset=9999999999   -> 2147483647  -> 10  -> 0
            Limit=7&OFFSET=1    -> 1           -> 7   -> 7
            limit=7&limit=8     -> 0           -> 7   -> 7
            """)
    void givesThePage(String query, int offset, int limit, int size) throws BadQueryException {
        var answer = queries.list(many(250), query);

        var pagination = answer.at("/$meta/pagination");
        assertThat(pagination.path("offset").intValue()).isEqualTo(offset);
        assertThat(pagination.path("limit").intValue()).isEqualTo(limit);
        assertThat(pagination.path("total").intValue()).isEqualTo(250);
        assertThat(answer.path("data").isArray()).isTrue();
        assertThat(Ask.ids(answer)).hasSize(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "1.5", "0x1", "%2B1", "%D9%A1"})
    void refusesWhatIsNoNumber(String value) {
        for (var key : List.of("limit", "offset")) {
            assertThatExceptionOfType(BadQueryException.class)
                    .isThrownBy(() -> queries.list(many(3), key + "=" + value))
                    .withMessage("Cannot convert value: '" + URLDecoder.decode(value, StandardCharsets.UTF_8) + "'.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            order= -> 1 2 3 4 5
            order=id -> 1 2 3 4 5
            order=-id -> 5 4 3 2 1
            order=name -> 1 2 3 4 5
            order=+name -> 1 2 3 4 5
            order=%2Bname -> 1 2 3 4 5
            order=age -> 4 1 2 3 5
            order=-age -> 5 3 1 2 4
            order=-age,-id -> 5 3 2 1 4
            order=admin,-age -> 5 1 2 3 4
            order=phone,id -> 2 3 5 1 4
            order=-phone,-name -> 4 1 5 3 2
            order=account.name,-age -> 4 3 1 5 2
            order=audit.created.at&select=audit -> 1 2 3 4 5
            order=-audit.created.at&select=audit.created -> 5 4 3 2 1
            order=-id&ge(age,20) -> 5 3 2 1
            """)
    void ordersByTheTerms(String query, String ids) throws BadQueryException {

        assertThat(Ask.found(query)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            order=, -> No valid ordering properties were detected
            order=+ -> No valid ordering properties were detected
            order=-,%2B -> No valid ordering properties were detected
            order=nothing -> Invalid property path.
            order=name,nothing -> Invalid property path.
            order=na(me) -> Invalid property path.
            order=groups -> Ordering is not permitted.
            order=account -> Ordering is not permitted.
            order=audit.created.at -> Ordering is not permitted.
            order=name,-audit.created.at&select=-audit -> Ordering is not permitted.
            """)
    void refusesOrders(String query, String message) {
        assertThatExceptionOfType(BadQueryException.class).isThrownBy(() -> Ask.found(query)).withMessage(message);
    }

    @Test
    void rendersOnlyThePageWithoutAFilter() throws BadQueryException {
        var people = many(1000);

        queries.list(people, "limit=5&offset=500");

        assertThat(people.rendered).hasValue(5);
    }

    @Test
    void filtersAndSortsOnceForAllPages() throws BadQueryException {
        var people = many(1000);
        List<String> seen = new ArrayList<>(Ask.ids(queries.list(people, "limit=100&order=-age&ge(age,0)")));
        people.rendered.set(0);

        for (var offset = 100; offset < 1000; offset += 100) {
            seen.addAll(Ask.ids(queries.list(people, "limit=100&order=-age&ge(age,0)&offset=" + offset)));
        }

        assertThat(people.rendered).hasValue(900);
        assertThat(seen).doesNotHaveDuplicates().hasSize(1000);
    }

    @Test
    void seesAChangeOfTheList() throws BadQueryException {
        var people = many(20);
        assertThat(Ask.ids(queries.list(people, "name=%22N3%22"))).containsExactly("I-00003");

        people.replace(List.of("{\"id\":\"I-9\",\"name\":\"N3\",\"age\":1}"));

        assertThat(Ask.ids(queries.list(people, "name=%22N3%22"))).containsExactly("I-9");
        assertThat(Ask.ids(queries.list(people, null))).containsExactly("I-9");
    }

    @Test
    void keepsListsFiltersOrdersAndPermissionsApart() throws BadQueryException {
        var five = People.five();
        assertThat(Ask.ids(queries.list(five, "age=20"))).containsExactly("U-1", "U-2");
        assertThat(Ask.ids(queries.list(five, "age=20&order=-id"))).containsExactly("U-2", "U-1");
        assertThat(Ask.ids(queries.list(five, "age=30"))).containsExactly("U-3");
        assertThat(Ask.ids(queries.list(new People("none", List.of()), "age=20"))).isEmpty();

        var byAudit = "gt(audit.created.at,%222024-04-02%22)";
        assertThat(Ask.ids(queries.list(five, byAudit + "&select=audit"))).containsExactly("U-5");
        assertThatExceptionOfType(BadQueryException.class).isThrownBy(() -> queries.list(five, byAudit));
    }

    @Test
    void forgetsTheOldestList() {
        var recent = new Recent();
        for (var i = 0; i < 9; i++) {
            recent.put(key("s" + i, 1), List.of(i));
            recent.get(key("s0", 1));
        }

        assertThat(recent.<Integer>get(key("s0", 1))).containsExactly(0);
        assertThat(recent.<Integer>get(key("s1", 1))).isNull();
        assertThat(recent.<Integer>get(key("s2", 1))).containsExactly(2);
    }

    @Test
    void forgetsWhatIsOutOfDate() {
        var recent = new Recent();
        recent.put(key("s", 1), List.of(1));
        recent.put(key("s", 2), List.of(2));

        assertThat(recent.<Integer>get(key("s", 1))).isNull();
        assertThat(recent.<Integer>get(key("s", 2))).containsExactly(2);
    }

    private static Recent.Key key(String source, long version) {
        return new Recent.Key(source, version, "", "", false);
    }

    private static People many(int count) {
        return new People("many", IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"I-%05d\",\"name\":\"N%d\",\"age\":%d}".formatted(i, i, i % 7)).toList());
    }
}
