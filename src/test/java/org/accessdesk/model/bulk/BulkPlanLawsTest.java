package org.accessdesk.model.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.bulk.BulkPlan.MembershipEdit;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.junit.jupiter.api.Test;

/** What holds of every table in every account, with any draft. */
class BulkPlanLawsTest {
    private static final int CASES = 1_500;
    private static final List<String> HEAD = List.of("User ID", "Email", "Group ID", "Group", "Action");

    private static DraftedSnapshot drafted(Worlds world) {
        var snapshot = world.snapshot();
        return new DraftedSnapshot(snapshot, world.changesOfLife(snapshot));
    }

    private static MembershipTable table(List<List<String>> rows) {
        var lines = new ArrayList<MembershipRow>();
        lines.add(new MembershipRow(1, HEAD));
        rows.forEach(cells -> lines.add(new MembershipRow(lines.size() + 1L, cells)));
        return MembershipTable.of(lines);
    }

    private static List<List<String>> rows(Worlds world, DraftedSnapshot drafted) {
        var rows = new ArrayList<List<String>>();
        for (var n = 1 + world.below(12); n > 0; n--) {
            var user = world.one(drafted.snapshot().users());
            var group = world.one(drafted.snapshot().groups());
            var email = world.once(5) ? world.text() : user.email();
            rows.add(List.of(world.once(3) ? user.id().value() : world.once(20) ? "USR-9999-9999" : "",
                    world.once(6) ? email.toUpperCase(Locale.ROOT) : email,
                    world.once(3) ? group.id().value() : "",
                    world.once(3) ? world.text() : drafted.contentOf(group).name(),
                    world.once(8) ? world.text() : world.once(2) ? "add" : "remove"));
        }
        return rows;
    }

    /** The state of every membership after a plan, worked out without it. */
    private static Set<MembershipEdit> bruteForce(List<List<String>> rows, DraftedSnapshot drafted) {
        var wanted = new HashSet<MembershipEdit>();
        for (var row : rows) {
            var users = drafted.snapshot().users().stream().filter(u -> isUser(u, row)).toList();
            var groups = groups(row, drafted);
            var action = switch (row.get(4)) {
                case "add" -> RowAction.ADD;
                case "remove" -> RowAction.REMOVE;
                default -> null;
            };
            if (users.size() == 1 && groups.size() == 1 && action != null
                    && !drafted.changes().isRemoved(users.getFirst().id())
                    && !(action == RowAction.ADD && drafted.changes().isDeleted(groups.getFirst()))) {
                wanted.add(new MembershipEdit(users.getFirst().id(), groups.getFirst(), action));
            }
        }
        var clear = new HashSet<>(wanted);
        clear.removeIf(e -> wanted.contains(new MembershipEdit(e.user(), e.group(), e.action().inverse())));
        var effective = new HashSet<MembershipEdit>();
        for (var user : drafted.snapshot().users()) {
            var before = drafted.groupsOf(user);
            var of = new HashSet<>(clear);
            of.removeIf(e -> !e.user().equals(user.id())
                    || before.contains(e.group()) == (e.action() == RowAction.ADD));
            var adds = of.stream().anyMatch(e -> e.action() == RowAction.ADD);
            if (adds || of.size() < before.size()) {
                effective.addAll(of);
            }
        }
        return effective;
    }

    private static boolean isUser(AccountUser user, List<String> row) {
        var mail = user.email().equalsIgnoreCase(row.get(1));
        return row.get(0).isEmpty() ? mail : user.id().value().equals(row.get(0)) && (mail || row.get(1).isEmpty());
    }

    private static List<GroupId> groups(List<String> row, DraftedSnapshot drafted) {
        var all = drafted.snapshot().groups();
        var named = all.stream().filter(g -> drafted.contentOf(g).name().equals(row.get(3))).map(UserGroup::id)
                .toList();
        if (named.isEmpty() && !row.get(3).isEmpty()) {
            named = all.stream().filter(g -> drafted.contentOf(g).name().equalsIgnoreCase(row.get(3)))
                    .map(UserGroup::id).toList();
        }
        var byName = row.get(3).isEmpty() ? List.<GroupId>of() : named;
        return row.get(2).isEmpty() ? byName
                : all.stream().map(UserGroup::id).filter(id -> id.value().equals(row.get(2)))
                        .filter(id -> row.get(3).isEmpty() || byName.contains(id)).toList();
    }

