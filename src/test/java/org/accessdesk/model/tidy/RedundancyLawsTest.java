package org.accessdesk.model.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.UserEffect;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.tidy.Redundancy.RedundancyKind;
import org.junit.jupiter.api.Test;

/** What is called redundant changes nobody's access; nobody keeps a group without need that was not found. */
class RedundancyLawsTest {

    private static DraftedSnapshot drafted(Worlds world) {
        var snapshot = world.valid();
        return new DraftedSnapshot(snapshot, world.once(2) ? ChangeSet.EMPTY : world.changesOfAll(snapshot));
    }

    @Test
    void nobodysAccessChanges() {
        var found = new AtomicInteger();
        Worlds.forAll(world -> {
            var drafted = drafted(world);
            for (var one : RedundancyFinder.find(drafted)) {
                found.incrementAndGet();
                var next = one.addTo(drafted);
                var after = new DraftedSnapshot(drafted.base(), next);
                assertThat(Redundancy.changesNoReach(drafted, next)).as("%s", one).isTrue();
                for (var user : drafted.snapshot().users()) {
                    assertThat(UserEffect.of(user.id(), drafted.accessAfter(user), after.accessAfter(user)).isEmpty())
                            .as("%s for %s", one, user).isTrue();
                }
                one.users().forEach(id -> {
                    var user = drafted.base().user(id).orElseThrow();
                    assertThat(after.groupsOf(user)).isNotEmpty().doesNotContainAnyElementsOf(one.groups().removed());
                });
                one.deleted().ifPresent(group -> assertThat(after.membersOf(group)).as("%s", one).isEmpty());
            }
        });
        assertThat(found).hasPositiveValue();
    }

    @Test
    void theDefaultGroupStays() {
        Worlds.forAll(world -> {
            var drafted = drafted(world);
            var byDefault = drafted.snapshot().defaultGroup().map(UserGroup::id);
            assertThat(RedundancyFinder.find(drafted)).noneMatch(one -> byDefault
                    .filter(group -> one.groups().removed().contains(group) || one.groups().added().contains(group))
                    .isPresent());
        });
    }

    /** By trying all sets of groups of each user: as many memberships as can end are found. */
    @Test
    void theSmallestSetIsFound() {
        Worlds.forAll(1000, world -> {
            var drafted = new DraftedSnapshot(world.valid(), ChangeSet.EMPTY);
            var fewer = RedundancyFinder.find(drafted).stream()
                    .filter(one -> one.kind() == RedundancyKind.FEWER_GROUPS).toList();
            for (var user : drafted.base().users()) {
                var most = subsets(user.groups()).stream().filter(left -> isFree(left, drafted.base()))
                        .filter(left -> !left.equals(user.groups()) && Reach.of(minus(user.groups(), left), drafted)
                                .equals(Reach.of(user.groups(), drafted)))
                        .mapToInt(Set::size).max().orElse(0);
                var found = fewer.stream().filter(one -> one.users().contains(user.id()))
                        .mapToInt(one -> one.groups().removed().size()).sum();
                assertThat(found).as("%s", user).isEqualTo(most);
            }
        });
    }

    @Test
    void groupsWithOtherExtensionsAreNotTheSame() {
        var one = extension(1);
        assertThat(found(one, extension(2))).isEmpty();
        assertThat(found(one, Field.absent())).isEmpty();
        assertThat(found(one, one)).extracting(Redundancy::kind).containsExactly(RedundancyKind.SAME_GROUP);
    }

    private static Field<List<InstalledExtension>> extension(int n) {
        return Field.of(List.of(new InstalledExtension(new ExtensionId("EXT-0001-000" + n), "Extension " + n)));
    }

    /** Of two groups with one member each, which differ at most in their extensions. */
    private static List<Redundancy> found(Field<List<InstalledExtension>> one, Field<List<InstalledExtension>> other) {
        var world = Samples.snapshot(List.of(Samples.user(1, 1),
                Samples.user(2, 2)), List.of(group(1, one), group(2, other)));
        return RedundancyFinder.find(new DraftedSnapshot(world, ChangeSet.EMPTY));
    }

    private static UserGroup group(int n, Field<List<InstalledExtension>> extensions) {
        return new UserGroup(Samples.groupId(n), "Group " + n, Field.of(""), Field.of(""), false,
                Field.of(Samples.moduleIds(1)), Field.absent(), extensions, Field.absent(), Audit.NONE, 1,
                Map.of());
    }

    private static boolean isFree(Set<GroupId> groups, Snapshot snapshot) {
        return groups.stream().allMatch(id -> snapshot.group(id).filter(group -> !group.isDefault()).isPresent());
    }

    private static Set<Set<GroupId>> subsets(Set<GroupId> of) {
        Set<Set<GroupId>> all = new HashSet<>(Set.of(Set.of()));
        for (var one : of) {
            all.addAll(all.stream().map(some -> {
                var more = new HashSet<>(some);
                more.add(one);
                return more;
            }).collect(Collectors.toSet()));
        }
        return all;
    }

    private static Set<GroupId> minus(Set<GroupId> groups, Set<GroupId> left) {
        var rest = new HashSet<>(groups);
        rest.removeAll(left);
        return rest;
    }
}
