package org.accessdesk.api.query;

import org.accessdesk.model.account.Account;
import org.jspecify.annotations.Nullable;

/** Limits a list to one account if the token sees others too. */
public final class AccountFilter {
    private AccountFilter() {}

    /** Null for a client's or vendor's token, which sees only its own account and may not be allowed to filter. */
    public static @Nullable Rql of(Account account) {
        return switch (account.type().kind()) {
            case CLIENT, VENDOR -> null;
            case OPERATIONS, UNKNOWN -> Rql.eq("account.id", account.id().value());
        };
    }

    /** This limit combined with a condition; null if there is neither. */
    public static @Nullable Rql with(Account account, @Nullable Rql condition) {
        var own = of(account);
        return own == null || condition == null ? own == null ? condition : own : Rql.and(own, condition);
    }
}
