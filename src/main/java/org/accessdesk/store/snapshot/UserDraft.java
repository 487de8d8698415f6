package org.accessdesk.store.snapshot;

import java.time.Instant;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.jspecify.annotations.Nullable;

/** A user while it is being read. */
final class UserDraft {
    @Nullable
    UserId id;
    @Nullable
    AccountUserId legacyId;
    String name = "";
    String email = "";
    ServerValue<UserStatus> status = ServerValue.of(UserStatus.UNKNOWN);
    Set<GroupId> groups = Set.of();
    @Nullable
    Instant lastSignIn;
    Audit audit = Audit.NONE;
    @Nullable
    Integer revision;
    String unreadSignIn = "";
    String unreadJoined = "";

    AccountUser done() {
        if (id == null) {
            throw new BadJsonException(MessageCode.JSON_NO_ID, "id");
        }
        return new AccountUser(id, legacyId, name, email, status, groups, lastSignIn, audit, revision,
                UnreadTimes.of(unreadSignIn, unreadJoined));
    }
}
