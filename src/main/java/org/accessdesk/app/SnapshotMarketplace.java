package org.accessdesk.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.model.snapshot.Snapshot;

/** A marketplace that serves the lists of a snapshot from memory, to measure the window alone. Nothing can be written. */
public final class SnapshotMarketplace extends ForwardingMarketplace {
    private final TokenInfo token;
    private volatile Snapshot now;

    public SnapshotMarketplace(Snapshot now, TokenInfo token) {
        this.now = now;
        this.token = token;
    }

    /** What the next reads serve. */
    public void serve(Snapshot next) {
        now = next;
    }

    @Override
    public TokenInfo self(Call call) {
        return token;
    }

    /** Each read makes new objects, as each response of a server does. */
    @Override
    public Listing<AccountUser> users(Account account, KnownUsers known, Call call) {
        return whole(now.users().stream().map(SnapshotMarketplace::copy).map(known::same).toList());
    }

    @Override
    public Optional<ChangedUsers> usersChangedSince(Account account, Instant since, KnownUsers known, Call call) {
        var all = now.users();
        return Optional.of(new ChangedUsers(all.stream().filter(user -> user.audit().isChangedSince(since))
                .map(SnapshotMarketplace::copy).map(known::same).toList(), since, all.size()));
    }

    private static AccountUser copy(AccountUser user) {
        return new AccountUser(new UserId(copy(user.id().value())), user.legacyId(), copy(user.name()),
                copy(user.email()), user.status(), user.groups(), user.lastSignIn(), user.audit(), user.revision(),
                user.unread());
    }

    private static String copy(String text) {
        return String.valueOf(text.toCharArray());
    }

    @Override
    public Listing<UserGroup> groups(Account account, Call call) {
        return whole(now.groups());
    }

    @Override
    public Listing<Module> modules(Account account, Call call) {
        return whole(now.modules());
    }

    @Override
    public Listing<Buyer> buyers(Account account, Call call) {
        return whole(now.buyers());
    }

    @Override
    public Listing<IssuedToken> tokens(Account account, Call call) {
        return whole(now.tokens());
    }

    @Override
    public GroupMembers members(Account account, Collection<UserId> users, Call call) {
        return new GroupMembers(Map.of(), false);
    }

    private static <T> Listing<T> whole(Collection<T> items) {
        return new Listing<>(List.copyOf(items), List.of());
    }

    @Override
    protected MarketplaceApi target(CallKind access, Call call) throws ApiException {
        throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE, MessageCode.OFFLINE));
    }

    @Override
    protected Optional<MarketplaceApi> current() {
        return Optional.empty();
    }

    @Override
    public ConnectionState connection() {
        return ConnectionState.READY;
    }
}
