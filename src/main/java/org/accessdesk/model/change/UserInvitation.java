package org.accessdesk.model.change;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.EmailAddress;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * A person to be invited into the account by an e-mail with a link, which is valid for seven days and never known to this
 * app. An e-mail that was sent cannot be taken back.
 *
 * @param user the person's local id, until the server gives one
 * @param groups the groups that the person joins by accepting; the platform requires one (AccountUser BR-003)
 */
public record UserInvitation(UserId user, String email, String firstName, String lastName, Set<GroupId> groups)
        implements
            Change {

    /**
     * @throws IllegalArgumentException if {@code user} is not local
     * @throws InvalidValueException if it has no e-mail address, or not both names
     */
    public UserInvitation {
        if (!user.isLocal()) {
            throw new IllegalArgumentException(user + " exists.");
        }
        if (!EmailAddress.isOne(email)) {
            throw new InvalidValueException(MessageCode.INVITATION_WITHOUT_ADDRESS, user);
        }
        if (firstName.isBlank() || lastName.isBlank()) {
            throw new InvalidValueException(MessageCode.INVITATION_WITHOUT_NAME, email);
        }
        groups = Set.copyOf(groups);
    }

    /** The first and the last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** Whether it is for the mailbox of {@code address}. */
    public boolean isFor(String address) {
        return EmailAddress.key(email).equals(EmailAddress.key(address));
    }

    /** This invitation into other groups. */
    public UserInvitation with(Set<GroupId> others) {
        return new UserInvitation(user, email, firstName, lastName, others);
    }

    /** This invitation after an edit of the person's groups. */
    public UserInvitation with(SetDelta<GroupId> edit) {
        return with(edit.applyTo(Set.of()));
    }

    /** The same as a change of a user who is in no group yet. */
    public MembershipChange asChange() {
        return cleared().with(new SetDelta<>(groups, Set.of()));
    }

    /** This invitation with the ids that created groups have got, in place of their local ones. */
    public UserInvitation withCreated(Map<GroupId, GroupId> created) {
        return with(groups.stream().map(g -> created.getOrDefault(g, g)).collect(Collectors.toSet()));
    }

    /** The user before the invitation: without groups. */
    public AccountUser undrafted() {
        return new AccountUser(user, null, name(), email, UserStatus.NEW, Set.of(), null, Audit.NONE, null);
    }

    /** The user that it added, as far as known. */
    public AccountUser invited(UserId id, Set<GroupId> in, @Nullable Integer revision) {
        return new AccountUser(id, null, name(), email, UserStatus.INVITED, in, null, Audit.NONE, revision);
    }

    @Override
    public Target.UserTarget target() {
        return new Target.UserTarget(user);
    }

    @Override
    public @Nullable Integer baseRevision() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** An empty change of the local user: it takes the invitation out of a set. */
    @Override
    public MembershipChange cleared() {
        return new MembershipChange(user, SetDelta.none(), Set.of(), null);
    }
}
