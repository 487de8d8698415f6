package org.accessdesk.service.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.rest.Previews;
import org.accessdesk.model.Account;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.AuditEntry;
import org.accessdesk.model.Buyer;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.GroupMembers;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.Latency;
import org.accessdesk.model.Module;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one account that is made when it is first needed. Before anything else is asked through it, the token
 * has to tell that it is of this account; a read-only one lets no write through.
 */
public final class ReconnectingMarketplace implements MarketplaceApi {
    private final Account account;
    private final Dialling dialling;
    private final BooleanSupplier writable;
    private final List<MarketplaceApi> retired = new CopyOnWriteArrayList<>();
    private volatile @Nullable MarketplaceApi made;
    private volatile @Nullable MarketplaceApi confirmed;
    private @Nullable TokenInfo told;
    private volatile boolean tokenless;
    private volatile boolean closed;

    /** Makes the connection; blocks. */
    @FunctionalInterface
    public interface Dialling {
        MarketplaceApi dial() throws ApiException;
    }

    /** A line to {@code account} that is not made yet. */
    public ReconnectingMarketplace(Account account, Dialling dialling, BooleanSupplier writable) {
        this.account = account;
        this.dialling = dialling;
        this.writable = writable;
    }

    /** A line that {@code api} is, whose token has told what it is. */
    public static ReconnectingMarketplace of(MarketplaceApi api, TokenInfo told, Dialling again,
            BooleanSupplier writable) {
        var marketplace = new ReconnectingMarketplace(told.account(), again, writable);
        marketplace.made = api;
        marketplace.confirmed = api;
        marketplace.told = told;
        return marketplace;
    }

    /** Whether the last try failed for want of a token of this account that the server takes. */
    public boolean isTokenless() {
        return tokenless;
    }

    /**
     * What the token says of itself now.
     *
     * @throws ApiException if it is of another account, too; nothing else is asked with it then
     */
    synchronized TokenInfo confirm(Call call) throws ApiException {
        var before = told;
        if (before != null) {
            told = null;
            return before;
        }
        var api = connected();
        var now = asked(api, call);
        if (!now.account().id().equals(account.id())) {
            disconnect();
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, "The API token is of the account "
                    + now.account().name() + " (" + now.account().id() + "), and what is open here is of "
                    + account.name() + " (" + account.id() + "). Nothing was read. Enter a token of " + account.name()
                    + ", or open the other account by a connection of its own."));
        }
        confirmed = api;
        return now;
    }

    private TokenInfo asked(MarketplaceApi api, Call call) throws ApiException {
        try {
            return api.self(call);
        } catch (ApiException e) {
            if (e.problem().kind() == ApiProblem.Kind.UNAUTHORIZED) {
                disconnect();
            }
            throw e;
        }
    }

    private MarketplaceApi connected() throws ApiException {
        if (closed) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, ""));
        }
        var now = made;
        if (now == null) {
            tokenless = true;
            now = dialling.dial();
            tokenless = false;
            made = now;
            if (closed) {
                now.close();
            }
        }
        return now;
    }

    /** Another token may have been entered by the next time; what is under way goes on to its end. */
    private void disconnect() {
        var old = made;
        tokenless = true;
        confirmed = null;
        made = null;
        if (old != null) {
            retired.add(old);
        }
    }

    private MarketplaceApi connectedFor(Call call) throws ApiException {
        var now = confirmed;
        if (now == null) {
            confirm(call);
            now = confirmed;
        }
        if (now == null) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, ""));
        }
        return now;
    }

    private MarketplaceApi writableFor(Call call) throws ApiException {
        if (!writable.getAsBoolean()) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED,
                    "This connection is read-only. Nothing was sent."));
        }
        return connectedFor(call);
    }

    @Override
    public TokenInfo self(Call call) throws ApiException {
        return confirm(call);
    }

    @Override
    public Listing<AccountUser> users(Account of, Call call) throws ApiException {
        return connectedFor(call).users(of, call);
    }

    @Override
    public Listing<UserGroup> groups(Account of, Call call) throws ApiException {
        return connectedFor(call).groups(of, call);
    }

    @Override
    public Listing<Module> modules(Account of, Call call) throws ApiException {
        return connectedFor(call).modules(of, call);
    }

    @Override
    public Listing<Buyer> buyers(Account of, Call call) throws ApiException {
        return connectedFor(call).buyers(of, call);
    }

    @Override
    public AccountUser user(Account of, AccountUser whom, Call call) throws ApiException {
        return connectedFor(call).user(of, whom, call);
    }

    @Override
    public AccountUser putGroups(Account of, AccountUser whom, Set<GroupId> groups, Call call) throws ApiException {
        return writableFor(call).putGroups(of, whom, groups, call);
    }

    @Override
    public GroupMembers members(Account of, Collection<UserId> users, Call call) throws ApiException {
        return connectedFor(call).members(of, users, call);
    }

    @Override
    public UserGroup group(GroupId id, Call call) throws ApiException {
        return connectedFor(call).group(id, call);
    }

    @Override
    public UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        return writableFor(call).putGroup(fresh, content, call);
    }

    @Override
    public Listing<IssuedToken> tokens(Account of, Call call) throws ApiException {
        return connectedFor(call).tokens(of, call);
    }

    @Override
    public IssuedToken issuedToken(TokenId id, Call call) throws ApiException {
        return connectedFor(call).issuedToken(id, call);
    }

    @Override
    public IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException {
        return writableFor(call).putTokenModules(fresh, modules, call);
    }

    @Override
    public List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException {
        return connectedFor(call).audit(objectId, since, call);
    }

    @Override
    public RequestPreview previewGroups(Account of, AccountUser whom, Set<GroupId> groups) {
        var now = confirmed;
        return now == null ? Previews.membership(of, whom, groups, false)
                : now.previewGroups(of, whom, groups);
    }

    @Override
    public RequestPreview previewGroup(UserGroup now, GroupContent content) throws ApiException {
        var api = confirmed;
        return api == null ? Previews.group(now, content) : api.previewGroup(now, content);
    }

    @Override
    public RequestPreview previewTokenModules(IssuedToken now, Set<ModuleId> modules) {
        var api = confirmed;
        return api == null ? Previews.token(now, modules)
                : api.previewTokenModules(now, modules);
    }

    @Override
    public Optional<Latency> latency() {
        var now = confirmed;
        return now == null ? Optional.empty() : now.latency();
    }

    @Override
    public Optional<Duration> clockAhead() {
        var now = confirmed;
        return now == null ? Optional.empty() : now.clockAhead();
    }

    @Override
    public void close() {
        // Not under the lock: this is what ends a call that holds it.
        closed = true;
        retired.forEach(MarketplaceApi::close);
        var now = made;
        if (now != null) {
            now.close();
        }
    }
}
