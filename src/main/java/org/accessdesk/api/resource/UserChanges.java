package org.accessdesk.api.resource;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.query.Rql;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.api.resource.page.LongLists;
import org.accessdesk.api.resource.page.Pages;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists the users that changed lately, where the server can. The rule: a filter on {@code audit.*} needs it selected, and
 * a server "may ignore the filter or return 400". Remembers a server that rejects it. Thread-safe.
 */
final class UserChanges {
    private static final Logger LOG = LoggerFactory.getLogger(UserChanges.class);
    private static final int BAD_REQUEST = 400;

    private final RestClient client;
    private final LongLists lists;
    private volatile boolean rejected;

    UserChanges(RestClient client, LongLists lists) {
        this.client = client;
        this.lists = lists;
    }

    /**
     * The users who were changed or joined since then.
     *
     * @param since by the server's clock
     * @param list the list of the users that match a condition; null matches all
     * @return empty if the server cannot list them, or if reading everybody costs little more
     * @throws ApiException if the call was cancelled
     */
    Optional<ChangedUsers> since(Instant since, Function<@Nullable Rql, Query> list, EntryReader<AccountUser> reader,
            Call call) throws ApiException {
        if (rejected) {
            return Optional.empty();
        }
        var changed = list.apply(Rql.or(Rql.since("audit.updated.at", since), Rql.since("audit.created.at", since)));
        try {
            var total = Pages.count(client, list.apply(null), call);
            var some = Pages.count(client, changed, call);
            if (some < 0 || some > total / 2) {
                return Optional.empty();
            }
            var read = lists.all(changed, reader, call);
            return read.isComplete() ? Optional.of(new ChangedUsers(read.items(), since, total)) : Optional.empty();
        } catch (ApiException e) {
            if (e.problem().kind() == Kind.CANCELLED) {
                throw e;
            }
            rejected = e.problem().status() == BAD_REQUEST;
            LOG.info("Changes cannot be listed, and all users are read: {}", e.problem().message());
            return Optional.empty();
        }
    }
}
