package org.accessdesk.demo.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar and the messages of api.md §3.4. */
class FilterTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '~', nullValues = "-", textBlock = """
            eq(id,"U-1") -> 1
            EQ(id,'U-1') -> 1
            eq( id , "U-1" ) -> 1
            id="U-1" -> 1
            id=U-1 -> 1
            eq(name,"Ann (x), y") -> 1
            eq(name,"Bob O'Hara") -> 2
            eq(note,'say "hi"') -> 5
            eq(note,"a&b=c;d|e+f") -> 2
            eq(status,"active") -> -
            ne(status,"Active") -> 2 4 5
            ne(phone,"1") -> 2 3 4 5
            eq(name,id) -> 5
            eq(name,"id") -> -
            ne(name,id) -> 1 2 3 4
            gt(age,20) -> 3 5
            ge(age,20) -> 1 2 3 5
            lt(age,20) -> 4
            le(age,"20.0") -> 1 2 4
            age=20 -> 1 2
            gt(age,null()) -> -
            admin=true -> 3 4
            ne(admin,TRUE) -> 1 2 5
            gt(name,"Bob O'Hara") -> 3 4 5
            phone=null() -> 2 3 5
            ne(phone,NULL()) -> 1 4
            note=null() -> 4
            note=empty() -> 3
            ne(note,empty()) -> 1 2 4 5
            account=null() -> 4
            ne(account,null()) -> 1 2 3 5
            groups=empty() -> 2 5
            tags=empty() -> 1 2 3 4 5
            account.id="A-2" -> 2 5
            ne(account.id,"A-2") -> 1 3 4
            account.id=null() -> 4
            like(email,"*example.com") -> 1 2 3
            like(email,"ann*") -> 1
            like(email,"bob*") -> -
            ilike(email,"bob*") -> 2
            ilike(email,*BOB*) -> 2
            ilike(email,"*@TEST*") -> 4 5
            like(email,"dan@test.org") -> 4
            like(email,"dan") -> -
            like(note,"5\\**") -> 1
            like(note,"*\\* h*") -> 1
            like(note,"5*h") -> -
            like(note,"*") -> 1 2 3 5
            like(note,empty()) -> 3
            not(like(note,"*")) -> 4
            in(id,("U-1",'U-3',"U-9")) -> 1 3
            in(age,(20,30)) -> 1 2 3
            in(phone,(null(),"1")) -> 1 2 3 5
            out(id,("U-1","U-3")) -> 2 4 5
            out(phone,("1")) -> 2 3 4 5
            any(groups) -> 1 3 4
            any(groups,eq(id,"G-2")) -> 3 4
            any(groups,id="G-2",revision=2) -> 3
            any(groups,(revision=1;revision=5)) -> 1 3 4
            any(groups,and(id="G-1",name="Ops")) -> -
            any(groups,name=id) -> -
            all(groups,id="G-1") -> 1 2 5
            all(groups,ge(revision,2)) -> 2 4 5
            any(tags,name="x") -> -
            and(status="Active",age=20) -> 1
            or(id="U-1",id="U-2") -> 1 2
            and(id="U-1") -> 1
            or(id="U-1"&id="U-2") -> 1 2
            not(status="Active") -> 2 4 5
            not(not(id="U-1")) -> 1
            not(id="U-1";id="U-2") -> 3 4 5
            status="Active",age=20 -> 1
            status="Active"&age=20 -> 1
            id="U-1";id="U-2" -> 1 2
            id="U-1"|id="U-2" -> 1 2
            id="U-4";status="Active",age=20 -> 1 4
            status="Active",age=20;id="U-4" -> 1 4
            (id="U-4";status="Active"),admin=true -> 3 4
            ((id="U-4")) -> 4
            """)
    void finds(String filter, String ids) throws BadQueryException {
        assertThat(Ask.found(Ask.encoded(filter))).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
            gt(audit.created.at,2024-03-01) -> 3 4 5
            gt(audit.created.at,"2024-03-01T10:00:00.000Z") -> 4 5
            eq(audit.created.at,"2024-03-01T12:00:00+02:00") -> 3
            audit.created.at=2024-03-01T10:00:00 -> 3
            audit.created.by=null() -> 1 2 3 4 5
            """)
    void comparesDatesByTheirInstant(String filter, String ids) throws BadQueryException {
        assertThat(Ask.found("select=audit&" + Ask.encoded(filter))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '~', textBlock = """
            eqq(id,"U-1") -> Unknown expression group.
            gte(age,1) -> Unknown expression group.
            id -> Unknown expression group.
            "id" -> Unknown expression group.
            eq(id) -> Unknown expression group.
            eq(id,"a","b") -> Unknown expression group.
            eq(id,"a" -> Unknown expression group.
            eq(id,"a")) -> Unknown expression group.
            eq(id,"a"),, -> Unknown expression group.
            and(id="a";id="b") -> Unknown expression group.
            all(groups) -> Unknown expression group.
            and() -> Expression group cannot be empty.
            or() -> Expression group cannot be empty.
            not() -> Expression group cannot be empty.
            eq() -> Expression group cannot be empty.
            any() -> Expression group cannot be empty.
            () -> Expression group cannot be empty.
            eq(nothing,"a") -> Invalid property path.
            eq(account.nothing,"a") -> Invalid property path.
            eq(groups.id,"G-1") -> Invalid property path.
            eq("id","a") -> Invalid property path.
            eq(id.,"a") -> Invalid property path.
            eq(account.id.x,"a") -> Invalid property path.
            any(groups,nothing="a") -> Invalid property path.
            or(id="U-1",nothing="a") -> Invalid property path.
            eq(audit.created.at,"2024-01-01") -> Filtering is not permitted.
            name=audit.created.at -> Filtering is not permitted.
            eq(groups,"a") -> Filtering is not permitted.
            gt(groups,empty()) -> Filtering is not permitted.
            in(account,("a")) -> Filtering is not permitted.
            like(age,"2*") -> Filtering is not permitted.
            any(name,id="a") -> Filtering is not permitted.
            eq(name,account) -> Filtering is not permitted.
            eq(age,"x") -> Cannot convert value: 'x'.
            eq(age,empty()) -> Cannot convert value: ''.
            admin=yes -> Cannot convert value: 'yes'.
            like(name,null()) -> Cannot convert value: 'null()'.
            eq(id,"U-1) -> Cannot convert value: '"U-1)'.
            name=O'Hara -> Cannot convert value: 'O''.
            eq(name,() -> Cannot convert value: '('.
            in(id,()) -> Value has to be a non empty array.
            in(id) -> Value has to be a non empty array.
            in(id,"U-1") -> Value has to be a non empty array.
            out(id,()) -> Value has to be a non empty array.
            rql=eq(id,"U-1") -> Invalid equals shortcut expression
            rql=x -> Invalid equals shortcut expression
            id= -> Invalid equals shortcut expression
            id=eq(id,"a") -> Invalid equals shortcut expression
            id=(a) -> Invalid equals shortcut expression
            """)
    void refuses(String filter, String message) {
        assertThatExceptionOfType(BadQueryException.class).isThrownBy(() -> Ask.found(Ask.encoded(filter)))
                .withMessage(message);
    }

    @Test
    void refusesADateThatIsNone() {
        assertThatExceptionOfType(BadQueryException.class)
                .isThrownBy(() -> Ask.found("select=audit&gt(audit.created.at,%22soon%22)"))
                .withMessage("Cannot convert value: 'soon'.");
    }

    @Test
    void refusesToNestWithoutEnd() {
        var deep = "not(".repeat(100_000);

        assertThatExceptionOfType(BadQueryException.class).isThrownBy(() -> Ask.found(deep));
    }

    @Test
    void anEmptyListKnowsEveryProperty() throws BadQueryException {
        var nobody = new People("nobody", List.of());

        var answer = new Queries(10).list(nobody, "any(groups,id=%22G-1%22)&gt(age,x)&order=whatever");

        assertThat(Ask.ids(answer)).isEmpty();
        assertThat(answer.at("/$meta/pagination/total").intValue()).isZero();
    }
}
