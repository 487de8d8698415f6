package org.accessdesk.model.snapshot;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.UserId;
import org.junit.jupiter.api.Test;

/** The users' own lists of groups against the groups' own lists of members. */
class MemberCheckTest {

    private static UserGroup listing(int group, int... users) {
        var g = group(group);
        Set<UserId> ids = Arrays.stream(users).mapToObj(Samples::userId).collect(Collectors.toUnmodifiableSet());
        return new UserGroup(g.id(), g.name(), g.description(), g.logo(), g.isDefault(), g.modules(), g.buyers(),
                g.extensions(), Field.of(ids), g.audit(), g.revision(), Map.of());
    }

    @Test
    void aGroupThatTheUsersOwnListLacksIsMissing() {
        var check = snapshot(List.of(user(1, 1), user(2, 1)), List.of(listing(1, 1, 2), listing(2, 1), listing(3, 1)))
                .memberCheck();
        assertThat(check.of(userId(1))).contains(new MemberCheck.MembershipGap(groupIds(2, 3), Set.of()));
        assertThat(check.of(userId(2))).isEmpty();
    }

    @Test
    void aListThatLacksOneUserAloneContradictsAndOneThatLacksSeveralIsCut() {
        var check = snapshot(List.of(user(1, 1, 2), user(2, 1, 2), user(3, 1, 2)),
                List.of(listing(1, 1, 2), listing(2, 1))).memberCheck();
        assertThat(check.of(userId(3))).contains(new MemberCheck.MembershipGap(Set.of(), groupIds(1)));
        assertThat(check.of(userId(2))).isEmpty();
        assertThat(check.isCut(groupId(2), userId(3))).isTrue();
        assertThat(check.isCut(groupId(1), userId(3))).isFalse();
    }

    @Test
    void aServerThatShowsNoMembersContradictsNothing() {
        var check = snapshot(List.of(user(1, 1)), List.of(group(1), group(2))).memberCheck();
        assertThat(check.of(userId(1))).isEmpty();
    }

    @Test
    void whatWasReadSinceContradictsNoOlderList() {
        var now = snapshot(List.of(user(1, 1), user(2, 1)), List.of(listing(1, 1, 2), listing(2)));
        assertThat(now.with(List.of(user(1, 1, 2)), List.of()).memberCheck().of(userId(1))).isEmpty();
        assertThat(now.with(List.of(), List.of(listing(2, 1))).memberCheck().of(userId(1))).isEmpty();
    }
}
