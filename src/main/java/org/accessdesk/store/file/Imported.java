package org.accessdesk.store.file;

import java.time.Instant;
import java.util.Map;
import org.accessdesk.model.Account;
import org.accessdesk.model.change.Draft;
import org.jspecify.annotations.Nullable;

/**
 * What a draft file holds.
 *
 * @param account the account it was drafted for
 * @param address the marketplace; empty if the file does not say
 * @param base when the snapshot was taken that it was drafted on; null if there was none
 * @param names the names of all users, groups, modules and tokens in it, by id; those that were known
 */
public record Imported(Draft draft, Account account, String address, @Nullable Instant base,
        Map<String, String> names) {
    public Imported {
        names = Map.copyOf(names);
    }
}
