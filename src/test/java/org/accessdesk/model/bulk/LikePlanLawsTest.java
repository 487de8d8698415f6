package org.accessdesk.model.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.bulk.BulkPlan.MembershipEdit;
import org.accessdesk.model.bulk.LikePlan.LikeRequest;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.junit.jupiter.api.Test;

/** What holds when some users are made like another one, in every account, with any draft. */
class LikePlanLawsTest {
    private static final int CASES = 1_500;

    /** What is asked for in a world, and what it means. */
    private record LikeCase(LikeRequest request, DraftedSnapshot drafted, LikePlan plan) {
        static LikeCase of(Worlds world, boolean exceptions) {
            var snapshot = world.snapshot();
            var drafted = new DraftedSnapshot(snapshot, world.changesOfLife(snapshot));
            var users = drafted.snapshot().users().stream().map(AccountUser::id).toList();
            var request = new LikeRequest(world.some(users), world.one(users), world.once(2),
                    exceptions ? world.some(drafted.snapshot().groupIds()) : Set.of());
            return new LikeCase(request, drafted, LikePlan.of(request, drafted));
        }

        /** The groups that the model user has and others can join. */
        Set<GroupId> wanted() {
            var wanted = new HashSet<>(before(request.model()));
            wanted.removeIf(g -> drafted.changes().isDeleted(g) || drafted.snapshot().group(g).isEmpty());
            return wanted;
        }

        Set<GroupId> before(UserId user) {
            return BulkPlan.groupsOf(drafted, user);
        }

        Set<GroupId> after(UserId user) {
            return BulkPlan.groupsOf(new DraftedSnapshot(drafted.base(), plan.changes()), user);
        }

        boolean changes(UserId user) {
            return request.users().contains(user) && !user.equals(request.model())
                    && !drafted.changes().isRemoved(user);
        }
    }

    @Test
    void eachUserHasWhatTheModelUserHas() {
        Worlds.forAll(CASES, world -> {
            var one = LikeCase.of(world, true);
            for (var user : one.drafted.snapshot().users()) {
                var before = one.before(user.id());
                var expected = new HashSet<>(before);
                if (one.changes(user.id())) {
                    expected.addAll(one.wanted());
                    if (one.request.removals()) {
                        expected.retainAll(one.wanted());
                    }
                    // Groups that are left out stay as they are.
                    expected.removeAll(one.request.leftOut());
                    before.stream().filter(one.request.leftOut()::contains).forEach(expected::add);
                    if (expected.isEmpty()) {
                        assertThat(before.isEmpty() || one.plan.kept().contains(user.id())).isTrue();
                        expected.addAll(before);
                    }
                    assertThat(one.plan.broader().contains(user.id())).isEqualTo(!one.wanted().containsAll(expected));
                }
                assertThat(one.after(user.id())).isEqualTo(expected);
            }
        });
    }

    @Test
    void doneTwiceItChangesNothingMore() {
        Worlds.forAll(CASES, world -> {
            var one = LikeCase.of(world, true);
            var again = LikePlan.of(one.request, new DraftedSnapshot(one.drafted.base(), one.plan.changes()));
            assertThat(again.edits()).isEmpty();
            assertThat(again.kept()).isEqualTo(one.plan.kept());
        });
    }

    @Test
    void modulesThatAreGainedAreCounted() {
        Worlds.forAll(CASES, world -> {
            var one = LikeCase.of(world, true);
            var gained = new HashMap<ModuleId, Integer>();
            for (var user : one.drafted.snapshot().users()) {
                var had = one.drafted.accessIn(one.before(user.id())).modules().keySet();
                one.drafted.accessIn(one.after(user.id())).modules().keySet().stream().filter(m -> !had.contains(m))
                        .forEach(m -> gained.merge(m, 1, Integer::sum));
            }
            assertThat(one.plan.gained()).isEqualTo(gained);
        });
    }

    @Test
    void theGroupsTellWhatTheirBoxesMean() {
        Worlds.forAll(CASES, world -> {
            var one = LikeCase.of(world, false);
            one.plan.byGroup().forEach((group, tally) -> {
                var of = one.plan.edits().stream().filter(e -> e.group().equals(group)).toList();
                assertThat(of.stream().map(MembershipEdit::action).filter(RowAction.ADD::equals))
                        .hasSize(tally.joining());
                assertThat(tally.leaving()).isBetween(of.size() - tally.joining(),
                        of.size() - tally.joining() + one.plan.kept().size());
            });
            assertThat(one.plan.edits()).allSatisfy(e -> assertThat(one.plan.byGroup()).containsKey(e.group()));
        });
    }
}
