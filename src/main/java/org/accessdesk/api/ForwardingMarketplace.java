package org.accessdesk.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.Latency;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.KnownUsers;

/**
 * Forwards every method to another marketplace. A decorator prepares each call in {@link #target}, such as connecting
 * or rejecting it, and returns in {@link #current} the marketplace that describes the connection.
 */
public abstract class ForwardingMarketplace implements MarketplaceApi {

    /** What a call does with the account. */
    protected enum CallKind {
        /** Reads a list, the audit trail or what the token may do. */
        LIST,
        /** Reads one user, group or API token. */
        READ,
        /** Writes one user, group or API token. */
        WRITE
    }

    /**
     * The marketplace for {@code call}; called once for each call, on the caller's thread, and may block.
     *
     * @throws ApiException if the call must not be sent
     */
    protected abstract MarketplaceApi target(CallKind access, Call call) throws ApiException;

    /** The marketplace that calls go to now; sends nothing; empty if there is none. */
    protected abstract Optional<MarketplaceApi> current();

    @Override
    public TokenInfo self(Call call) throws ApiException {
        return target(CallKind.LIST, call).self(call);
    }

    @Override
    public Listing<AccountUser> users(Account account, KnownUsers known, Call call) throws ApiException {
        return target(CallKind.LIST, call).users(account, known, call);
    }

    @Override
    public Optional<ChangedUsers> usersChangedSince(Account account, Instant since, KnownUsers known, Call call)
            throws ApiException {
        return target(CallKind.LIST, call).usersChangedSince(account, since, known, call);
    }

    @Override
    public Listing<UserGroup> groups(Account account, Call call) throws ApiException {
        return target(CallKind.LIST, call).groups(account, call);
    }

    @Override
    public Listing<Module> modules(Account account, Call call) throws ApiException {
        return target(CallKind.LIST, call).modules(account, call);
    }

    @Override
    public Listing<Buyer> buyers(Account account, Call call) throws ApiException {
        return target(CallKind.LIST, call).buyers(account, call);
    }

    @Override
    public AccountUser user(Account account, AccountUser user, Call call) throws ApiException {
        return target(CallKind.READ, call).user(account, user, call);
    }

    @Override
    public AccountUser putGroups(Account account, AccountUser user, Set<GroupId> groups, Call call)
            throws ApiException {
        return target(CallKind.WRITE, call).putGroups(account, user, groups, call);
    }

    @Override
    public Listing<AccountUser> usersWith(Account account, String address, Call call) throws ApiException {
        return target(CallKind.LIST, call).usersWith(account, address, call);
    }

    @Override
    public Optional<AccountUser> invite(Account account, UserInvitation invitation, Call call) throws ApiException {
        return target(CallKind.WRITE, call).invite(account, invitation, call);
    }

    @Override
    public AccountUser renewInvitation(Account account, AccountUser invited, Call call) throws ApiException {
        return target(CallKind.WRITE, call).renewInvitation(account, invited, call);
    }

    @Override
    public void removeUser(Account account, AccountUser user, Call call) throws ApiException {
        target(CallKind.WRITE, call).removeUser(account, user, call);
    }

    @Override
    public GroupMembers members(Account account, Collection<UserId> users, Call call) throws ApiException {
        return target(CallKind.LIST, call).members(account, users, call);
    }

    @Override
    public UserGroup group(GroupId id, Call call) throws ApiException {
        return target(CallKind.READ, call).group(id, call);
    }

    @Override
    public UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        return target(CallKind.WRITE, call).putGroup(fresh, content, call);
    }

    @Override
    public Optional<UserGroup> createGroup(Account account, GroupCreation group, Call call) throws ApiException {
        return target(CallKind.WRITE, call).createGroup(account, group, call);
    }

    @Override
    public void deleteGroup(GroupId id, Call call) throws ApiException {
        target(CallKind.WRITE, call).deleteGroup(id, call);
    }

    @Override
    public Listing<IssuedToken> tokens(Account account, Call call) throws ApiException {
        return target(CallKind.LIST, call).tokens(account, call);
    }

    @Override
    public IssuedToken issuedToken(TokenId id, Call call) throws ApiException {
        return target(CallKind.READ, call).issuedToken(id, call);
    }

    @Override
    public IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException {
        return target(CallKind.WRITE, call).putTokenModules(fresh, modules, call);
    }

    @Override
    public List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException {
        return target(CallKind.LIST, call).audit(objectId, since, call);
    }

    @Override
    public ConnectionState connection() {
        return current().map(MarketplaceApi::connection).orElse(ConnectionState.OFFLINE);
    }

    @Override
    public MembershipEndpoint membershipEndpoint() {
        return current().map(MarketplaceApi::membershipEndpoint).orElse(MembershipEndpoint.AUTO);
    }

    @Override
    public Optional<Latency> latency() {
        return current().flatMap(MarketplaceApi::latency);
    }

    @Override
    public Optional<Duration> clockAhead() {
        return current().flatMap(MarketplaceApi::clockAhead);
    }

    @Override
    public void close() {
        current().ifPresent(MarketplaceApi::close);
    }
}
