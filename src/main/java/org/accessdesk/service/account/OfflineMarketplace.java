package org.accessdesk.service.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** No connection: an account opened from what is kept of it. Every call fails and nothing is sent. */
public final class OfflineMarketplace implements MarketplaceApi {

    private static ApiException problem() {
        return new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE,
                "This account was opened without a connection; connect with an API token to read or apply."));
    }

    @Override
    public TokenInfo self(Call call) throws ApiException {
        throw problem();
    }

    @Override
    public Listing<AccountUser> users(Account account, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public Listing<UserGroup> groups(Account account, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public Listing<Module> modules(Account account, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public Listing<Buyer> buyers(Account account, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public AccountUser user(Account account, AccountUser whom, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public AccountUser putGroups(Account account, AccountUser whom, Set<GroupId> groups, Call call)
            throws ApiException {
        throw problem();
    }

    @Override
    public GroupMembers members(Account account, Collection<UserId> users, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public UserGroup group(GroupId id, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public Listing<IssuedToken> tokens(Account account, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public IssuedToken issuedToken(TokenId id, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException {
        throw problem();
    }

    @Override
    public RequestPreview previewGroups(Account account, AccountUser whom, Set<GroupId> groups) {
        return Previews.membership(account, whom, groups, false);
    }

    @Override
    public RequestPreview previewGroup(UserGroup now, GroupContent content) throws ApiException {
        return Previews.group(now, content);
    }

    @Override
    public RequestPreview previewTokenModules(IssuedToken now, Set<ModuleId> modules) {
        return Previews.token(now, modules);
    }

    @Override
    public Optional<Latency> latency() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
