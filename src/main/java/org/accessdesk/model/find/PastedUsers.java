package org.accessdesk.model.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.SearchText;

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
        var known = new HashMap<String, List<UserId>>();
        users.forEach(u -> {
            add(known, u.email(), u.id());
            add(known, u.id().value(), u.id());
            if (u.legacyId() != null) {
                add(known, u.legacyId().value(), u.id());
            }
        });
        var found = new LinkedHashSet<UserId>();
        var missing = new ArrayList<String>();
        for (var entry : text.split("[\\r\\n\\t,;]+", -1)) {
            var ids = Arrays.stream(entry.split("[\\s<>\"']+")).filter(word -> !word.isEmpty())
                    .flatMap(word -> known.getOrDefault(SearchText.fold(word), List.of()).stream()).toList();
            found.addAll(ids);
            if (ids.isEmpty() && !entry.isBlank()) {
                missing.add(entry.strip());
            }
        }
        return new PastedUsers(found, List.copyOf(missing));
    }

    private static void add(Map<String, List<UserId>> known, String word, UserId user) {
        known.computeIfAbsent(SearchText.fold(word.strip()), _ -> new ArrayList<>()).add(user);
    }
}
