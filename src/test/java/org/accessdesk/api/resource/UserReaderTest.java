package org.accessdesk.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserReaderTest {
    private final UserReader reader = new UserReader(new Interner());
    private final Gaps gaps = new Gaps();

    private AccountUser read(String json) {
        return reader.read(Fields.of(ApiJson.tree(json)), gaps);
    }

    @Test
    void readsTheLegacyForm() {
        var user = read(TestServer.resource("user-legacy.json"));

        assertThat(user.id()).isEqualTo(TestValues.USER);
        assertThat(user.legacyId()).isEqualTo(TestValues.MEMBERSHIP);
        assertThat(user.name()).isEqualTo("jane doe");
        assertThat(user.email()).isEqualTo("janedoe@example.com");
        assertThat(user.status().kind()).isEqualTo(UserStatus.INVITED);
        assertThat(user.groups()).containsExactlyInAnyOrder(TestValues.GROUP, TestValues.OTHER_GROUP);
        assertThat(user.lastSignIn()).isEqualTo("2025-02-23T04:40:26.687Z");
        assertThat(user.revision()).isEqualTo(3);
        assertThat(user.audit()).isEqualTo(new Audit(
                new Audit.Event(Instant.parse("2024-05-09T14:40:28.958Z"), new Actor("TKN-7670-9957", "Robot")),
                new Audit.Event(Instant.parse("2024-06-01T06:00:00Z"), null), Instant.parse("2024-05-10T00:00:00Z"),
                Instant.parse("2024-07-01T00:00:00Z")));
        assertThat(gaps.isEmpty()).isTrue();
        assertThat(user.toString()).doesNotContain("S3cret");
    }

    @Test
    void readsTheSuccessorForm() {
        var user = read(TestServer.resource("user-current.json"));

        assertThat(user.id()).isEqualTo(new UserId("USR-3773-5838"));
        assertThat(user.legacyId()).isNull();
        assertThat(user.name()).isEqualTo("d d");
        assertThat(user.status().kind()).isEqualTo(UserStatus.ACTIVE);
        assertThat(user.groups()).containsExactly(new GroupId("UGR-5240-4954"));
        assertThat(user.lastSignIn()).isEqualTo("2025-01-02T03:04:05Z");
        assertThat(user.audit()).isEqualTo(Audit.NONE);
        assertThat(user.toString()).doesNotContain("S3cret");
    }

    @Test
    void readsTheNestedSuccessorOfOlderVersions() {
        var user = read("""
                {"id":"USR-1111-2222","user":{"id":"USR-6375-2499","name":"Jane","status":"Blocked"},
                 "groups":[{"id":"UGR-8447-7590"}],"lastLoginAt":"tomorrow","revision":"x"}""");

        assertThat(user.id()).isEqualTo(TestValues.USER);
        assertThat(user.name()).isEqualTo("Jane");
        assertThat(user.status().kind()).isEqualTo(UserStatus.BLOCKED);
        assertThat(user.lastSignIn()).isNull();
        assertThat(user.unread()).isEqualTo(new UnreadTimes("tomorrow", ""));
        assertThat(user.revision()).isNull();
    }

    @Test
    void aDateThatCannotBeReadIsToldWithAnExampleAndDoesNotKeepTheUserFromBeingWritten() {
        var user = read("""
                {"id":"USR-1111-2222","groups":[{"id":"UGR-8447-7590"}],"lastLoginAt":{"seconds":5},
                 "audit":{"joined":{"at":"gestern"},"created":{"at":"2025-03-01T14:00:00+0200"}}}""");

        assertThat(user.unread()).isEqualTo(new UnreadTimes("{\"seconds\":5}", "gestern"));
        assertThat(English.each(gaps.reasons())).containsExactly("2 dates could not be read, such as “gestern”.");
        assertThat(gaps.isEmpty()).isTrue();
    }

    @Test
    void aDateThatCanBeReadElsewhereIsNotMissed() {
        var user = read("""
                {"id":"USR-1111-2222","groups":[{"id":"UGR-8447-7590"}],"lastLoginAt":"gestern",
                 "audit":{"login":{"at":"2025-03-01T14:00:00+02"}}}""");

        assertThat(user.lastSignIn()).isEqualTo("2025-03-01T12:00:00Z");
        assertThat(user.unread()).isEqualTo(UnreadTimes.NONE);
        assertThat(English.each(gaps.reasons())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Invited,Active,INVITED", "Active,Invited,ACTIVE", "Active,Blocked,BLOCKED", "Active,Disabled,DISABLED",
            "'',Active,ACTIVE", "InvitationExpired,'',INVITATION_EXPIRED", "Later,Active,UNKNOWN", "'','',UNKNOWN"})
    void tellsTheStatusOfTheMembership(String invitation, String status, UserStatus expected) {
        var user = read("""
                {"id":"USR-1111-2222","groups":[],"invitation":{"status":"%s"},"status":"%s"}"""
                .formatted(invitation, status));

        assertThat(user.status().kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"name\":\"N\",\"firstName\":\"F\"|N", "\"firstName\":\"F\"|F",
            "\"email\":\"a@b.c\"|a@b.c", "\"name\":null|USR-1111-2222"})
    void alwaysHasSomethingToCallAUser(String fields, String name) {
        assertThat(read("{\"id\":\"USR-1111-2222\",\"groups\":[]," + fields + "}").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"$meta\":{\"omitted\":[\"groups\"]}", "\"groups\":null", "\"x\":1",
            "\"groups\":\"[Circular Reference]\"", "\"groups\":[{\"id\":\"UGR-1\"}]",
            "\"groups\":[\"[Circular Reference]\"]"})
    void saysThatGroupsAreNotKnown(String fields) {
        assertThat(read("{\"id\":\"USR-1111-2222\"," + fields + "}").groups()).isEmpty();
        assertThat(gaps.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "\"[Circular Reference]\"", "{\"id\":\"text\"}", "{\"id\":7}", "[]"})
    void refusesWhatIsNoUser(String json) {
        assertThatExceptionOfType(BadIdException.class).isThrownBy(() -> read(json));
    }

    @Test
    void equalSetsOfGroupsAreOneObject() {
        var one = read("{\"id\":\"USR-1111-0001\",\"groups\":[{\"id\":\"UGR-1111-1111\"},{\"id\":\"UGR-2222-2222\"}]}");
        var two = read("{\"id\":\"USR-1111-0002\",\"groups\":[{\"id\":\"UGR-2222-2222\"},{\"id\":\"UGR-1111-1111\"}]}");

        assertThat(two.groups()).isSameAs(one.groups());
    }

    /** Such a word may mean that the person is blocked: an accepted invitation does not hide it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"\"Active\"|\"Suspended\"|Suspended",
            "\"Suspended\"|\"Active\"|Suspended", "null|\"On leave\"|On leave", "\"Invited\"|\"Suspended\"|Suspended",
            "\"Active\"|{\"name\":\"Active\"}|{\"name\":\"Active\"}", "\"Active\"|5|5"})
    void aStatusOfALaterServerIsKept(String invitation, String status, String expected) {
        var user = read("""
                {"id":"USR-1111-2222","groups":[],"invitation":{"status":%s},"status":%s}"""
                .formatted(invitation, status));
        assertThat(user.status().isForeign()).isTrue();
        assertThat(user.status().text()).isEqualTo(expected);
    }
}
