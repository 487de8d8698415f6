package org.accessdesk.model.bulk;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.bulk.BulkPlan.GroupTally;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkPlanTest {
    private static final Snapshot ACCOUNT = snapshot(
            List.of(user(1, 1), user(2, 1, 2), user(3, 2), alike(4), alike(5)),
            List.of(named(1, "Sales"), named(2, "=IT"), named(3, "Twins"), named(4, "Twins"), named(5, "sales EU")));

    private static UserGroup named(int n, String name) {
        return group(n, new GroupContent(name, "", "", Set.of()), 1);
    }

    private static AccountUser alike(int n) {
        var of = user(n, 1);
        return new AccountUser(of.id(), null, of.name(), "alike@example.com", of.status(), of.groups(), null,
                of.audit(), 1);
    }

    private static MembershipTable table(String... lines) {
        return MembershipTable.of(IntStream.range(0, lines.length)
                .mapToObj(at -> new MembershipRow(at + 1L, Arrays.asList(lines[at].split("\\|", -1)))).toList());
    }

    private static BulkPlan plan(String... rows) {
        return plan(ChangeSet.EMPTY, rows);
    }

    private static BulkPlan plan(ChangeSet draft, String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = "Email|Group|Action";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return BulkPlan.of(table(lines), new DraftedSnapshot(ACCOUNT, draft));
    }

    private static RowProblem.RowFault fault(String row) {
        var plan = plan(row);
        assertThat(plan.changesAnything()).isFalse();
        assertThat(plan.problems()).singleElement().satisfies(p -> assertThat(p.row().line()).isEqualTo(2));
        return plan.problems().getFirst().fault();
    }

    @Test
    void putsRowsIntoTheDraft() {
        var plan = plan("user1@example.com|=IT|add", "USER2@example.com|Sales|remove", "USR-0000-0003|UGR-0000-0001|+",
                "user3@example.com|=IT|-", "user1@example.com|Sales|Hinzufügen", "user1@example.com|'=IT|ajouter");
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.changes().membership(userId(1)).orElseThrow().added()).isEqualTo(groupIds(2));
        assertThat(plan.changes().membership(userId(2)).orElseThrow().removed()).isEqualTo(groupIds(1));
        assertThat(plan.changes().membership(userId(3)).orElseThrow().added()).isEqualTo(groupIds(1));
        assertThat(plan.changes().membership(userId(3)).orElseThrow().removed()).isEqualTo(groupIds(2));
        assertThat(plan.added()).isEqualTo(2);
        assertThat(plan.removed()).isEqualTo(2);
        assertThat(plan.same()).isEqualTo(1);
        assertThat(plan.repeated()).isEqualTo(1);
        assertThat(plan.people()).containsExactly(userId(1), userId(2), userId(3));
        assertThat(plan.byGroup()).containsExactly(java.util.Map.entry(groupId(2), new GroupTally(1, 1)),
                java.util.Map.entry(groupId(1), new GroupTally(1, 1)));
    }

    @Test
    void eachFaultHasItsReason() {
        assertThat(fault("|Sales|add")).isEqualTo(new RowProblem.NoUser());
        assertThat(fault("nobody@example.com|Sales|add")).isEqualTo(new RowProblem.UnknownUser("nobody@example.com"));
        assertThat(fault("alike@example.com|Sales|add"))
                .isEqualTo(new RowProblem.SeveralUsers("alike@example.com", 2));
        assertThat(fault("user1@example.com| |add")).isEqualTo(new RowProblem.NoGroup());
        assertThat(fault("user1@example.com|Buyers|add")).isEqualTo(new RowProblem.UnknownGroup("Buyers"));
        assertThat(fault("user1@example.com|Twins|add")).isEqualTo(new RowProblem.SeveralGroups("Twins", 2));
        assertThat(fault("user1@example.com|Sales|perhaps")).isEqualTo(new RowProblem.NoAction("perhaps"));
        assertThat(fault("user1@example.com|Sales|")).isEqualTo(new RowProblem.NoAction(""));
        assertThat(fault("user1@example.com|Sales| EU|add")).isEqualTo(new RowProblem.TooManyCells(4, 3));
        assertThat(fault("user1@example.com|Sales|remove"))
                .isEqualTo(new RowProblem.LeftWithoutGroup(userId(1)));
    }

    @Test
    void rowsThatContradictEachOtherAreAllLeftOut() {
        var plan = plan("user1@example.com|=IT|add", "user2@example.com|Sales|remove", "USR-0000-0001|=IT|remove",
                "user1@example.com|=IT|add");
        assertThat(plan.problems()).containsExactly(
                new RowProblem(plan.problems().get(0).row(), new RowProblem.OppositeRow(4)),
                new RowProblem(plan.problems().get(1).row(), new RowProblem.OppositeRow(2)),
                new RowProblem(plan.problems().get(2).row(), new RowProblem.OppositeRow(4)));
        assertThat(plan.problems()).extracting(p -> p.row().line()).containsExactly(2L, 4L, 5L);
        assertThat(plan.edits()).singleElement().satisfies(e -> assertThat(e.user()).isEqualTo(userId(2)));
    }

    /** Whatever the order of the rows: who leaves one group for another keeps one. */
    @Test
    void nobodyIsLeftWithoutAGroupAndEverybodyCanMove() {
        assertThat(plan("user1@example.com|Sales|remove", "user1@example.com|=IT|add").removed()).isEqualTo(1);
        var plan = plan("user2@example.com|Sales|remove", "user2@example.com|=IT|remove");
        assertThat(plan.problems()).extracting(RowProblem::fault)
                .containsOnly(new RowProblem.LeftWithoutGroup(userId(2))).hasSize(2);
        assertThat(plan.changesAnything()).isFalse();
    }

    @Test
    void anIdCountsAndMustNotContradictTheNameBesideIt() {
        var head = "User|Email|User ID|Group|Group ID|Change";
        var drafted = new DraftedSnapshot(ACCOUNT, ChangeSet.EMPTY);
        var clear = BulkPlan.of(table(head, "Twin|alike@example.com|USR-0000-0005|Twins|UGR-0000-0004|add"), drafted);
        assertThat(clear.edits())
                .containsExactly(new BulkPlan.MembershipEdit(userId(5), groupId(4), RowAction.ADD));
        var mixed = BulkPlan.of(table(head, "|user1@example.com|USR-0000-0005|Twins|UGR-0000-0004|add",
                "||USR-0000-0001|Sales|UGR-0000-0004|add", "|user1@example.com|USR-0000-0099||UGR-0000-0004|add"),
                drafted);
        assertThat(mixed.problems()).extracting(RowProblem::fault).containsExactly(
                new RowProblem.OtherUser("USR-0000-0005", "user1@example.com"),
                new RowProblem.OtherGroup("UGR-0000-0004", "Sales"), new RowProblem.UnknownUser("USR-0000-0099"));
    }

    @Test
    void namesAreFirstComparedAsWritten() {
        assertThat(plan("user1@example.com|SALES eu|add").edits()).hasSize(1);
        assertThat(plan("user3@example.com|sales|add").edits()).extracting(BulkPlan.MembershipEdit::group)
                .containsExactly(groupId(1));
    }

    @Test
    void theDraftCounts() {
        var creation = new GroupCreation(GroupId.local(1), new GroupContent("New", "", "", Set.of()));
        var invited = UserId.local(1);
        var draft = ChangeSet.EMPTY.with(creation)
                .with(new UserInvitation(invited, "new@example.com", "New", "Person", groupIds(1)))
                .with(UserRemoval.on(ACCOUNT.user(userId(3)).orElseThrow()))
                .with(GroupDeletion.on(ACCOUNT.group(groupId(5)).orElseThrow()));
        var plan = plan(draft, "user1@example.com|New|add", "new@example.com|New|add", "user3@example.com|Sales|add",
                "user1@example.com|sales EU|add");
        assertThat(plan.problems()).extracting(RowProblem::fault).containsExactly(
                new RowProblem.UserLeaves(userId(3)), new RowProblem.GroupLeaves(groupId(5)));
        assertThat(plan.changes().invitation(invited).orElseThrow().groups())
                .isEqualTo(Set.of(groupId(1), creation.group()));
        assertThat(plan.changes().membership(userId(1)).orElseThrow().added()).isEqualTo(Set.of(creation.group()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user1@example.com\nUSR-0000-0003",
            "User One <user1@example.com>; \"Three\" <user3@example.com>",
            "One, User <user1@example.com>, user3@example.com <user3@example.com>",
            "user1@example.com,user3@example.com,"})
    void aPastedListIsATableForOneGroup(String text) {
        var plan = BulkPlan.of(MembershipTable.ofList(text, groupId(5), RowAction.ADD),
                new DraftedSnapshot(ACCOUNT, ChangeSet.EMPTY));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.people()).containsExactly(userId(1), userId(3));
    }

    @Test
    void aPastedListTellsTheLineOfWhatItDoesNotKnow() {
        var plan = BulkPlan.of(MembershipTable.ofList("user1@example.com\n\nsomebody, user3@example.com", groupId(5),
                RowAction.ADD), new DraftedSnapshot(ACCOUNT, ChangeSet.EMPTY));
        assertThat(plan.problems()).singleElement().satisfies(p -> {
            assertThat(p.row().line()).isEqualTo(3);
            assertThat(p.fault()).isEqualTo(new RowProblem.UnknownUser("somebody"));
        });
    }
}
