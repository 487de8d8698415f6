package org.accessdesk.service.apply.remote;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The groups' own lists of members for the users of a run: read for all users before the run, and again for a user
 * whose own list contradicts them. Compares nothing if the server does not show members. Thread-safe.
 */
public final class ListedGroups {
    private static final Logger LOG = LoggerFactory.getLogger(ListedGroups.class);
    private final MarketplaceApi api;
    private final Snapshot snapshot;
    private final LastWrites writes;
    private final Map<UserId, GroupMembers> known = new ConcurrentHashMap<>();

    /** @param snapshot the account with its loaded lists */
    public ListedGroups(MarketplaceApi api, Snapshot snapshot, LastWrites writes) {
        this.api = api;
        this.snapshot = snapshot;
        this.writes = writes;
    }

    /** Reads the groups' lists for {@code users}. */
    public void ask(Collection<UserId> users, Call call) {
        if (users.isEmpty()) {
            return;
        }
        try {
            var listed = api.members(snapshot.account(), users, call.retryingRateLimits(true));
            users.forEach(u -> known.put(u, listed));
        } catch (ApiException e) {
            LOG.info("The groups' lists of members could not be read: {}", e.problem().kind());
        }
    }

    /** How the groups' lists, read again, contradict a user that was just read; null if they do not. */
    @Nullable
    Conflict against(AccountUser now, Call call) {
        if (difference(now) == null) {
            return null;
        }
        ask(List.of(now.id()), call);
        return difference(now);
    }

    private @Nullable Conflict difference(AccountUser now) {
        var listed = known.get(now.id());
        if (listed == null) {
            return null;
        }
        var missing = new HashSet<>(listed.of(now.id()));
        missing.removeAll(now.groups());
        missing.removeIf(g -> writes.explains(now.id(), g, false));
        var extra = listed.known() && isListed(now, listed) ? extra(now, listed) : Set.<GroupId>of();
        return missing.isEmpty() && extra.isEmpty() ? null : new Conflict.ListsDiffer(missing, extra);
    }

    /** Lists may leave out invited people; a person in any list is not left out. */
    private static boolean isListed(AccountUser now, GroupMembers listed) {
        return now.status().is(UserStatus.ACTIVE) || !listed.of(now.id()).isEmpty();
    }

    private Set<GroupId> extra(AccountUser now, GroupMembers listed) {
        var extra = new HashSet<>(now.groups());
        extra.removeAll(listed.of(now.id()));
        extra.removeIf(g -> writes.explains(now.id(), g, true) || snapshot.memberCheck().isCut(g, now.id()));
        return extra;
    }
}
