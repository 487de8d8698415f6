package org.accessdesk.store.file;

import java.time.Instant;
import java.util.Map;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.change.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The content of a draft file.
 *
 * @param account the account it was drafted for
 * @param address the marketplace; empty if the file has none
 * @param base when the snapshot was taken that it was drafted on; null if there was none
 * @param names the known names of all users, groups, modules and tokens in it, by id
 */
public record Imported(Draft draft, Account account, String address, @Nullable Instant base,
        Map<String, String> names) {
    public Imported {
        names = Map.copyOf(names);
    }
}
