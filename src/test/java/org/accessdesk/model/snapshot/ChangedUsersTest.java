package org.accessdesk.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The changes that a server names lead to the users that it has, or to nothing. */
class ChangedUsersTest {
    private static final int MOST = 12;

    private static Instant at(int seconds) {
        return Samples.NOW.plusSeconds(seconds);
    }

    private static Audit.@Nullable Event event(int seconds) {
        return seconds < 0 ? null : new Audit.Event(at(seconds), null);
    }

    /** A user of that name, created and changed at those seconds; never, if they are negative. */
    private static AccountUser user(int n, int name, int created, int updated) {
        return new AccountUser(Samples.userId(n), null, "User " + name, "u@example.com", UserStatus.ACTIVE,
                Samples.groupIds(1), null, new Audit(event(created), event(updated), null, null), 1);
    }

    private static List<AccountUser> since(Collection<AccountUser> users, Instant since) {
        return users.stream().filter(user -> user.audit().isChangedSince(since)).toList();
    }

    /** A server's account, each write of which moves the time. */
    private static final class TimedAccount {
        private final List<AccountUser> users = new ArrayList<>();
        private int seconds;
        private int made;

        TimedAccount(Worlds w) {
            IntStream.range(0, 1 + w.below(MOST)).forEach(_ -> add(w));
        }

        private void add(Worlds w) {
            made++;
            seconds++;
            users.add(user(made, w.below(3), seconds, w.once(2) ? seconds : -1));
        }

        void write(Worlds w) {
            seconds++;
            var at = users.isEmpty() ? -1 : w.below(users.size());
            switch (w.below(4)) {
                case 0 -> add(w);
                case 1 -> {
                    if (at >= 0) {
                        users.remove(at);
                    }
                }
                default -> {
                    if (at >= 0) {
                        var old = users.get(at);
                        users.set(at, new AccountUser(old.id(), null, "User " + w.below(3), old.email(), old.status(),
                                old.groups(), null, new Audit(old.audit().created(), event(seconds), null, null),
                                1));
                    }
                }
            }
        }
    }

    @Test
    void theyLeadToTheUsersOfTheServerOrToNothing() {
        var led = new int[2];
        Worlds.forAll(w -> {
            var server = new TimedAccount(w);
            var known = List.copyOf(server.users);
            var through = known.stream().map(user -> user.audit().changedAt()).max(Instant::compareTo).orElseThrow();
            IntStream.range(0, w.below(5)).forEach(_ -> server.write(w));
            var since = through.minusSeconds(w.below(3));
            var all = new ChangedUsers(since(server.users, since), since, server.users.size()).over(known);
            led[all.isPresent() ? 1 : 0]++;
            all.ifPresent(users -> assertThat(users).containsExactlyInAnyOrderElementsOf(server.users));
        });
        assertThat(led[1]).as("led to the users; to nothing: " + led[0]).isGreaterThan(led[0] / 2);
        assertThat(led[0]).isPositive();
    }

    @Test
    void aServerThatFiltersInAnotherWayLeadsToNothing() {
        var known = List.of(user(1, 1, 0, 100), user(2, 2, 0, 200), user(3, 3, 300, -1));
        var since = at(250);
        assertThat(new ChangedUsers(known, since, 3).over(known)).as("it ignores the filter").isEmpty();
        assertThat(new ChangedUsers(List.of(), since, 3).over(known)).as("it finds nobody").isEmpty();
        assertThat(new ChangedUsers(List.of(user(3, 3, 300, -1)), since, 3).over(known)).hasValue(known);
        assertThat(new ChangedUsers(List.of(user(1, 9, 0, 400)), since, 3).over(known)).as("not the last").isEmpty();
        assertThat(new ChangedUsers(List.of(user(3, 3, -1, -1)), since, 3).over(known)).as("without times").isEmpty();
        assertThat(new ChangedUsers(known, at(1_000), 3).over(known)).isEmpty();
        assertThat(new ChangedUsers(List.of(), at(1_000), 3).over(known)).as("no proof").isEmpty();
    }

    @Test
    void aCountThatDiffersLeadsToNothing() {
        var known = List.of(user(1, 1, 0, 100), user(2, 2, 0, 200));
        var changed = List.of(user(2, 9, 0, 300), user(4, 4, 300, -1));
        assertThat(new ChangedUsers(changed, at(200), 3).over(known)).hasValue(
                List.of(known.getFirst(), changed.getFirst(), changed.getLast()));
        assertThat(new ChangedUsers(changed, at(200), 2).over(known)).isEmpty();
        assertThat(new ChangedUsers(changed, at(200), 4).over(known)).isEmpty();
        assertThat(new ChangedUsers(changed, at(200), -1).over(known)).as("not counted").isEmpty();
    }

    @Test
    void itIsAskedByMillisecondsAsTheLanguageOfQueriesHasNoFinerTimes() {
        var late = new ChangedUsers(List.of(), at(1).plusNanos(1_234_567), 1);
        assertThat(late.since()).isEqualTo(at(1).plus(Duration.ofMillis(1)));
    }
}
