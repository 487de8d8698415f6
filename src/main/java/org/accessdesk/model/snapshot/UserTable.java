package org.accessdesk.model.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Users by id and by number, in the order of the server's list. Immutable, though users may be made only when they are
 * asked for. A table of the same ids in the same order shares the numbers of the one before and never makes its own: a
 * refresh of 100,000 users would make and leave 200,000 objects.
 */
final class UserTable {
    /** In the order of the server, perhaps with several of one id. */
    private final List<AccountUser> listed;
    private final Lazy<NumbersById> numbers;

    /**
     * The numbers of the users by their ids.
     *
     * @param distinct the users, if the list has several with one id: the last one, at the place of the first
     */
    private record NumbersById(Map<UserId, Integer> of, @Nullable List<AccountUser> distinct) {
        static NumbersById of(List<AccountUser> listed) {
            var numbers = HashMap.<UserId, Integer>newHashMap(listed.size());
            listed.forEach(user -> numbers.putIfAbsent(user.id(), numbers.size()));
            if (numbers.size() == listed.size()) {
                return new NumbersById(numbers, null);
            }
            var distinct = new AccountUser[numbers.size()];
            listed.forEach(user -> distinct[Objects.requireNonNull(numbers.get(user.id()))] = user);
            return new NumbersById(numbers, List.of(distinct));
        }
    }

    private UserTable(List<AccountUser> listed, Lazy<NumbersById> numbers) {
        this.listed = listed;
        this.numbers = numbers;
    }

    /** The users of {@code all}; of several entries with one id, the last one counts at the place of the first. */
    static UserTable of(Collection<AccountUser> all) {
        var listed = all instanceof UsersOnDemand some ? some : List.copyOf(all);
        return new UserTable(listed, new Lazy<>(() -> NumbersById.of(listed)));
    }

    /** All users; not to be changed. */
    List<AccountUser> all() {
        if (listed instanceof UsersOnDemand) {
            return listed;
        }
        var distinct = numbers.get().distinct;
        return distinct == null ? listed : distinct;
    }

    /** The groups of each user; no user is made for that. */
    List<Set<GroupId>> groupSets() {
        return listed instanceof UsersOnDemand some ? some.groupSets()
                : all().stream().map(AccountUser::groups).toList();
    }

    /** All users, made by several threads: for who looks at all of them while somebody waits. */
    List<AccountUser> allAtOnce() {
        if (listed instanceof UsersOnDemand some) {
            some.makeAll();
        }
        return all();
    }

    /** Makes all users, and their numbers. */
    void complete() {
        numbers.get();
    }

    /** The user of {@code id}; null if there is none. */
    @Nullable
    AccountUser get(UserId id) {
        var number = number(id);
        return number < 0 ? null : all().get(number);
    }

    /** The number of the user of {@code id}; -1 if there is none. */
    int number(UserId id) {
        return listed instanceof UsersOnDemand some && numbers.known() == null ? some.number(id)
                : numbers.get().of.getOrDefault(id, -1);
    }

    /** Whether both have the same ids in the same order, by one having been made from the other. */
    @SuppressWarnings("ReferenceEquality") // Comparing the ids takes as long as numbering them.
    boolean hasNumbersOf(UserTable other) {
        return numbers.get().of == other.numbers.get().of;
    }

    /** The user of this table who equals {@code read}; else {@code read}. */
    AccountUser same(AccountUser read) {
        var known = get(read.id());
        return known != null && known.equals(read) ? known : read;
    }

    /** The same users, of which those that are equal in {@code before} are its objects; that table if all are. */
    UserTable following(UserTable before) {
        if (!hasIdsOf(before)) {
            return of(listed.stream().map(before::same).toList());
        }
        var old = before.all();
        var kept = IntStream.range(0, old.size()).mapToObj(n -> old.get(n).equals(listed.get(n)) ? old.get(n)
                : listed.get(n)).toList();
        return kept.equals(old) ? before : before.replaced(kept);
    }

    private boolean hasIdsOf(UserTable other) {
        var others = other.all();
        return listed.size() == others.size() && IntStream.range(0, listed.size())
                .allMatch(n -> listed.get(n).id().equals(others.get(n).id()));
    }

    /** Others with the ids of this one in its order. */
    private UserTable replaced(List<AccountUser> others) {
        var own = numbers.get();
        return new UserTable(others, own.distinct == null ? numbers : new Lazy<>(() -> new NumbersById(own.of, null)));
    }

    /** The users with some read since, in their places; new ones are added at the end. */
    UserTable with(Collection<AccountUser> newer) {
        var all = new ArrayList<>(all());
        if (newer.stream().allMatch(user -> number(user.id()) >= 0)) {
            newer.forEach(user -> all.set(number(user.id()), user));
            return replaced(Collections.unmodifiableList(all));
        }
        all.addAll(newer);
        return of(all);
    }

    /** The users without one. */
    UserTable without(UserId gone) {
        return of(all().stream().filter(user -> !user.id().equals(gone)).toList());
    }

    /** The same people; {@code change} makes others of some. */
    UserTable changed(Collection<UserId> some, UnaryOperator<AccountUser> change) {
        return with(some.stream().map(this::get).filter(Objects::nonNull).map(change).toList());
    }
}
