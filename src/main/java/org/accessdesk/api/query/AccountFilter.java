package org.accessdesk.api.query;

import org.accessdesk.model.Account;
import org.jspecify.annotations.Nullable;

/** Limits a list to one account where a token sees others too. */
public final class AccountFilter {
    private AccountFilter() {}

    /** Null for a client's or vendor's token, which sees its own account alone and need not be allowed to filter. */
    public static @Nullable Rql of(Account account) {
        return switch (account.type().kind()) {
            case CLIENT, VENDOR -> null;
            case OPERATIONS, UNKNOWN -> Rql.eq("account.id", account.id().value());
        };
    }

    /** This limit and a condition besides; null where there is neither. */
    public static @Nullable Rql with(Account account, @Nullable Rql condition) {
        var own = of(account);
        return own == null || condition == null ? own == null ? condition : own : Rql.and(own, condition);
    }
}
