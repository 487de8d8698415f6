package org.accessdesk.model.change;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.EmailAddress;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A user to be removed from the account. It cannot be taken back: the person can only be invited again. Nobody can
 * remove themselves (AccountUser BR-006).
 *
 * @param name the name of the user when it was drafted
 * @param email the address, for inviting the person again
 * @param base the groups of the user then
 * @param baseRevision the user's revision then, if the server sent one
 */
public record UserRemoval(UserId user, String name, String email, Set<GroupId> base, @Nullable Integer baseRevision)
        implements
            Change {

    public UserRemoval {
        base = Set.copyOf(base);
    }

    /** The removal of {@code user}. */
    public static UserRemoval on(AccountUser user) {
        return new UserRemoval(user.id(), user.name(), user.email(), user.groups(), user.revision());
    }

    /** The same from other groups. */
    public UserRemoval from(Set<GroupId> groups) {
        return new UserRemoval(user, name, email, groups, baseRevision);
    }

    /**
     * What invites the person again, under another id; empty if the address or the two names are not known.
     *
     * @param groups those that there are still, or will be again
     */
    public Optional<UserInvitation> again(Set<GroupId> groups) {
        var gap = name.strip().lastIndexOf(' ');
        return gap < 0 || !EmailAddress.isOne(email) ? Optional.empty()
                : Optional.of(new UserInvitation(user.asLocal(), email, name.strip().substring(0, gap).strip(),
                        name.strip().substring(gap + 1), groups));
    }

    @Override
    public Target.UserTarget target() {
        return new Target.UserTarget(user);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** An empty change of the user: it takes the removal out of a set. */
    @Override
    public MembershipChange cleared() {
        return new MembershipChange(user, SetDelta.none(), base, baseRevision);
    }
}
