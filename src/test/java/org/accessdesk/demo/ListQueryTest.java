package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.accessdesk.demo.world.switches.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter language, clause by clause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListQueryTest {
    private static final String GROUPS = "/user-groups";

    private final Sandbox sandbox = Sandbox.open();

    @AfterAll
    void close() {
        sandbox.close();
    }

    private SandboxAnswer groups(String filter) {
        return sandbox.find(GROUPS, filter.isEmpty() ? "limit=100" : filter + "&limit=100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "eq(name,\"Finance\")~Finance",
            "EQ(name,'Finance')~Finance",
            "name=Finance~Finance",
            "name=\"UK sub\"~UK sub",
            "in(name,('Finance','Reviewers'))~Finance,Reviewers",
            "or(eq(name,'Finance'),eq(name,'Reviewers'))~Finance,Reviewers",
            "(eq(name,'Finance')|eq(name,'Reviewers'))~Finance,Reviewers",
            "eq(name,'Finance');eq(name,'Reviewers')~Finance,Reviewers",
            "and(like(name,'*sub'),not(like(name,'G*')))~UK sub,French sub,Italian sub,Polish sub",
            "like(name,'*sub'),like(name,'G*')~German sub",
            "like(name,'*sub')&like(name,'G*')~German sub",
            "like(name,'*an s*')~German sub,Italian sub,Japan sales",
            "ilike(name,'*SUB')~German sub,UK sub,French sub,Italian sub,Polish sub",
            "like(name,'Finance')~Finance",
            "ilike(name,'fINANCE')~Finance",
            "eq(isDefault,true)~Administrators",
            "isDefault=true~Administrators",
            "lt(name,'Approvers')~Administrators",
            "and(ge(name,'Finance'),le(name,'French sub'))~Finance,French sub",
            "and(gt(name,'Finance'),lt(name,'Helpdesk'))~French sub,German sub",
            "eq(revision,1),eq(name,'Finance')~Finance",
            "any(modules,eq(name,'Procurement'))~Administrators,Procurement",
            "all(modules,eq(id,\"MOD-1239\"))~Contractors,Trainees",
            "eq(name,'Finance')&eq(account.name,'Stark Industries')~Finance",
            "like(name,'\\*sub')~",
            "eq(name,'Finance'),eq(name,'Reviewers');eq(name,'UK sub')~UK sub"
    })
    void filtersPick(String filter, String names) {
        SandboxAnswer answer = groups(filter);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.names())
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "ne(name,'Finance')~23",
            "out(name,('Finance','Reviewers'))~22",
            "not(eq(name,'Finance'),like(name,'F*'))~23",
            "eq(logo,null())~0",
            "eq(logo,empty())~24",
            "ne(logo,empty())~0",
            "not(any(modules))~1"
    })
    void filtersCount(String filter, int total) {
        SandboxAnswer answer = groups(filter);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "nope(name,'x')~Unknown expression group.",
            "gte(name,'x')~Unknown expression group.",
            "eq(name,'x'~Unknown expression group.",
            "eq(name,'x')eq(name,'y')~Unknown expression group.",
            "name~Unknown expression group.",
            "eq(nope,'x')~Invalid property path.",
            "eq(account.nope,'x')~Invalid property path.",
            "eq(users.name,'x')~Invalid property path.",
            "like(isDefault,'x')~Invalid property path.",
            "any(name,eq(id,'x'))~Invalid property path.",
            "and()~Expression group cannot be empty.",
            "()~Expression group cannot be empty.",
            "all(users)~Expression group cannot be empty.",
            "in(name,())~Value has to be a non empty array.",
            "in(name,'x')~Value has to be a non empty array.",
            "eq(revision,x)~Cannot convert value: 'x'.",
            "eq(isDefault,maybe)~Cannot convert value: 'maybe'.",
            "eq(audit.created.at,2026-01-01T00:00:00.000Z)~Filtering is not permitted.",
            "rql=eq(name,'x')~Invalid equals shortcut expression"
    })
    void mistakesAreAnsweredInThePlatformsWords(String filter, String message) {
        SandboxAnswer answer = groups(filter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(message);
    }

    /** {@code self()} is the current object: an element of a list, or the filtered object. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "any(modules,eq(self(name),'Procurement'))~2",
            "any(modules,self(name)='Procurement')~2",
            "any(modules,any(self(settings.nope),x=y))~-1",
            "eq(self(name),'Finance')~1",
            "self(name)=Finance~1",
            "eq(SELF(self(name)),'Finance')~1",
            "eq(name,self(name))~24",
            "eq(description,self(name))~0",
            "ilike(self(name),'fin*')~1",
            "in(self(name),('Finance','Reviewers'))~2",
            "eq(self(),'Finance')~-1",
            "eq(name,self(nope))~-1",
            "in(name,(self(name),'x'))~-1",
            "self(name)~-1",
            "self(name~-1"
    })
    void selfIsTheObjectItself(String filter, int total) {
        SandboxAnswer answer = groups(filter);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(total < 0 ? 400 : 200);
        assertThat(total < 0 ? -1 : answer.total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "any(accountTypes,eq(self(),'Vendor'))~true",
            "any(accountTypes,self()=Vendor)~true",
            "any(accountTypes,eq(self(),'Nobody'))~false",
            "any(accountTypes,in(self(),('Nobody','Vendor')))~true",
            "any(accountTypes,like(self(),'*endo*'))~true",
            "any(accountTypes)~true"
    })
    void selfIsATextWhereAListHoldsTexts(String filter, boolean some) {
        try (Sandbox other = Sandbox.open()) {
            other.as(other.marketplace.operations().token());
            SandboxAnswer answer = other.find("/modules", filter + "&select=accountTypes&limit=100");
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
            assertThat(answer.data()).allSatisfy(module -> assertThat(
                    module.get("accountTypes").valueStream().map(each -> each.stringValue())).isNotEmpty());
            assertThat(answer.total() > 0).isEqualTo(some);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"eq(name,'fINANCE')~1", "ne(name,'fINANCE')~23", "in(name,('fINANCE'))~1",
            "out(name,('fINANCE'))~23", "like(name,'*SUB')~5", "name=fINANCE~1", "any(users,eq(name,'LISA LIU'))~1"})
    void whetherCaseMattersIsNotKnown(String filter, int ignoring) {
        try (Sandbox other = Sandbox.with(switches -> switches.with(Switch.FILTERS_IGNORE_CASE, true))) {
            assertThat(other.find(GROUPS, filter).total()).isEqualTo(ignoring);
        }
        int all = ignoring > 20 ? 24 : 0;
        assertThat(groups(filter).total()).isEqualTo(all);
    }

    @Test
    void auditIsFilteredOnlyWhereItIsSelected() {
        String filter = "lt(audit.created.at,2020-01-01T00:00:00.000Z)";
        assertThat(groups(filter + "&select=audit").total()).isZero();
        assertThat(groups("gt(audit.created.at,2020-01-01)&select=audit").total()).isEqualTo(24);
        try (Sandbox other = Sandbox.with(switches -> switches.withAuditFilterRefused(false))) {
            assertThat(other.find(GROUPS, filter).total()).isEqualTo(24);
        }
    }

    @Test
    void onlyTheFirstOfARepeatedKeyCounts() {
        assertThat(groups("name=Finance&name=Reviewers").names()).containsExactly("Finance");
        assertThat(groups("limit=1&limit=50").data()).hasSize(1);
    }

    @Test
    void aValueWithoutQuotesMayBeAProperty() {
        assertThat(sandbox.find("/account-users", "eq(user.firstName,user.lastName)").total()).isZero();
        assertThat(sandbox.find("/account-users", "eq(user.firstName,user.firstName)").total()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Hara, (x)", "a=b&c;d|e", "100 %", "ÄÖÜ Łódź Ελλάδα", "plus + plus"})
    void textInQuotesIsTakenAsItStands(String name) {
        String body = Sandbox.JSON.createObjectNode().put("name", name).toString();
        String id = sandbox.post(GROUPS, body).body().get("id").stringValue();
        String encoded = URLEncoder.encode("eq(name,\"" + name + "\")", StandardCharsets.UTF_8);
        assertThat(sandbox.get(GROUPS + "?" + encoded).names()).containsExactly(name);
        assertThat(sandbox.delete(GROUPS + "/" + id).status()).isEqualTo(204);
    }

    @Test
    void theSdksOwnQueriesWork() {
        String user = sandbox.user("Lisa Liu");
        SandboxAnswer answer = sandbox
                .get(sandbox.users() + "?limit=5&offset=0&order=name,-id&select=-name,groups&eq(id,'" + user
                        + "')");
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.data().getFirst().has("name")).isFalse();
        SandboxAnswer in = sandbox.get("/users?limit=1&offset=0&in(email,('lisa.l@starkindustries.example','c@d'))");
        assertThat(in.names()).containsExactly("Lisa Liu");
        SandboxAnswer members = sandbox.find(
                sandbox.users(), "any(groups,eq(id,\"" + sandbox.group("Japan sales") + "\"))&limit=100");
        assertThat(members.names()).contains("Hanako Tanaka");
    }
}
