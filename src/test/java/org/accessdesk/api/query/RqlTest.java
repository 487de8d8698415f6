package org.accessdesk.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RqlTest {

    @Test
    void writesTheGrammar() {
        assertThat(Rql.eq("account.id", "ACC-1111-2222").text()).isEqualTo("eq(account.id,\"ACC-1111-2222\")");
        assertThat(Rql.ne("status", "Active").text()).isEqualTo("ne(status,\"Active\")");
        assertThat(Rql.in("id", List.of("a", "b")).text()).isEqualTo("in(id,(\"a\",\"b\"))");
        assertThat(Rql.out("id", List.of("a")).text()).isEqualTo("out(id,(\"a\"))");
        assertThat(Rql.any("groups", Rql.eq("id", "UGR-1111-2222")).text())
                .isEqualTo("any(groups,eq(id,\"UGR-1111-2222\"))");
        assertThat(Rql.and(Rql.eq("a", "1"), Rql.or(Rql.eq("b", "2"), Rql.not(Rql.eq("c", "3")))).text())
                .isEqualTo("and(eq(a,\"1\"),or(eq(b,\"2\"),not(eq(c,\"3\"))))");
    }

    @Test
    void quotesByTheKindThatTheTextHasNot() {
        assertThat(Rql.eq("name", "O'Hara, (x)").text()).isEqualTo("eq(name,\"O'Hara, (x)\")");
        assertThat(Rql.eq("name", "the \"A\" team").text()).isEqualTo("eq(name,'the \"A\" team')");
        assertThatIllegalArgumentException().isThrownBy(() -> Rql.eq("name", "O'Hara \"Jim\""))
                .withMessageContaining("both kinds of quotes");
    }

    @Test
    void takesAStarInATextForAStar() {
        assertThat(Rql.contains("name", "5*").text()).isEqualTo("ilike(name,\"*5\\**\")");
        assertThat(Rql.startsWith("name", "A").text()).isEqualTo("like(name,\"A*\")");
        assertThatIllegalArgumentException().isThrownBy(() -> Rql.contains("name", "a\\"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a)", "1a", "a.", "a=b"})
    void refusesWhatIsNoField(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rql.eq(name, "x"));
    }

    @Test
    void refusesEmptyLists() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rql.in("id", List.of()));
        assertThatIllegalArgumentException().isThrownBy(Rql::and);
    }

    @Test
    void isEncodedOnce() {
        var query = Query.of("/users").where(Rql.eq("name", "a&b+c d%20é#=;|'")).select("audit").order("name,id")
                .page(200, 100);

        assertThat(query.at(HttpUrl.get("http://localhost:1")).toString()).isEqualTo(
                "http://localhost:1/public/v1/accounts/users?eq(name,%22a%26b%2Bc%20d%2520%C3%A9%23%3D%3B%7C%27%22)"
                        + "&select=audit&order=name,id&limit=100&offset=200");
    }
}
