package org.accessdesk.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.accessdesk.model.Interner;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UsersOnDemand;
import org.junit.jupiter.api.Test;

/** Users that are made when they are asked for are those that were written, whoever asks first and in which order. */
class ChunkedUsersTest {
    private static List<AccountUser> read(List<List<AccountUser>> chunks) {
        var interner = new Interner();
        var groupSets = new GroupSets();
        return ChunkedUsers.of(chunks.stream()
                .map(chunk -> UserColumnsReader.read(UserColumns.write(chunk), interner, groupSets)).toList());
    }

    /** Some users, in any order of their ids. */
    private static List<AccountUser> users(Worlds w) {
        var all = new ArrayList<>(IntStream.range(0, w.below(60)).mapToObj(n -> Samples.user(n, w.below(3))).toList());
        if (w.once(2)) {
            Collections.shuffle(all, new java.util.Random(w.below(1_000)));
        }
        return all;
    }

    private static List<List<AccountUser>> cut(Worlds w, List<AccountUser> users) {
        var chunks = new ArrayList<List<AccountUser>>();
        for (var from = 0; from < users.size();) {
            var to = Math.min(users.size(), from + w.below(9));
            chunks.add(users.subList(from, to));
            from = to;
        }
        return chunks;
    }

    @Test
    void areThoseThatWereWrittenInAnyOrderOfAsking() {
        Worlds.forAll(w -> {
            var users = users(w);
            var read = read(cut(w, users));
            for (var asked = 0; asked < w.below(20) && !users.isEmpty(); asked++) {
                var one = w.below(users.size());
                assertThat(read.get(one)).isEqualTo(users.get(one)).isSameAs(read.get(one));
            }
            assertThat(read).isEqualTo(users);
            if (read instanceof UsersOnDemand made) {
                assertThat(made.left()).isZero();
            }
        });
    }

    @Test
    void theIndexOfASnapshotAndIdsMakeNone() {
        Worlds.forAll(300, w -> {
            var users = users(w);
            var groups = IntStream.range(0, 3).mapToObj(Samples::group).toList();
            var read = read(cut(w, users));
            var snapshot = Samples.snapshot(read, groups);
            var plain = Samples.snapshot(users, groups);
            snapshot.index();
            for (var n = -1; n < 70; n++) {
                var id = Samples.userId(Math.abs(n));
                assertThat(snapshot.index().position(n < 0 ? id.asLocal() : id))
                        .isEqualTo(plain.index().position(n < 0 ? id.asLocal() : id));
            }
            assertThat(((UsersOnDemand) read).left()).isEqualTo(users.size());
            for (var position = 0; position < users.size(); position++) {
                assertThat(snapshot.index().kind(position)).isEqualTo(plain.index().kind(position));
                assertThat(snapshot.index().user(position)).isEqualTo(users.get(position));
            }
            for (var group : snapshot.groupIds()) {
                assertThat(snapshot.members(group)).isEqualTo(plain.members(group));
            }
            assertThat(index(snapshot)).isEqualTo(index(plain));
        });
    }

    private static List<Integer> index(Snapshot snapshot) {
        return snapshot.users().stream().map(user -> snapshot.index().position(user.id())).toList();
    }

    /** Whoever waits for the names of all waits for each core. */
    @Test
    void namesThatReadAlikeMakeAll() {
        var users = IntStream.range(0, 500).mapToObj(n -> Samples.user(n, 1)).toList();
        var read = read(List.of(users.subList(0, 200), users.subList(200, 500)));
        var names = Samples.snapshot(read, List.of(Samples.group(1))).names();
        assertThat(((UsersOnDemand) read).left()).isZero();
        assertThat(names.of(Samples.userId(7)).mark()).isEmpty();
    }

    @Test
    void ofSeveralOfOneIdTheLastCounts() {
        var read = read(List.of(List.of(Samples.user(1, 1), Samples.user(2, 1)), List.of(Samples.user(1, 2))));
        assertThat(read).isNotInstanceOf(UsersOnDemand.class);
        assertThat(Samples.snapshot(read, List.of(Samples.group(1), Samples.group(2))).users())
                .containsExactly(Samples.user(1, 2), Samples.user(2, 1));
    }

    @Test
    void eachIsMadeOnceWhoeverAsks() {
        var users = IntStream.range(0, 3_000).mapToObj(n -> Samples.user(n, 1)).toList();
        for (var round = 0; round < 20; round++) {
            var read = read(List.of(users.subList(0, 1_000), users.subList(1_000, 3_000)));
            var asking = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> List.copyOf(read))).toList();
            var seen = Collections.newSetFromMap(new IdentityHashMap<AccountUser, Boolean>());
            asking.forEach(found -> {
                assertThat(found.join()).isEqualTo(users);
                seen.addAll(found.join());
            });
            assertThat(seen).hasSize(users.size());
            assertThat(read.get(7).groups()).isSameAs(((UsersOnDemand) read).get(8).groups());
        }
    }
}
