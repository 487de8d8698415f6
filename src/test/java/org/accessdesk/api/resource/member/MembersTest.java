package org.accessdesk.api.resource.member;

import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.GroupMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups' own member lists of some users, from servers that filter and from those that do not. */
class MembersTest {
    private static final UserId ANN = user(1);
    private static final UserId BEN = user(2);
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private static UserId user(int n) {
        return new UserId("USR-1000-%04d".formatted(n));
    }

    private static GroupId group(int n) {
        return new GroupId("UGR-1000-%04d".formatted(n));
    }

    private static String entry(int group, int... users) {
        return "{\"id\":\"" + group(group) + "\",\"users\":" + IntStream.of(users)
                .mapToObj(u -> "{\"id\":\"" + user(u) + "\"}").collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String without(int group) {
        return "{\"id\":\"" + group(group) + "\"}";
    }

    private GroupMembers members(UserId... users) throws ApiException {
        return wanted(api.members(TestValues.ACCOUNT, List.of(users), Call.plain()));
    }

    private static GroupMembers known(Map<UserId, Set<GroupId>> groups) {
        return new GroupMembers(groups, true);
    }

    /** Only the groups of the wanted users. */
    private static GroupMembers wanted(GroupMembers members) {
        return new GroupMembers(members.groups(), members.known());
    }

    @Test
    void asksForTheGroupsOfOneUserAlone() throws Exception {
        server.answerList(entry(3, 1, 7), entry(4, 1));

        assertThat(members(ANN)).isEqualTo(known(Map.of(ANN, Set.of(group(3), group(4)))));
        assertThat(server.takenLine()).isEqualTo("GET /public/v1/accounts/user-groups?any(users,eq(id,"
                + "%22USR-1000-0001%22))&select=-*,id,users.id&order=id&limit=100&offset=0");
    }

    @Test
    void asksForSeveralUsersAtOnceAndKeepsThemApart() throws Exception {
        server.answerList(entry(3, 1, 7), entry(4, 1, 2));

        assertThat(members(ANN, BEN)).isEqualTo(
                known(Map.of(ANN, Set.of(group(3), group(4)), BEN, Set.of(group(4)))));
        assertThat(server.takenLine()).contains("any(users,in(id,(%22USR-1000-0001%22,%22USR-1000-0002%22)))");
    }

    @Test
    void tellsWhomTheListsNameBesides() throws Exception {
        server.answerList(entry(3, 1, 7), entry(4, 1, 2));

        assertThat(api.members(TestValues.ACCOUNT, List.of(ANN), Call.plain()).others())
                .containsExactlyInAnyOrder(user(7), BEN);
    }

    @Test
    void asksNothingForNobody() throws Exception {
        assertThat(members()).isEqualTo(known(Map.of()));
        assertThat(server.web.getRequestCount()).isZero();
    }

    @Test
    void limitsTheListToTheAccountWhereOthersAreSeenToo() throws Exception {
        server.answerList(entry(3, 1));

        api.members(TestValues.OPERATIONS, List.of(ANN), Call.plain());

        assertThat(server.takenLine()).contains("?and(eq(account.id,%22ACC-9999-0001%22),any(users,eq(id,");
    }

    @Test
    void looksIntoTheListsOfAServerThatIgnoresTheFilterAndDoesNotFilterAgain() throws Exception {
        for (var i = 0; i < 3; i++) {
            server.answerList(entry(3, 2, 7), entry(4, 1), entry(5));
        }

        assertThat(members(ANN)).isEqualTo(known(Map.of(ANN, Set.of(group(4)))));
        assertThat(members(BEN)).isEqualTo(known(Map.of(BEN, Set.of(group(3)))));
        assertThat(server.takenLine()).contains("any(users");
        assertThat(server.takenLine()).doesNotContain("any(users");
        assertThat(server.takenLine()).doesNotContain("any(users");
    }

    @Test
    void readsAllGroupsWhereTheFilterFindsNobody() throws Exception {
        server.answerList();
        server.answerList(entry(3, 2, 1));

        assertThat(members(ANN)).isEqualTo(known(Map.of(ANN, Set.of(group(3)))));
    }

    @Test
    void aUserOfNoGroupIsKnownToBeInNone() throws Exception {
        server.answerList();
        server.answerList(entry(3, 2));

        assertThat(members(ANN)).isEqualTo(known(Map.of(ANN, Set.of())));
    }

    @Test
    void aListThatLacksTheUserItWasFoundByIsNotKnown() throws Exception {
        server.answerList(entry(3, 1), entry(4, 7, 8));
        server.answerList(entry(3, 1), entry(4, 7, 8), entry(5, 9));

        assertThat(members(ANN)).isEqualTo(new GroupMembers(Map.of(ANN, Set.of(group(3))), false));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 501})
    void readsAllGroupsWhereTheFilterIsRefused(int status) throws Exception {
        server.answer(status, "{\"title\":\"Filtering is not permitted.\"}");
        if (status == 400) {
            server.answer(status, "{\"title\":\"Filtering is not permitted.\"}");
        }
        server.answerList(entry(3, 1, 2), entry(4, 2));

        assertThat(members(ANN)).isEqualTo(known(Map.of(ANN, Set.of(group(3)))));
    }

    @Test
    void takesWholeReferencesWhereASelectionOfIdsIsRefusedOrShowsNone() throws Exception {
        server.answer(400, "{\"title\":\"Invalid property path.\"}");
        server.answerList(entry(3, 1));
        server.answerList(entry(3, 2));

        assertThat(members(ANN).of(ANN)).containsExactly(group(3));
        assertThat(members(BEN).of(BEN)).containsExactly(group(3));
        server.taken();
        assertThat(server.takenLine()).contains("select=users&");
        assertThat(server.takenLine()).contains("select=users&");
    }

    @Test
    void groupsThatShowNoMembersAreNotKnown() throws Exception {
        for (var i = 0; i < 4; i++) {
            server.answerList(without(3), without(4));
        }

        assertThat(members(ANN)).isEqualTo(new GroupMembers(Map.of(ANN, Set.of()), false));
    }

    @Test
    void aMemberThatCannotBeReadMayBeAnyone() throws Exception {
        server.answerList("{\"id\":\"UGR-1000-0003\",\"users\":[{\"id\":\"USR-1000-0001\"},\"[Circular Reference]\"]}");

        assertThat(members(ANN)).isEqualTo(new GroupMembers(Map.of(ANN, Set.of(group(3))), false));
    }

    @Test
    void refusedAltogetherIsNotKnownAndOtherTroubleIsAProblem() throws Exception {
        server.answer(403, "{}");
        server.answer(403, "{}");
        assertThat(members(ANN).known()).isFalse();

        server.answer(401, "{}");
        assertThat(problem(() -> members(ANN)).kind()).isEqualTo(Kind.UNAUTHORIZED);
    }

    @Test
    void manyUsersOfFewGroupsAreReadByTheGroups() throws Exception {
        server.answerList(entry(3, 1), entry(4, 2, 3));
        Collection<UserId> many = IntStream.range(0, 200).mapToObj(MembersTest::user).toList();

        var members = api.members(TestValues.ACCOUNT, many, Call.plain());

        assertThat(members.known()).isTrue();
        assertThat(members.groups()).hasSize(200);
        assertThat(members.of(user(3))).containsExactly(group(4));
        assertThat(server.web.getRequestCount()).isEqualTo(1);
        assertThat(server.takenLine()).doesNotContain("any(");
    }
}
