package org.accessdesk.model.snapshot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;

/**
 * The users that a server names as changed since a time.
 *
 * @param users those who were changed or joined at {@code since} or later
 * @param since by the server's clock
 * @param total how many users the account has
 */
public record ChangedUsers(List<AccountUser> users, Instant since, int total) {
    public ChangedUsers {
        users = List.copyOf(users);
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * All users of the account, if {@code known} were all of them before, in their order, new ones at the end. Empty if the
     * server contradicts what is known, so that only reading all of them tells: it names someone who did not change, does
     * not name someone known to have changed, or counts more or fewer users, because some have left.
     */
    public Optional<List<AccountUser>> over(Collection<AccountUser> known) {
        var changed = LinkedHashMap.<UserId, AccountUser>newLinkedHashMap(users.size());
        users.forEach(user -> changed.put(user.id(), user));
        if (!changed.values().stream().allMatch(this::isLate)) {
            return Optional.empty();
        }
        var proved = false;
        var all = new ArrayList<AccountUser>(known.size() + changed.size());
        for (var user : known) {
            var late = isLate(user);
            if (late && !changed.containsKey(user.id())) {
                return Optional.empty();
            }
            proved |= late;
            all.add(newest(user, changed));
        }
        all.addAll(changed.values());
        return proved && all.size() == total ? Optional.of(all) : Optional.empty();
    }

    private static AccountUser newest(AccountUser known, Map<UserId, AccountUser> changed) {
        var now = changed.remove(known.id());
        return now == null ? known : now;
    }

    private boolean isLate(AccountUser user) {
        return user.audit().isChangedSince(since);
    }
}
