package org.accessdesk.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.junit.jupiter.api.Test;

/** A snapshot that follows another one is what was read, and costs what has changed. */
class FollowingSnapshotTest {
    private static final int USERS = 9_000;

    /** The same lists, of other objects, as a server would send them again. */
    private static Snapshot again(Snapshot snapshot, UnaryOperator<AccountUser> change) {
        return Snapshot.of(snapshot.account(), snapshot.takenAt().plus(Duration.ofMinutes(1)),
                snapshot.users().stream().map(u -> change.apply(u.withGroups(new HashSet<>(u.groups())))).toList(),
                snapshot.groups().stream().map(g -> g.with(g.content())).toList(),
                List.copyOf(snapshot.modules()), List.copyOf(snapshot.buyers()), snapshot.gaps());
    }

    private static AccountUser renamed(AccountUser user, String name) {
        return new AccountUser(user.id(), user.legacyId(), name, user.email(), user.status(), user.groups(),
                user.lastSignIn(), user.audit(), user.revision(), user.unread());
    }

    @Test
    void itSaysWhatWasReadHoweverMuchOfTheOneBeforeWasMade() {
        Worlds.forAll(w -> {
            var now = w.snapshot();
            for (var round = 0; round < 3; round++) {
                if (w.once(2)) {
                    now.complete();
                }
                var read = w.once(3) ? w.snapshot() : changed(w, now);
                var before = now;
                now = read.following(before);
                isSame(now, again(read, u -> u));
                areFound(before.index(), now.index());
                areFound(now.index(), before.index());
            }
        });
    }

    private static void areFound(SnapshotIndex in, SnapshotIndex some) {
        assertThat(in.positions(some, IntStream.range(0, some.size()).toArray()))
                .isEqualTo(IntStream.range(0, some.size()).map(position -> in.position(some.user(position).id()))
                        .filter(position -> position >= 0).toArray());
    }

    private static Snapshot changed(Worlds w, Snapshot before) {
        var users = new ArrayList<>(again(before, u -> w.once(2) ? u : renamed(u, "User " + w.below(3))).users());
        if (w.once(4)) {
            Collections.rotate(users, 1);
        }
        if (w.once(4) && users.size() > 1) {
            users.removeFirst();
        }
        if (w.once(4) && !users.isEmpty()) {
            users.add(renamed(users.getFirst(), "The second entry of one id"));
        }
        var groups = before.groups().stream().filter(_ -> !w.once(9)).toList();
        return Snapshot.of(before.account(), before.takenAt(), users, groups, before.modules(), before.buyers(),
                before.gaps());
    }

    private static void isSame(Snapshot one, Snapshot other) {
        assertThat(List.copyOf(one.users())).isEqualTo(List.copyOf(other.users()));
        assertThat(List.copyOf(one.groups())).isEqualTo(List.copyOf(other.groups()));
        assertThat(one.index().size()).isEqualTo(other.index().size());
        for (var user : other.users()) {
            var position = other.index().position(user.id());
            assertThat(one.index().position(user.id())).isEqualTo(position);
            assertThat(one.index().user(position)).isEqualTo(user);
            assertThat(one.names().of(user.id())).isEqualTo(other.names().of(user.id()));
            assertThat(one.search().name(position)).isEqualTo(other.search().name(position));
            for (var words : List.of(List.of("user"), List.of("1"), List.of("user", "2"))) {
                assertThat(one.search().matches(position, words)).isEqualTo(other.search().matches(position, words));
            }
        }
        other.groups().forEach(g -> assertThat(one.members(g.id())).isEqualTo(other.members(g.id())));
    }

    @Test
    void whatIsEqualIsTheSameObject() {
        Worlds.forAll(w -> {
            var before = w.snapshot();
            var gone = w.one(before.users());
            var after = again(before, u -> u.equals(gone) ? renamed(u, "Somebody else") : u).following(before);
            after.users().stream().filter(u -> !u.id().equals(gone.id()))
                    .forEach(u -> assertThat(u).isSameAs(before.user(u.id()).orElseThrow()));
            after.groups().forEach(g -> assertThat(g).isSameAs(before.group(g.id()).orElseThrow()));
            assertThat(after.hasPlacesOf(before)).isTrue();
            assertThat(after.hasObjectsOf(before)).isTrue();
            assertThat(after.user(gone.id()).orElseThrow().name()).isEqualTo("Somebody else");
        });
    }

    @Test
    void otherPeopleOrGroupsHaveNotTheirPlaces() {
        var before = account(5);
        var fewer = before.without(Samples.userId(2));
        assertThat(again(fewer, u -> u).following(before).hasPlacesOf(before)).isFalse();
        var other = again(before, u -> u).with(List.of(), List.of(Samples.group(1, 5)));
        assertThat(other.following(before).hasObjectsOf(before)).isFalse();
        assertThat(other.following(before).hasPlacesOf(before)).isTrue();
    }

    private static Snapshot account(int users) {
        List<UserGroup> groups = List.of(Samples.group(0), Samples.group(1));
        return Snapshot.of(Samples.ACCOUNT, Samples.NOW,
                IntStream.range(0, users).mapToObj(n -> renamed(Samples.user(n, 1, Set.of(Samples.groupId(n % 2))),
                        "Name " + Integer.toString(n, 36))).toList(),
                groups, List.of(), List.of(), List.of());
    }

    @Test
    void oneChangedMembershipAmongManyTakesFewBytesAUser() {
        var before = account(USERS).complete();
        var read = again(before, u -> u.id().equals(Samples.userId(7)) ? u.withGroups(Set.of(Samples.groupId(0))) : u);
        // The list, the index and the members by number: no texts, no names and no numbers of ids.
        Growth.takesAtMost(70, USERS, () -> read.following(before).complete());
    }

    @Test
    void theSamePeopleAreNotNumberedAgain() {
        var before = account(USERS).complete();
        var read = List.copyOf(before.users());
        Growth.takesAtMost(10, USERS, () -> Snapshot.of(before.account(), before.takenAt(), read, before.groups(),
                before.modules(), before.buyers(), List.of()).following(before));
    }

    @Test
    void whoHasChangedIsNotKeptAsTheyWere() {
        var before = account(5).complete();
        var was = new WeakReference<>(before.user(Samples.userId(3)).orElseThrow());
        var after = again(before, u -> u.id().equals(Samples.userId(3)) ? u.withGroups(Set.of(Samples.groupId(0))) : u)
                .following(before).complete();
        before = null;
        assertThat(IntStream.range(0, 5).anyMatch(_ -> {
            System.gc();
            return was.refersTo(null);
        })).isTrue();
        assertThat(after.user(Samples.userId(3)).orElseThrow().groups()).containsExactly(Samples.groupId(0));
    }

    @Test
    void oneWrittenUserAmongManyTakesFewBytesAUser() {
        var before = account(USERS).complete();
        var written = List.of(Samples.user(7, 2, Set.of(Samples.groupId(0))));
        Growth.takesAtMost(60, USERS, () -> before.with(written, List.of()).index());
    }
}
