package org.accessdesk.service.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.Listing;
import org.accessdesk.api.MarketplaceApi;
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

/** Counts the reads and writes of single objects, and lets none through once the rehearsal is to stop. */
final class CountingMarketplace implements MarketplaceApi {
    private final MarketplaceApi api;
    private final Cancellation stop;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    CountingMarketplace(MarketplaceApi api, Cancellation stop) {
        this.api = api;
        this.stop = stop;
    }

    int reads() {
        return reads.get();
    }

    int writes() {
        return writes.get();
    }

    private MarketplaceApi let() throws ApiException {
        if (stop.isCancelled()) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, ""));
        }
        return api;
    }

    private MarketplaceApi counting(AtomicInteger counter) throws ApiException {
        var open = let();
        counter.incrementAndGet();
        return open;
    }

    @Override
    public TokenInfo self(Call call) throws ApiException {
        return let().self(call);
    }

    @Override
    public Listing<AccountUser> users(Account account, Call call) throws ApiException {
        return let().users(account, call);
    }

    @Override
    public Listing<UserGroup> groups(Account account, Call call) throws ApiException {
        return let().groups(account, call);
    }

    @Override
    public Listing<Module> modules(Account account, Call call) throws ApiException {
        return let().modules(account, call);
    }

    @Override
    public Listing<Buyer> buyers(Account account, Call call) throws ApiException {
        return let().buyers(account, call);
    }

    @Override
    public Listing<IssuedToken> tokens(Account account, Call call) throws ApiException {
        return let().tokens(account, call);
    }

    @Override
    public AccountUser user(Account account, AccountUser whom, Call call) throws ApiException {
        return counting(reads).user(account, whom, call);
    }

    @Override
    public GroupMembers members(Account account, Collection<UserId> users, Call call) throws ApiException {
        return let().members(account, users, call);
    }

    @Override
    public UserGroup group(GroupId id, Call call) throws ApiException {
        return counting(reads).group(id, call);
    }

    @Override
    public IssuedToken issuedToken(TokenId id, Call call) throws ApiException {
        return counting(reads).issuedToken(id, call);
    }

    @Override
    public AccountUser putGroups(Account account, AccountUser whom, Set<GroupId> groups, Call call)
            throws ApiException {
        return counting(writes).putGroups(account, whom, groups, call);
    }

    @Override
    public UserGroup putGroup(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        return counting(writes).putGroup(fresh, content, call);
    }

    @Override
    public IssuedToken putTokenModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException {
        return counting(writes).putTokenModules(fresh, modules, call);
    }

    @Override
    public List<AuditEntry> audit(String objectId, Instant since, Call call) throws ApiException {
        return let().audit(objectId, since, call);
    }

    @Override
    public RequestPreview previewGroups(Account account, AccountUser whom, Set<GroupId> groups) {
        return api.previewGroups(account, whom, groups);
    }

    @Override
    public RequestPreview previewGroup(UserGroup now, GroupContent content) throws ApiException {
        return api.previewGroup(now, content);
    }

    @Override
    public RequestPreview previewTokenModules(IssuedToken now, Set<ModuleId> modules) {
        return api.previewTokenModules(now, modules);
    }

    @Override
    public Optional<Latency> latency() {
        return api.latency();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return api.clockAhead();
    }

    @Override
    public void close() {
        // Whoever opened the copy closes it.
    }
}
