package org.accessdesk.model.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;

/**
 * The users that a pasted list names by e-mail address or id. Entries stand on lines or between commas, semicolons or
 * tabs; a name beside the address, as in {@code Lisa Liu <lisa@example.com>}, does no harm.
 *
 * @param found in the order of the list
 * @param missing the entries that name no user, as pasted
 */
public record PastedUsers(Set<UserId> found, List<String> missing) {

    /** Looks for {@code text} among {@code users}; users with the same address are all meant. */
    public static PastedUsers of(String text, Collection<AccountUser> users) {
        var lookup = new UserLookup(users);
        var found = new LinkedHashSet<UserId>();
        var missing = new ArrayList<String>();
        text.lines().flatMap(line -> UserLookup.entries(line).stream()).forEach(entry -> {
            var ids = lookup.find(entry);
            found.addAll(ids);
            if (ids.isEmpty()) {
                missing.add(entry);
            }
        });
        return new PastedUsers(found, List.copyOf(missing));
    }
}
