package org.accessdesk.model.change;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Another e-mail for an invited person: the same invitation again while it is valid, a new one after it expired, which is
 * after seven days. It cannot be taken back.
 *
 * @param name the person's name when it was drafted
 * @param base the state of the invitation then
 * @param baseRevision the user's revision then, if the server sent one
 */
public record InvitationRenewal(UserId user, String name, ServerValue<UserStatus> base, @Nullable Integer baseRevision)
        implements
            Change {

    /** A renewal of an invitation in a state that this version knows. */
    public InvitationRenewal(UserId user, String name, UserStatus base, @Nullable Integer baseRevision) {
        this(user, name, ServerValue.of(base), baseRevision);
    }

    /** The renewal of {@code user}'s invitation. */
    public static InvitationRenewal on(AccountUser user) {
        return new InvitationRenewal(user.id(), user.name(), user.status(), user.revision());
    }

    /** Whether the person is invited and has not accepted, so that there is something to renew. */
    public static boolean isPossible(AccountUser user) {
        return isPossible(user.status());
    }

    private static boolean isPossible(ServerValue<UserStatus> status) {
        return status.is(UserStatus.INVITED) || status.is(UserStatus.INVITATION_EXPIRED);
    }

    @Override
    public Target.InvitationTarget target() {
        return new Target.InvitationTarget(user);
    }

    /** There is nothing to renew for somebody who has accepted. */
    @Override
    public boolean isEmpty() {
        return !isPossible(base);
    }

    @Override
    public InvitationRenewal cleared() {
        return new InvitationRenewal(user, name, UserStatus.ACTIVE, baseRevision);
    }
}
