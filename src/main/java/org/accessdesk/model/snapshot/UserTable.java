package org.accessdesk.model.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Users by id and by number, in the order of the server's list. Immutable. A table of the same ids in the same order
 * shares the numbers of the one before: 100,000 of them are megabytes that each refresh would leave behind.
 */
final class UserTable {
    private final List<AccountUser> users;
    private final Map<UserId, Integer> numbers;

    private UserTable(List<AccountUser> users, Map<UserId, Integer> numbers) {
        this.users = Collections.unmodifiableList(users);
        this.numbers = numbers;
    }

    /** The users of {@code all}; of several entries with one id, the last one counts at the place of the first. */
    static UserTable of(Collection<AccountUser> all) {
        var users = new ArrayList<AccountUser>(all.size());
        var numbers = HashMap.<UserId, Integer>newHashMap(all.size());
        all.forEach(user -> put(user, users, numbers));
        return new UserTable(users, numbers);
    }

    private static void put(AccountUser user, List<AccountUser> users, Map<UserId, Integer> numbers) {
        var known = numbers.putIfAbsent(user.id(), users.size());
        if (known == null) {
            users.add(user);
        } else {
            users.set(known, user);
        }
    }

    /** All users; not to be changed. */
    List<AccountUser> all() {
        return users;
    }

    /** The user of {@code id}; null if there is none. */
    @Nullable
    AccountUser get(UserId id) {
        var number = numbers.get(id);
        return number == null ? null : users.get(number);
    }

    /** The number of the user of {@code id}; -1 if there is none. */
    int number(UserId id) {
        return numbers.getOrDefault(id, -1);
    }

    /** Whether both have the same ids in the same order, by one having been made from the other. */
    @SuppressWarnings("ReferenceEquality") // Comparing the ids takes as long as numbering them.
    boolean hasNumbersOf(UserTable other) {
        return numbers == other.numbers;
    }

    /** The user of this table who equals {@code read}; else {@code read}. */
    AccountUser same(AccountUser read) {
        var known = get(read.id());
        return known != null && known.equals(read) ? known : read;
    }

    /** The same users, of which those that are equal in {@code before} are its objects; that table if all are. */
    UserTable following(UserTable before) {
        var kept = users.stream().map(before::same).toList();
        if (!hasIdsOf(before)) {
            return of(kept);
        }
        return kept.equals(before.users) ? before : new UserTable(kept, before.numbers);
    }

    private boolean hasIdsOf(UserTable other) {
        return users.size() == other.users.size() && IntStream.range(0, users.size())
                .allMatch(n -> users.get(n).id().equals(other.users.get(n).id()));
    }

    /** The users with some read since, in their places; new ones are added at the end. */
    UserTable with(Collection<AccountUser> newer) {
        var all = new ArrayList<>(users);
        if (newer.stream().allMatch(user -> numbers.containsKey(user.id()))) {
            newer.forEach(user -> all.set(number(user.id()), user));
            return new UserTable(all, numbers);
        }
        all.addAll(newer);
        return of(all);
    }

    /** The users without one. */
    UserTable without(UserId gone) {
        return of(users.stream().filter(user -> !user.id().equals(gone)).toList());
    }

    /** The same people; {@code change} makes others of some. */
    UserTable changed(Collection<UserId> some, UnaryOperator<AccountUser> change) {
        return with(some.stream().map(this::get).filter(Objects::nonNull).map(change).toList());
    }
}
