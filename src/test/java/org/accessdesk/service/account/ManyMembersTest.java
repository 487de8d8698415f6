package org.accessdesk.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.junit.jupiter.api.Test;

/** What is checked in an account with more users than are compared. */
class ManyMembersTest {
    private static final int USERS = MembersCheck.MOST_USERS + 1;
    private static final List<Set<GroupId>> SETS = List.of(Samples.groupIds(1), Samples.groupIds(1, 2));

    private final FakeMarketplace server = new FakeMarketplace().with(Samples.group(3));

    private MembersCheck.Checked check(Collection<AccountUser> users, UserGroup... groups) {
        try {
            return new MembersCheck(server, Samples.ACCOUNT, Call.plain()).check(users, List.of(groups));
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AccountUser> users(int count) {
        return IntStream.range(0, count).mapToObj(n -> user(n, SETS.get(n % SETS.size()))).toList();
    }

    private static AccountUser user(int n, Set<GroupId> groups) {
        return new AccountUser(new UserId("USR-%04d-%04d".formatted(n / 10_000, n % 10_000)), null, "User " + n,
                "", UserStatus.ACTIVE, groups, null, Audit.NONE, null);
    }

    @Test
    void usersWhoShareTheirGroupsTakeNoMemoryEach() {
        var users = users(USERS);
        check(users, Samples.group(1), Samples.group(2));
        Growth.takesAtMost(2, USERS, () -> check(users, Samples.group(1), Samples.group(2)));
        assertThat(server.requests).isEmpty();
    }

    @Test
    void aGroupThatIsNotListedAndHasOneOfManyMembersIsRead() {
        var users = new ArrayList<>(users(USERS));
        users.add(user(USERS, Samples.groupIds(3)));
        var checked = check(users, Samples.group(1), Samples.group(2));
        assertThat(server.requests).containsExactly("GET " + Samples.groupId(3));
        assertThat(checked.groups()).extracting(UserGroup::id).contains(Samples.groupId(3));
        assertThat(checked.users()).hasSize(USERS + 1);
        assertThat(checked.gaps()).isEmpty();
    }

    @Test
    void aGroupThatCannotBeReadIsAGap() {
        assertThat(check(users(USERS), Samples.group(1)).gaps()).hasSize(1);
    }
}
