package org.accessdesk.service.account;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account is complete only if its lists agree with each other. */
class AccountReaderTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1, 2)).with(group(1),
            group(2), group(3));

    private Snapshot read() throws ApiException {
        var reader = new AccountReader(market, Tasks.direct(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        return reader.read(Samples.TOKEN, null, false, Call.plain(), _ -> Call.plain());
    }

    /** Runs between the list of users and that of members. */
    private void thenHidden(Runnable more) {
        market.after("LIST users", more);
    }

    @Test
    void aUserWhoWasPagedOverIsFoundByTheGroups() throws ApiException {
        thenHidden(() -> market.with(user(3, 2)));
        var snapshot = read();
        assertThat(snapshot.users()).extracting(AccountUser::id).containsExactly(userId(1), userId(2), userId(3));
        assertThat(snapshot.isComplete()).isTrue();
    }

    @Test
    void aMemberWhoIsNoUserIsAGap() throws ApiException {
        market.listed.put(userId(9), groupIds(1));
        assertThat(English.each(read().gaps()))
                .containsExactly("The groups’ own lists name a user missing from the list of users, "
                        + "such as " + userId(9) + ".");
    }

    @Test
    void manyWhoWerePagedOverAreAGapAndNotReadOneByOne() throws ApiException {
        IntStream.range(100, 150).forEach(n -> market.listed.put(userId(n), groupIds(1)));
        assertThat(English.each(read().gaps())).singleElement().asString().contains("name 50 users missing");
        assertThat(market.requests).noneMatch(r -> r.startsWith("GET"));
    }

    @Test
    void aMembershipThatIsNewerThanTheListIsReadAgain() throws ApiException {
        thenHidden(() -> market.edit(userId(1), _ -> groupIds(1, 3)));
        var snapshot = read();
        assertThat(snapshot.user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(1, 3));
        assertThat(snapshot.isComplete()).isTrue();
    }

    @Test
    void aListOfGroupsThatIsCutIsAGap() throws ApiException {
        market.listed.put(userId(1), groupIds(1, 2, 3));
        assertThat(English.each(read().gaps()))
                .containsExactly("The groups’ own lists name a user in more groups than the users’ "
                        + "lists do, such as " + user(1, 1).name() + " (" + userId(1) + ").");
    }

    @Test
    void aListOfMembersThatIsCutIsNone() throws ApiException {
        market.listed.put(userId(2), groupIds(1));
        assertThat(read().isComplete()).isTrue();
        assertThat(market.requests).noneMatch(r -> r.startsWith("GET"));
    }

    @Test
    void groupsThatShowNoMembersAreNoGap() throws ApiException {
        market.showsMembers = false;
        assertThat(read().isComplete()).isTrue();
    }

    @Test
    void membersThatCannotBeReadAreAGapAndTheAccountOpens() throws ApiException {
        market.refuse("LIST members", FakeMarketplace.problem(Kind.SERVER_ERROR, 500));
        assertThat(English.each(read().gaps())).singleElement().asString().contains("could not be compared");
    }

    @Test
    void aGroupThatWasPagedOverIsFoundByItsMembers() throws ApiException {
        market.after("LIST groups", () -> market.with(group(4)).with(user(3, 4)));
        assertThat(read().groups()).extracting(UserGroup::id).contains(groupId(4));
    }

    @Test
    void aGroupThatCannotBeReadIsAGap() throws ApiException {
        market.with(user(3, 7));
        assertThat(English.each(read().gaps()))
                .containsExactly("Users are in a group missing from the list of groups, such as "
                        + groupId(7) + ".");
    }

    @Test
    void tokensThatAreListedInPartAreNotKnownAndThatIsToldOnce() throws ApiException {
        market.after("LIST buyers", () -> market.gaps.add("gap"));
        var snapshot = read();
        assertThat(snapshot.knowsTokens()).isFalse();
        assertThat(English.each(snapshot.gaps()))
                .containsExactly("Not all API tokens are known, so none is shown: gap of tokens");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"FORBIDDEN", "NOT_FOUND", "SERVER_ERROR", "REJECTED"})
    void tokensThatMayNotBeListedAreNoGapAndOtherTroubleIs(Kind kind) throws ApiException {
        market.refuse("LIST tokens", FakeMarketplace.problem(kind, 400));
        var snapshot = read();
        assertThat(snapshot.knowsTokens()).isFalse();
        assertThat(snapshot.isComplete()).isEqualTo(kind == Kind.FORBIDDEN || kind == Kind.NOT_FOUND);
    }
}
