package org.accessdesk.api.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.ConnectionState;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.http.AppFaults;
import org.accessdesk.api.http.HttpExchange;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.http.Sleeper;
import org.accessdesk.api.resource.AuditTrail;
import org.accessdesk.api.resource.Catalogue;
import org.accessdesk.api.resource.EndpointChoice;
import org.accessdesk.api.resource.Groups;
import org.accessdesk.api.resource.Invitations;
import org.accessdesk.api.resource.TokenSelf;
import org.accessdesk.api.resource.Tokens;
import org.accessdesk.api.resource.Users;
import org.accessdesk.api.resource.member.Members;
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
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.accessdesk.model.snapshot.GroupMembers;
import org.accessdesk.model.snapshot.KnownUsers;

/** The marketplace over HTTP. */
public final class HttpMarketplace implements MarketplaceApi {
    private final RestClient client;
    private final EndpointChoice choice;
    private final TokenSelf self;
    private final Users users;
    private final Invitations invitations;
    private final Groups groups;
    private final Members members;
    private final Catalogue catalogue;
    private final Tokens tokens;
    private final AuditTrail trail;

    private HttpMarketplace(ConnectionSettings settings, RestClient client) {
        this.client = client;
        this.choice = new EndpointChoice(client, settings.membership());
        this.self = new TokenSelf(client, settings.token().id());
        this.users = new Users(client, choice);
        this.invitations = new Invitations(client, choice, users);
        this.groups = new Groups(client);
        this.members = new Members(client, groups::count);
        this.catalogue = new Catalogue(client);
        this.tokens = new Tokens(client);
        this.trail = new AuditTrail(client);
    }

    /** Creates a connection; sends nothing yet. Close it to end its threads. */
    public static HttpMarketplace open(ConnectionSettings settings) {
        return open(settings, HttpExchange.LONGEST_ANSWER, Sleeper.REAL);
    }

    /** Creates a connection with another limit for responses and another {@link Sleeper}. */
    public static HttpMarketplace open(ConnectionSettings settings, long longestAnswer, Sleeper sleeper) {
        var exchange = new HttpExchange(settings, longestAnswer, sleeper.clock());
        return new HttpMarketplace(settings, new RestClient(settings, exchange, sleeper));
    }

    @Override
    public TokenInfo self(Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_TOKEN_SELF, () -> self.ask(call));
    }

    @Override
    public Listing<AccountUser> users(Account account, KnownUsers known, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_USERS, () -> users.all(account, known, call));
    }

    @Override
    public Optional<ChangedUsers> usersChangedSince(Account account, Instant since, KnownUsers known, Call call)
            throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_USERS,
                () -> users.changedSince(account, since, known, call));
    }

    @Override
    public Listing<UserGroup> groups(Account account, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_GROUPS, () -> groups.all(account, call));
    }

    @Override
    public Listing<Module> modules(Account account, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_MODULES, () -> catalogue.modules(account, call));
    }

    @Override
    public Listing<Buyer> buyers(Account account, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_BUYERS, () -> catalogue.buyers(account, call));
    }

    @Override
    public AccountUser user(Account account, AccountUser user, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_USER, () -> users.one(account, user, call));
    }

    @Override
    public AccountUser putGroups(Account account, AccountUser user, Set<GroupId> wanted, Call call)
            throws ApiException {
        if (wanted.isEmpty() || wanted.stream().anyMatch(GroupId::isLocal)) {
            throw new IllegalArgumentException("A user must keep at least one group, and each must exist.");
        }
        return AppFaults.beforeSending(MessageCode.WHILE_PREPARING_USER_GROUPS,
                () -> users.putGroups(account, user, wanted, call));
    }

    @Override
    public Listing<AccountUser> usersWith(Account account, String address, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_USERS,
                () -> invitations.alike(account, address, call));
    }

    @Override
    public Optional<AccountUser> invite(Account account, UserInvitation invitation, Call call) throws ApiException {
        if (invitation.groups().isEmpty() || invitation.groups().stream().anyMatch(GroupId::isLocal)) {
            throw new IllegalArgumentException("A user must be in at least one group, and each must exist.");
        }
        return AppFaults.beforeSending(MessageCode.WHILE_INVITING_USER,
                () -> invitations.invite(account, invitation, call));
    }

    @Override
    public AccountUser renewInvitation(Account account, AccountUser invited, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_INVITING_USER,
                () -> invitations.renew(account, invited, call));
    }

    @Override
    public void removeUser(Account account, AccountUser user, Call call) throws ApiException {
        AppFaults.beforeSending(MessageCode.WHILE_REMOVING_USER, () -> users.remove(account, user, call));
    }

    @Override
    public GroupMembers members(Account account, Collection<UserId> ids, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_MEMBERS, () -> members.of(account, ids, call));
    }

    @Override
    public UserGroup group(GroupId id, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_GROUP, () -> groups.one(id, call));
    }

    @Override
    public UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_PREPARING_GROUP, () -> groups.put(fresh, content, call));
    }

    @Override
    public Optional<UserGroup> createGroup(Account account, GroupCreation group, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_CREATING_GROUP, () -> groups.create(account, group, call));
    }

    @Override
    public void deleteGroup(GroupId id, Call call) throws ApiException {
        AppFaults.beforeSending(MessageCode.WHILE_DELETING_GROUP, () -> groups.delete(id, call));
    }

    @Override
    public Listing<IssuedToken> tokens(Account account, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_TOKENS, () -> tokens.all(account, call));
    }

    @Override
    public IssuedToken issuedToken(TokenId id, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_TOKEN, () -> tokens.one(id, call));
    }

    @Override
    public IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_PREPARING_TOKEN,
                () -> tokens.putModules(fresh, modules, call));
    }

    @Override
    public List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException {
        return AppFaults.beforeSending(MessageCode.WHILE_READING_AUDIT_TRAIL, () -> trail.of(objectId, since, call));
    }

    @Override
    public ConnectionState connection() {
        return ConnectionState.READY;
    }

    @Override
    public MembershipEndpoint membershipEndpoint() {
        return choice.known();
    }

    @Override
    public Optional<Latency> latency() {
        return client.latency();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return client.clockAhead();
    }

    @Override
    public void close() {
        client.close();
    }
}
