package org.accessdesk.model.snapshot;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Users of different ids, each made when somebody first asks for it, and once: a start shows a few rows of 100,000. Any
 * thread can ask.
 */
public abstract class UsersOnDemand extends AbstractList<AccountUser> implements RandomAccess {
    private final AtomicReferenceArray<@Nullable AccountUser> made;
    private final AtomicInteger left;

    protected UsersOnDemand(int size) {
        made = new AtomicReferenceArray<>(size);
        left = new AtomicInteger(size);
    }

    /** Makes the user of that number; null only if it was made before. */
    protected abstract @Nullable AccountUser make(int number);

    /** The groups of each user, without making any; null only if all were made before. */
    protected abstract @Nullable List<Set<GroupId>> groupsOfAll();

    /** The number of the user of {@code id}, who is not made for that; -1 if there is none. */
    public abstract int number(UserId id);

    /** All were made: what they were made of is not needed any more. */
    protected abstract void allMade();

    @Override
    public final int size() {
        return made.length();
    }

    @Override
    public final AccountUser get(int number) {
        var known = made.get(number);
        if (known != null) {
            return known;
        }
        var user = make(number);
        if (user == null || !made.compareAndSet(number, null, user)) {
            return known(number);
        }
        if (left.decrementAndGet() == 0) {
            allMade();
        }
        return user;
    }

    private AccountUser known(int number) {
        var known = made.get(number);
        if (known == null) {
            throw new IllegalStateException("Nobody made user " + number);
        }
        return known;
    }

    /** Makes all that are not made yet, by several threads. */
    final void makeAll() {
        if (left() > 0) {
            IntStream.range(0, size()).parallel().forEach(this::get);
        }
    }

    /** The groups of each user; no user is made for that. */
    final List<Set<GroupId>> groupSets() {
        var groups = groupsOfAll();
        return groups == null ? stream().map(AccountUser::groups).toList() : groups;
    }

    /** How many were not made yet. */
    public final int left() {
        return left.get();
    }
}
