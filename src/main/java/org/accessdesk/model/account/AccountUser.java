package org.accessdesk.model.account;

import java.time.Instant;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A user of an account, from the legacy (AUSR) or the successor (USR) form.
 *
 * @param id the id of the person
 * @param legacyId the membership's own id, known only from the legacy endpoints
 * @param groups the groups the user is in; written only from this side
 * @param lastSignIn null for never, unless {@code unread} has one
 * @param revision rises with every update; null if the server sends none
 * @param unread the unreadable times as sent
 */
public record AccountUser(UserId id, @Nullable AccountUserId legacyId, String name, String email,
        ServerValue<UserStatus> status, Set<GroupId> groups, @Nullable Instant lastSignIn, Audit audit,
        @Nullable Integer revision, UnreadTimes unread) {

    public AccountUser {
        groups = Set.copyOf(groups);
    }

    /** A user whose times could all be read. */
    public AccountUser(UserId id, @Nullable AccountUserId legacyId, String name, String email,
            ServerValue<UserStatus> status, Set<GroupId> groups, @Nullable Instant lastSignIn, Audit audit,
            @Nullable Integer revision) {
        this(id, legacyId, name, email, status, groups, lastSignIn, audit, revision, UnreadTimes.NONE);
    }

    /** A user of a status that this version knows. */
    public AccountUser(UserId id, @Nullable AccountUserId legacyId, String name, String email, UserStatus status,
            Set<GroupId> groups, @Nullable Instant lastSignIn, Audit audit, @Nullable Integer revision) {
        this(id, legacyId, name, email, ServerValue.of(status), groups, lastSignIn, audit, revision);
    }

    /**
     * Whether the user can sign in. An unknown status counts as not; a missing one, as for members who were never invited,
     * counts as active.
     */
    public boolean canSignIn() {
        return switch (status.kind()) {
            case ACTIVE -> true;
            case UNKNOWN -> !status.isSaid();
            case NEW, INVITED, INVITATION_EXPIRED, BLOCKED, DISABLED, DELETED -> false;
        };
    }

    /** The same user at another revision. */
    public AccountUser withRevision(@Nullable Integer other) {
        return new AccountUser(id, legacyId, name, email, status, groups, lastSignIn, audit, other,
                unread);
    }

    /** The same user in other groups. */
    public AccountUser withGroups(Set<GroupId> others) {
        return new AccountUser(id, legacyId, name, email, status, others, lastSignIn, audit, revision,
                unread);
    }
}
