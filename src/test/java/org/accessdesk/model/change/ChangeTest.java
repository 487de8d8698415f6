package org.accessdesk.model.change;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.id.GroupId;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void nothingIsBothAddedAndRemoved() {
        assertThatThrownBy(() -> new MembershipChange(userId(1), groupIds(1), groupIds(1), groupIds(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupChange(groupId(1), null, null, null, moduleIds(1), moduleIds(1),
                group(1).content(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextIsSetUntilItIsTheBasesOwnAgain() {
        var change = GroupChange.on(group(1));
        assertThat(change.withName("New").name()).isEqualTo("New");
        assertThat(change.withName("New").withName("Group 1").isEmpty()).isTrue();
        assertThat(change.withDescription("D").description()).isEqualTo("D");
        assertThat(change.withDescription("D").withDescription("").isEmpty()).isTrue();
        assertThat(change.withLogo("https://example.com/a.png").isEmpty()).isFalse();
        assertThat(change.withLogo("https://example.com/a.png").withLogo("").isEmpty()).isTrue();
    }

    @Test
    void anEmptyTextClearsAndAnUntouchedOneStays() {
        var full = group(1).with(new GroupContent("Finance", "D", "L", moduleIds(1)));
        var change = GroupChange.on(full).withDescription("");
        assertThat(change.description()).isEmpty();
        assertThat(change.applyTo(full.content())).isEqualTo(new GroupContent("Finance", "", "L", moduleIds(1)));
    }

    @Test
    void theSameTextSetByBothSidesIsNoConflict() {
        var change = GroupChange.on(group(1)).withName("New");
        var now = group(1).with(new GroupContent("New", "", "", Set.of()));
        assertThat(Merge.of(change, now)).isEqualTo(new Merge.NothingToDo<GroupContent>());
    }

    @Test
    void aTextSetDifferentlyByBothSidesTellsAllThree() {
        var change = GroupChange.on(group(1)).withName("Mine");
        var now = group(1).with(new GroupContent("Theirs", "", "", Set.of()));
        assertThat(Merge.of(change, now)).isEqualTo(new Merge.MergeConflict<GroupContent>(
                new Conflict.FieldSet(Conflict.GroupTextField.NAME, "Group 1", "Mine", "Theirs")));
    }

    @Test
    void aUserWhoWouldBeLeftWithoutAGroupIsAConflict() {
        var change = MembershipChange.on(user(1, 1, 2)).with(groupId(1), false);
        assertThat(Merge.of(change, user(1, 1), groupIds(1, 2)))
                .isEqualTo(new Merge.MergeConflict<Set<GroupId>>(new Conflict.LastGroupRemoved()));
    }

    @Test
    void aChangeSetFindsTheChangeOnAUserOrAGroup() {
        var membership = MembershipChange.on(user(1, 1)).with(groupId(2), true);
        var name = GroupChange.on(group(1)).withName("New");
        var set = ChangeSet.EMPTY.with(membership).with(name);
        assertThat(set.membership(userId(1))).contains(membership);
        assertThat(set.membership(userId(2))).isEmpty();
        assertThat(set.group(groupId(1))).contains(name);
        assertThat(set.of(user(1, 1))).isEqualTo(membership);
        assertThat(set.of(user(2, 1))).isEqualTo(MembershipChange.on(user(2, 1)));
        assertThat(set.of(group(1))).isEqualTo(name);
        assertThat(set.of(group(2)).isEmpty()).isTrue();
    }
}
