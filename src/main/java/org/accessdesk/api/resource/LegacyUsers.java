package org.accessdesk.api.resource;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.query.AccountFilter;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.query.Rql;
import org.accessdesk.api.resource.page.Pages;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** The legacy endpoints for the users of an account, which use the id of the membership. */
final class LegacyUsers {
    // The person is a reference; selecting it includes the e-mail address.
    private static final String SELECT = "user,groups,account,invitation,audit";

    private final RestClient client;

    LegacyUsers(RestClient client) {
        this.client = client;
    }

    /** The endpoint of all users. */
    static Query all() {
        return Query.of("/account-users");
    }

    /** The account's matching users; all of them if there is no condition. */
    static Query list(Account account, @Nullable Rql condition) {
        return all().where(AccountFilter.with(account, condition)).select(SELECT).order("id");
    }

    Query one(Account account, AccountUser member, Call call) throws ApiException {
        return bare(account, member, call).select(SELECT);
    }

    Query bare(Account account, AccountUser member, Call call) throws ApiException {
        return Query.of("/account-users/" + id(account, member, call));
    }

    Query groups(Account account, AccountUser member, Call call) throws ApiException {
        return under(account, member, "groups", call);
    }

    /** A part of a user, such as their groups. */
    Query under(Account account, AccountUser member, String part, Call call) throws ApiException {
        return Query.of("/account-users/" + id(account, member, call) + "/" + part);
    }

    /** The membership of a person can only be found by listing it. */
    private AccountUserId id(Account account, AccountUser member, Call call) throws ApiException {
        var known = member.legacyId();
        if (known != null) {
            return known;
        }
        var query = list(account, Rql.eq("user.id", member.id().value()));
        var unwatched = call.reporting((_, _) -> {});
        return new Pages<>(client, query, new UserReader(new Interner()), unwatched).all().items().stream()
                .filter(user -> user.id().equals(member.id())).map(AccountUser::legacyId)
                .filter(id -> id != null).findFirst().orElseThrow(() -> new ApiException(ApiProblem.onTheWay(
                        Kind.NOT_FOUND, MessageCode.USER_GONE, member.id(), account.id())));
    }
}
