package org.accessdesk.model.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.demo.LargeAccount;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet.Joined.JoinTime;
import org.accessdesk.model.find.Facet.SignedIn.SignInTime;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FacetCountLawsTest {
    private static final int MANY = 10_000;
    /** What computing the access of each set of groups, or a facet of each membership, exceeds by far. */
    private static final int BYTES = 64;
    private static final int MEMBERS = 400;

    /** The number beside a value is the number of rows that the list has once the value is chosen. */
    @Test
    void aCountIsTheNumberOfRowsThatTheFacetAloneOfItsKindShows() {
        Worlds.forAll(w -> {
            var snapshot = w.snapshot();
            isCounted(w, new DraftedSnapshot(snapshot, w.once(2) ? w.changes(snapshot) : w.changesOfLife(snapshot)));
        });
    }

    /** The same where many users share their groups, and many share an edit. */
    @Test
    void manyUsersAreCountedAsEachAlone() {
        Worlds.forAll(40, w -> {
            var small = w.snapshot();
            var ids = new ArrayList<>(small.groupIds());
            ids.add(Samples.groupId(99));
            var snapshot = Snapshot.of(small.account(), small.takenAt(),
                    IntStream.range(0, MEMBERS).mapToObj(n -> Samples.user(n, 1, w.some(ids))).toList(),
                    small.groups(), small.modules(), small.buyers(), List.of());
            var edits = List.of(SetDelta.<GroupId>none(), delta(w, ids), delta(w, ids), delta(w, ids));
            var changes = w.once(2) ? w.groupChange(w.one(small.groups())) : null;
            var all = ChangeSet.EMPTY.with(UserDeltas.of(snapshot.index(),
                    IntStream.range(0, MEMBERS).filter(_ -> !w.once(5)).toArray(), _ -> w.one(edits)));
            var some = changes == null ? all : all.with(changes);
            isCounted(w, new DraftedSnapshot(snapshot,
                    w.once(2) ? w.withInvitations(w.withRemovals(some, snapshot), snapshot) : some));
        });
    }

    private static SetDelta<GroupId> delta(Worlds w, List<GroupId> ids) {
        var added = w.some(ids);
        return new SetDelta<>(added, w.some(ids.stream().filter(id -> !added.contains(id)).toList()));
    }

    private static void isCounted(Worlds w, DraftedSnapshot drafted) {
        var users = List.copyOf(drafted.snapshot().users());
        var refused = w.some(users).stream().<Target>map(u -> new Target.UserTarget(u.id()))
                .collect(Collectors.toSet());
        var facets = facets(w, drafted);
        var chosen = w.once(4) ? Set.<Facet>of() : w.once(2) ? Set.of(w.one(facets)) : w.some(facets);
        var filter = new ListFilter(w.one(List.of("", "", "1", "user 2")), chosen);
        var matcher = new UserMatcher(drafted, refused);
        var found = matcher.ofPositions(new ListFilter(filter.text(), Set.of()));
        var counts = matcher.counts(filter, facets);
        assertThat(counts).containsOnlyKeys(facets);
        for (var facet : facets) {
            var alone = filter.with(List.of(facet.kind()), List.of(facet));
            var rows = matcher.ofPositions(alone);
            IntPredicate each = n -> found.test(n) && matches(users.get(n), alone, drafted, refused);
            var shown = IntStream.range(0, users.size()).filter(rows).toArray();
            assertThat(shown).as("%s", alone).containsExactly(IntStream.range(0, users.size()).filter(each).toArray());
            assertThat(counts).as("%s", alone).containsEntry(facet, shown.length);
        }
    }

    /** One facet of each kind shows the user. */
    private static boolean matches(AccountUser user, ListFilter filter, DraftedSnapshot drafted, Set<Target> refused) {
        return filter.facets().stream().collect(Collectors.groupingBy(Facet::kind)).values().stream()
                .allMatch(of -> of.stream().anyMatch(facet -> shows(user, facet, drafted, refused)));
    }

    /** What a facet says, by the access and the groups of one user before and after. */
    private static boolean shows(AccountUser user, Facet facet, DraftedSnapshot drafted, Set<Target> refused) {
        var before = user.groups();
        var after = drafted.groupsOf(user);
        return switch (facet) {
            case Facet.OneOf(var _, var ids) -> ids.contains(user.id());
            case Facet.InGroup(var group) -> before.contains(group) || after.contains(group);
            case Facet.NotInGroup(var group) -> !before.contains(group) || !after.contains(group);
            case Facet.OnlyGroup _ -> before.size() == 1 || after.size() == 1;
            case Facet.HasModule(var module) -> drafted.accessBefore(user).modules().containsKey(module)
                    || drafted.accessAfter(user).modules().containsKey(module);
            case Facet.SeesBuyer buyer -> sees(drafted.accessBefore(user), buyer)
                    || sees(drafted.accessAfter(user), buyer);
            case Facet.HasStatus(var status) -> user.status().equals(status);
            case Facet.SignedIn(var when) -> when == SignInTime.NEVER && user.lastSignIn() == null;
            case Facet.Joined(var when) -> when == JoinTime.NOT_YET && user.audit().joined() == null;
            case Facet.Changed _ -> drafted.changes().changes().containsKey(new Target.UserTarget(user.id()))
                    || refused.contains(new Target.UserTarget(user.id()));
        };
    }

    private static boolean sees(Access access, Facet.SeesBuyer buyer) {
        return access.allBuyers() || access.buyers().contains(buyer.buyer());
    }

    private static List<Facet> facets(Worlds w, DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        var facets = new ArrayList<Facet>(List.of(new Facet.OnlyGroup(), new Facet.Changed(),
                new Facet.HasStatus(w.word(UserStatus.class))));
        var groups = new ArrayList<>(snapshot.groupIds());
        groups.add(Samples.groupId(99));
        groups.forEach(g -> facets.addAll(List.of(new Facet.InGroup(g), new Facet.NotInGroup(g))));
        Worlds.moduleIds().forEach(m -> facets.add(new Facet.HasModule(m)));
        facets.add(new Facet.HasModule(new ModuleId("MOD-9999")));
        IntStream.range(0, 4).forEach(n -> facets.add(new Facet.SeesBuyer(Samples.buyerId(n))));
        Arrays.stream(SignInTime.values()).forEach(when -> facets.add(new Facet.SignedIn(when)));
        Arrays.stream(JoinTime.values()).forEach(when -> facets.add(new Facet.Joined(when)));
        var some = snapshot.users().stream().map(AccountUser::id).filter(_ -> w.once(2))
                .collect(Collectors.toSet());
        facets.add(new Facet.OneOf("some", some));
        return facets;
    }

    /** Nearly each of many users has a set of groups of its own, as in the largest accounts. */
    @ParameterizedTest
    @EnumSource(names = {"GROUP", "NOT_IN_GROUP", "MODULE", "BUYER", "JOINED"})
    void countingMakesLittleForEachUser(FacetKind kind) {
        var drafted = new DraftedSnapshot(LargeAccount.of(MANY, 200).complete(), ChangeSet.EMPTY);
        var facets = facets(kind, drafted.snapshot());
        // Once before, for what groups grant.
        new UserMatcher(drafted, Set.of()).counts(ListFilter.NONE, facets);
        Growth.takesAtMost(BYTES, MANY, () -> new UserMatcher(drafted, Set.of()).counts(ListFilter.NONE, facets));
    }

    @Test
    void aFilterByModulesAndBuyersMakesLittleForEachUser() {
        var drafted = new DraftedSnapshot(LargeAccount.of(MANY, 200).complete(), ChangeSet.EMPTY);
        var snapshot = drafted.snapshot();
        var filter = ListFilter.by(facets(FacetKind.MODULE, snapshot).get(3), facets(FacetKind.BUYER, snapshot).get(2));
        Runnable finding = () -> assertThat(IntStream.range(0, MANY)
                .filter(new UserMatcher(drafted, Set.of()).ofPositions(filter)).count()).isPositive();
        finding.run();
        Growth.takesAtMost(BYTES, MANY, finding);
    }

    private static List<? extends Facet> facets(FacetKind kind, Snapshot of) {
        return switch (kind) {
            case GROUP -> of.groupIds().stream().map(Facet.InGroup::new).toList();
            case NOT_IN_GROUP -> of.groupIds().stream().map(Facet.NotInGroup::new).toList();
            case MODULE -> of.modules().stream().map(m -> new Facet.HasModule(m.id())).toList();
            case BUYER -> of.buyers().stream().map(b -> new Facet.SeesBuyer(b.id())).toList();
            case JOINED -> Arrays.stream(JoinTime.values()).map(Facet.Joined::new).toList();
            case ONE_OF, STATUS, LAST_SIGN_IN, ONLY_GROUP, CHANGED -> throw new IllegalArgumentException(kind.name());
        };
    }
}
