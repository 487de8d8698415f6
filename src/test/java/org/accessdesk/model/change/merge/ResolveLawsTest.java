package org.accessdesk.model.change.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of keeping mine or theirs. */
class ResolveLawsTest {

    @Test
    void ofTextsAndLimitsMineWinsJustWhereItWasKept() {
        Worlds.forAll(w -> {
            var group = w.one(w.snapshot().groups());
            var mine = w.groupChange(group);
            var now = w.drifted(group);
            var kept = new HashSet<Object>();
            var dropped = new HashSet<Object>();
            var change = mine;
            while (Merge.of(change, now) instanceof Merge.MergeConflict<GroupContent>(var conflict)) {
                var keep = w.once(2);
                (keep ? kept : dropped).add(conflict instanceof Conflict.FieldSet(var field, _, _, _) ? field
                        : ((Conflict.LimitSet) conflict).field());
                change = (GroupChange) (keep ? Resolve.mine(change, conflict, ServerState.of(now))
                        : Resolve.theirs(change, conflict));
            }
            var end = change.applyTo(now.content());
            assertThat(Collections.disjoint(kept, dropped)).isTrue();
            for (var field : GroupTextField.values()) {
                var text = field.of(mine);
                assertThat(field.of(end)).isEqualTo(
                        text == null || dropped.contains(field) ? field.of(now.content()) : text);
            }
            for (var field : LimitField.values()) {
                var limit = field.of(mine);
                assertThat(field.of(end)).isEqualTo(
                        limit == null || dropped.contains(field) ? field.of(now.content()) : limit);
            }
            assertThat(end.modules()).isEqualTo(mine.applyTo(now.content()).modules());
        });
    }

    @Test
    void ofMembershipsTheirsLeavesWhatTheyHaveAndMineIsAsDrafted() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var user = w.one(world.users());
            var mine = w.membership(user, world);
            var now = w.drifted(user, world);
            if (Merge.of(mine, now, world.groupIds()) instanceof Merge.MergeConflict<Set<GroupId>>(var conflict)) {
                assertThat(conflict).isEqualTo(new Conflict.LastGroupRemoved());
                var theirs = (MembershipChange) Resolve.theirs(mine, conflict);
                assertThat(theirs.applyTo(now.groups())).isEqualTo(with(now.groups(), mine.added()));
                var kept = (MembershipChange) Resolve.mine(mine, conflict, ServerState.of(now));
                var drafted = mine.applyTo(user.groups());
                assertThat(kept.applyTo(now.groups()))
                        .isEqualTo(drafted.isEmpty() ? mine.applyTo(now.groups()) : drafted);
            }
        });
    }

    @Test
    void aGroupThatIsGoneIsDroppedAndTheRestStays() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var user = w.one(world.users());
            var mine = w.membership(user, world);
            var left = w.some(world.groupIds());
            var change = mine;
            while (Merge.of(change, user, left) instanceof Merge.MergeConflict<Set<GroupId>>(var conflict)
                    && conflict instanceof Conflict.GroupGone) {
                change = (MembershipChange) (w.once(2) ? Resolve.mine(change, conflict, seen(w, user))
                        : Resolve.theirs(change, conflict));
            }
            var expected = new HashSet<>(mine.added());
            expected.retainAll(left);
            assertThat(change.added()).isEqualTo(expected);
            assertThat(change.removed()).isEqualTo(mine.removed());
        });
    }

    private static @Nullable ServerState seen(Worlds w, AccountUser user) {
        return w.once(2) ? ServerState.of(user) : null;
    }

    @Test
    void ofAnObjectThatIsGoneNothingIsLeft() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var gone = new Conflict.ObjectGone();
            for (var change : w.changesOfAll(world).changes().values()) {
                assertThat(Resolve.mine(change, gone, null)).matches(Change::isEmpty, "empty")
                        .extracting(Change::target).isEqualTo(change.target());
                assertThat(Resolve.theirs(change, gone)).isEqualTo(Resolve.mine(change, gone, null));
            }
        });
    }

    @Test
    void whatAnUndoCannotPutBackIsDropped() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var module = w.one(Worlds.moduleIds());
            var group = w.groupChange(w.one(world.groups()));
            var back = (GroupChange) Resolve.theirs(group, new Conflict.NotInDefault(module));
            assertThat(back.addedModules()).isEqualTo(without(group.addedModules(), module));
            assertThat(back.removedModules()).isEqualTo(group.removedModules());
            var taken = (GroupChange) Resolve.theirs(group, new Conflict.GivenSince(module));
            assertThat(taken.removedModules()).isEqualTo(without(group.removedModules(), module));
            assertThat(taken.addedModules()).isEqualTo(group.addedModules());
        });
    }

    @Test
    void mergeOfATokenKeepsWhatNeitherSideTouched() {
        Worlds.forAll(w -> {
            var base = new IssuedToken(Samples.tokenId(1), "", w.someModules(), 1);
            var mine = TokenChange.on(base);
            for (var module : w.someModules()) {
                mine = mine.with(module, w.once(2));
            }
            var now = base.withModules(w.someModules());
            var put = Merge.of(mine, now) instanceof Merge.ToPut<Set<ModuleId>>(var wanted) ? wanted : now.modules();
            for (var module : Worlds.moduleIds()) {
                assertThat(put.contains(module)).isEqualTo(mine.added().contains(module)
                        || (now.modules().contains(module) && !mine.removed().contains(module)));
            }
            assertThat(Merge.of(mine, now.withModules(put))).isEqualTo(new Merge.NothingToDo<Set<ModuleId>>());
            assertThat(mine.rebase(now).applyTo(now.modules())).isEqualTo(put);
        });
    }

    private static <T> Set<T> with(Set<T> some, Set<T> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> Set<T> without(Set<T> some, T one) {
        var rest = new HashSet<>(some);
        rest.remove(one);
        return rest;
    }
}
