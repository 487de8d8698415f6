package org.accessdesk.service.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UsersReading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the users of an account: those who changed since the last time, if that is proved to be enough; else all. */
final class UserReads {
    private static final Logger LOG = LoggerFactory.getLogger(UserReads.class);

    private final MarketplaceApi api;
    private final Clock clock;
    private final @Nullable Snapshot known;
    private final KnownUsers same;

    /** @param known what is known of the account; null for nothing */
    UserReads(MarketplaceApi api, Clock clock, @Nullable Snapshot known) {
        this.api = api;
        this.clock = clock;
        this.known = known;
        this.same = known == null ? KnownUsers.NONE : known::same;
    }

    /** All users, and how they were read. */
    record ReadUsers(Listing<AccountUser> listing, UsersReading reading) {}

    /** All users of the account now. */
    ReadUsers read(TokenInfo token, Call call) throws ApiException {
        var changes = changes(token, call);
        return changes.isPresent() ? changes.get() : all(token, call);
    }

    /** All users of the account now, even where those who changed would be enough. */
    ReadUsers all(TokenInfo token, Call call) throws ApiException {
        var began = clock.instant();
        var listing = api.users(token.account(), same, call);
        return new ReadUsers(listing, UsersReading.ofAll(token, known, listing.items(), began, clock.instant()));
    }

    private Optional<ReadUsers> changes(TokenInfo token, Call call) throws ApiException {
        var before = known;
        if (before == null || !before.isComplete()) {
            return Optional.empty();
        }
        var began = clock.instant();
        var reading = before.reading().orElse(null);
        var since = reading == null ? null : reading.since(token, before.users().size(), began).orElse(null);
        if (reading == null || since == null) {
            return Optional.empty();
        }
        var changed = api.usersChangedSince(token.account(), since, same, call).orElse(null);
        if (changed == null) {
            return Optional.empty();
        }
        var all = changed.over(before.users());
        LOG.info("{} users changed since {}{}", changed.users().size(), since,
                all.isPresent() ? "" : ", which contradicts what is known: all are read");
        return all.map(users -> new ReadUsers(new Listing<>(users, List.of()),
                reading.withChanges(changed.users(), began, clock.instant())));
    }
}
