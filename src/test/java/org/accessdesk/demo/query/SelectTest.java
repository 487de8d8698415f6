package org.accessdesk.demo.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which fields an answer has, and what it says of those it has not (api.md §3.1, §3.5). */
class SelectTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> DEFAULTS = Set.of("audit", "groups", "account.address");

    private final ObjectNode full = (ObjectNode) MAPPER.readTree("""
            {"id":"1","name":"N","none":null,"text":"","list":[],"object":{},"hollow":{"a":null},"no":false,"zero":0,
             "account":{"id":"A","name":"Acme","address":{"city":"Bern"}},
             "groups":[{"id":"G","name":"Sales","flags":{"x":1,"y":2}},{"id":"H","name":null,"flags":null}],
             "audit":{"at":"now","by":"me"}}
            """);
    private static final String REST = "'id':'1','name':'N','no':false,'zero':0,";

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
            select= -> R'account':{'id':'A','name':'Acme'} -> account.address audit groups
            select=audit -> R'account':{'id':'A','name':'Acme'},'audit':{'at':'now','by':'me'} -> account.address groups
            select=+audit -> R'account':{'id':'A','name':'Acme'},'audit':{'at':'now','by':'me'} -> account.address groups
            select=%2Baudit.by,zzz,yyy.x,yyy.* -> R'account':{'id':'A','name':'Acme'},'audit':{'by':'me'} -> account.address groups audit.at
            select=account -> R'account':{'id':'A','name':'Acme','address':{'city':'Bern'}} -> audit groups
            select=account.name -> R'account':{'name':'Acme'} -> account.address account.id audit groups
            select=-account -> R -> account audit groups
            select=-account.id -> R'account':{'name':'Acme'} -> account.address account.id audit groups
            select=-zzz,-none -> R'account':{'id':'A','name':'Acme'} -> account.address audit groups none
            select=-*,id -> 'id':'1' -> name none text list object hollow no zero account groups audit
            select=id,-*,account.id -> 'id':'1','account':{'id':'A'} -> name none text list object hollow no zero account.name account.address groups audit
            select=-*,-id,+id,groups.flags.y -> 'id':'1','groups':[{'flags':{'y':2}}] -> name none text list object hollow no zero account groups.id groups.name groups.flags.x audit
            select=-*,groups -> 'groups':[{'id':'G','name':'Sales','flags':{'x':1,'y':2}},{'id':'H'}] -> id name none text list object hollow no zero account audit
            select=-*,groups,-groups.flags -> 'groups':[{'id':'G','name':'Sales'},{'id':'H'}] -> id name none text list object hollow no zero account audit groups.flags
            select=-*,groups,groups.id -> 'groups':[{'id':'G','name':'Sales','flags':{'x':1,'y':2}},{'id':'H'}] -> id name none text list object hollow no zero account audit
            select=-*,account.zzz -> 'account':{'id':'A','name':'Acme','address':{'city':'Bern'}} -> id name none text list object hollow no zero groups audit
            select=-*,account.*,-account.*,account.id -> 'account':{'id':'A'} -> id name none text list object hollow no zero account.name account.address groups audit
            select=-*,-account.*,account.* -> 'account':{'id':'A','name':'Acme','address':{'city':'Bern'}} -> id name none text list object hollow no zero groups audit
            select=-audit,audit,name,-name -> 'id':'1','no':false,'zero':0,'account':{'id':'A','name':'Acme'},'audit':{'at':'now','by':'me'} -> account.address groups name
            select=-account.*,account.id -> R'account':{'id':'A'} -> account.address account.name audit groups
            select=* -> R'account':{'id':'A','name':'Acme','address':{'city':'Bern'}},'groups':[{'id':'G','name':'Sales','flags':{'x':1,'y':2}},{'id':'H'}],'audit':{'at':'now','by':'me'} -> ~~
            """)
    void shapesOne(String query, String json, String omitted) throws BadQueryException {
        var answer = new Queries(10).one(full.deepCopy(), query, DEFAULTS);

        var said = Ask.omitted(answer);
        assertThat(said).containsExactlyInAnyOrderElementsOf(
                omitted.isEmpty() ? List.of() : List.of(omitted.split(" ", -1)));
        assertThat(answer.has("$meta")).isEqualTo(!said.isEmpty());
        answer.remove("$meta");
        var expected = json.startsWith("R") ? REST + json.substring(1) : json;
        assertThat(answer).isEqualTo(MAPPER.readTree(("{" + expected + "}").replace(",}", "}").replace('\'', '"')));
    }

    @Test
    void leavesTheFullObjectAsItIs() throws BadQueryException {
        var before = full.deepCopy();

        new Queries(10).one(full, "select=-*,id", DEFAULTS);
        new Queries(10).one(full, null, Set.of());

        assertThat(full).isEqualTo(before);
    }

    @Test
    void saysForAListOnceWhatIsOmitted() throws BadQueryException {
        var answer = new Queries(10).list(People.five(), "select=-email,groups.id,%2Bzzz&limit=2");

        assertThat(Ask.omitted(answer)).containsExactlyInAnyOrder("audit", "email", "groups.name", "groups.revision");
        assertThat(answer.at("/data/0")).isEqualTo(MAPPER.readTree("""
                {"id":"U-1","name":"Ann (x), y","status":"Active","age":20,"admin":false,"note":"5* hotel","phone":"1",
                 "account":{"id":"A-1","name":"Acme"},"groups":[{"id":"G-1"}]}
                """));
        assertThat(answer.at("/data/1").has("phone")).isFalse();
    }

    @Test
    void saysWhatIsOmittedEvenOfNothing() throws BadQueryException {
        var queries = new Queries(10);

        assertThat(Ask.omitted(queries.list(People.five(), "limit=0&select=-email"))).containsExactlyInAnyOrder("audit",
                "email");
        assertThat(Ask.omitted(queries.list(new People("none", List.of()), null))).containsExactly("audit");
        assertThat(Ask.omitted(queries.list(People.five(), "select=audit"))).isEmpty();
    }

    @Test
    void namesInsideWhatIsEmptyEverywhereMayBeKnown() throws BadQueryException {
        var answer = new Queries(10).list(People.five(), "select=-*,id,groups.id&groups=empty()");

        assertThat(Ask.omitted(answer)).contains("name").doesNotContain("groups");
        assertThat(answer.at("/data/0")).isEqualTo(MAPPER.readTree("{\"id\":\"U-2\"}"));
    }
}