    @Test
    void aTableMeansWhatEachRowSays() {
        Worlds.forAll(CASES, world -> {
            var drafted = drafted(world);
            var rows = rows(world, drafted);
            var plan = BulkPlan.of(table(rows), drafted);
            assertThat(new HashSet<>(plan.edits())).isEqualTo(bruteForce(rows, drafted));
            assertThat(plan.edits()).doesNotHaveDuplicates();
            assertThat(plan.edits().size() + plan.problems().size() + plan.same() + plan.repeated())
                    .isEqualTo(table(rows).rows().size());
            var after = new DraftedSnapshot(drafted.base(), plan.changes());
            for (var user : drafted.snapshot().users()) {
                var groups = new HashSet<>(drafted.groupsOf(user));
                plan.edits().stream().filter(e -> e.user().equals(user.id())).forEach(e -> {
                    if (e.action() == RowAction.ADD) {
                        groups.add(e.group());
                    } else {
                        groups.remove(e.group());
                    }
                });
                assertThat(after.groupsOf(user)).isEqualTo(groups);
                // AccountUser BR-003: who is in no group, was in none before.
                assertThat(!groups.isEmpty() || drafted.groupsOf(user).isEmpty()).isTrue();
            }
        });
    }

    @Test
    void theOrderOfTheRowsDoesNotCount() {
        Worlds.forAll(CASES, world -> {
            var drafted = drafted(world);
            var rows = rows(world, drafted);
            var mixed = new ArrayList<>(rows);
            Collections.shuffle(mixed, new Random(world.below(1_000)));
            assertThat(BulkPlan.of(table(mixed), drafted).changes())
                    .isEqualTo(BulkPlan.of(table(rows), drafted).changes());
        });
    }

    @Test
    void aTableAndItsInverseLeaveTheDraftAsItWas() {
        Worlds.forAll(CASES, world -> {
            var drafted = drafted(world);
            var plan = BulkPlan.of(table(rows(world, drafted)), drafted);
            // Who was in no group before cannot come back to that, nor anybody into a group that the draft deletes.
            if (plan.edits().stream().anyMatch(e -> BulkPlan.groupsOf(drafted, e.user()).isEmpty()
                    || drafted.changes().isDeleted(e.group()))) {
                return;
            }
            var inverse = plan.edits().stream().map(e -> List.of(e.user().value(), "", e.group().value(), "",
                    e.action().inverse().name())).toList();
            var after = new DraftedSnapshot(drafted.base(), plan.changes());
            if (!inverse.isEmpty()) {
                var back = BulkPlan.of(table(inverse), after);
                assertThat(back.problems()).isEmpty();
                assertThat(back.edits()).hasSameSizeAs(plan.edits());
                for (var user : drafted.snapshot().users()) {
                    assertThat(new DraftedSnapshot(drafted.base(), back.changes()).groupsOf(user))
                            .isEqualTo(drafted.groupsOf(user));
                }
            }
        });
    }

    @Test
    void aTableASecondTimeChangesNothing() {
        Worlds.forAll(CASES, world -> {
            var drafted = drafted(world);
            var table = table(rows(world, drafted));
            var again = BulkPlan.of(table,
                    new DraftedSnapshot(drafted.base(), BulkPlan.of(table, drafted).changes()));
            assertThat(again.edits()).isEmpty();
        });
    }

    @Test
    void neutralCellsReadAsTheyWere() {
        for (var text : List.of("=1+1", "+x", "-", "@a", "\tx", "\rx", "'=1", "'", "", "plain", "''=x", "x'=")) {
            var neutral = NeutralCell.of(text);
            assertThat(neutral).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-")
                    .doesNotStartWith("@").doesNotStartWith("\t").doesNotStartWith("\r");
            if (!text.equals("'=1")) {
                assertThat(NeutralCell.original(neutral)).isEqualTo(text);
            }
            assertThat(NeutralCell.of(neutral)).isEqualTo(neutral);
        }
        assertThat(Samples.group(1).name()).isEqualTo(NeutralCell.original(Samples.group(1).name()));
    }
}
