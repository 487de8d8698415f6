package org.accessdesk.model.snapshot;

import java.util.Collection;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;

/**
 * Whether the time of a user's last change ({@code audit.updated.at}) tells of every change. It is not publicly known
 * whether a change of groups moves it, so it is found out: each time that all users are read, their changes are compared
 * with their times.
 */
public enum UpdateTimes {
    /** No change of groups was seen yet. */
    UNPROVED,
    /** Every change that was seen moved the time, one of groups among them. */
    PROVED,
    /** A user changed whose time stayed: only reading all users shows such changes. */
    DISPROVED;

    /**
     * What is known once {@code now} was read, all users of the account, some time after {@code before}. What was disproved
     * stays so.
     */
    public UpdateTimes compared(Snapshot before, Collection<AccountUser> now) {
        if (this == DISPROVED) {
            return this;
        }
        var groupsMoved = false;
        for (var user : now) {
            var old = before.user(user.id()).orElse(user);
            if (isOther(old, user) && isOfSameTime(old, user)) {
                return DISPROVED;
            }
            groupsMoved |= !old.groups().equals(user.groups()) && !isOlder(old, user);
        }
        return groupsMoved ? PROVED : this;
    }

    private static boolean isOfSameTime(AccountUser before, AccountUser now) {
        var old = before.audit().updatedAt();
        var time = now.audit().updatedAt();
        return !isOlder(before, now) && (time == null || time.equals(old));
    }

    /** Whether a server that lags shows a user as they were before what is known, by what this app wrote for example. */
    private static boolean isOlder(AccountUser before, AccountUser now) {
        var old = before.audit().updatedAt();
        var time = now.audit().updatedAt();
        return (old != null && time != null && time.isBefore(old)) || (before.revision() != null
                && now.revision() != null && now.revision() < before.revision());
    }

    /** Whether somebody changed the user: signing in is no such change, and an invitation expires by itself. */
    private static boolean isOther(AccountUser before, AccountUser now) {
        return !before.name().equals(now.name()) || !before.email().equals(now.email())
                || !before.groups().equals(now.groups())
                || (!before.status().equals(now.status()) && !hasExpired(before, now));
    }

    private static boolean hasExpired(AccountUser before, AccountUser now) {
        return before.status().kind() == UserStatus.INVITED && now.status().kind() == UserStatus.INVITATION_EXPIRED;
    }
}
