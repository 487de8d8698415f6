package org.accessdesk.service.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.service.account.ConnectionOrigin;
import org.accessdesk.service.account.OfflineMarketplace;
import org.accessdesk.service.account.ReconnectingMarketplace;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.Workspaces;
import org.jspecify.annotations.Nullable;

/**
 * Opens workspaces. A saved connection shows the saved data of its account first and asks the server afterwards. Any
 * other connection first asks the server for the token's account and permissions; if there is no network, the saved
 * data of the account is opened instead.
 */
public final class WorkspaceOpener {
    private final ConnectionFactory factory;
    private final Workspaces workspaces;
    private final Workspaces ofDemo;
    private final KnownAccounts accounts;
    private final Tasks tasks;
    private final Clock clock;
    private final ApplySettings applying;
    private final Profiles profiles;
    private final Policy policy;
    private volatile @Nullable Workspace opened;

    /**
     * Connections of this computer.
     *
     * @param workspaces the saved data of accounts
     * @param ofDemo the same for the embedded marketplace, which starts empty each time
     * @param applying how drafts are applied
     * @param profiles the saved connections
     * @param policy what the computer's administrator allows
     */
    public WorkspaceOpener(Connector connector, Workspaces workspaces, Workspaces ofDemo, Tasks tasks, Clock clock,
            ApplySettings applying, Profiles profiles, Policy policy) {
        this.applying = applying;
        this.factory = new ConnectionFactory(connector, profiles, policy);
        this.workspaces = workspaces;
        this.ofDemo = ofDemo;
        this.accounts = new KnownAccounts(workspaces);
        this.tasks = tasks;
        this.clock = clock;
        this.profiles = profiles;
        this.policy = policy;
    }

    /** The saved connections. */
    public Profiles profiles() {
        return profiles;
    }

    /** Whether nothing may be written by any connection. */
    public boolean isReadOnlyByPolicy() {
        return policy.readOnly();
    }

    /**
     * Connects; exactly one of the two callbacks is called, once. A saved connection with saved data opens at once:
     * neither the keychain nor the server is asked before its first refresh. While a draft is being applied in the open
     * workspace, it waits: opening the same account again would take the journal from the run. Called on the
     * interface's thread.
     */
    public Cancellation connect(ConnectionRequest request, Consumer<Workspace> done, Consumer<ApiProblem> failed) {
        var cancellation = new Cancellation();
        afterRun(() -> {
            if (cancellation.isCancelled()) {
                failed.accept(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.NONE));
                return;
            }
            var started = tasks.start(call -> openKeptFirst(request, call), Tasks.handler(done, failed));
            cancellation.onCancel(started::cancel);
        });
        return cancellation;
    }

    private void afterRun(Runnable then) {
        var before = opened;
        if (before == null || before.isClosed()) {
            then.run();
        } else {
            before.whenIdle(then);
        }
    }

    private Workspace openKeptFirst(ConnectionRequest request, Call call) throws ApiException {
        if (request instanceof ConnectionRequest.SavedRequest(var connection)) {
            factory.check(connection.address());
            var kept = accounts.of(connection);
            if (kept.isPresent()) {
                var marketplace = new ReconnectingMarketplace(kept.get().account(), () -> factory.connect(connection),
                        () -> factory.isWritable(connection));
                return workspace(marketplace, connection.address(), kept.get(), factory.origin(request),
                        Workspace::open);
            }
        }
        return open(request, call, Workspace::open);
    }

    /**
     * Asks the server about the token of {@code request}, and opens nothing; exactly one of the two callbacks is
     * called, once.
     */
    public Cancellation test(ConnectionRequest request, Consumer<TokenCheck> done, Consumer<ApiProblem> failed) {
        return tasks.start(call -> factory.checkToken(request, call), Tasks.handler(done, failed));
    }

    /** The accounts that can be opened offline, the latest used first. */
    public void known(Consumer<List<OfflineAccount>> done) {
        tasks.start(_ -> accounts.all(), Tasks.handler(done, _ -> done.accept(List.of())));
    }

    /**
     * Connects on the caller's thread, asking the server first, for a command that reads the account's lists before it
     * does anything: the saved lists stay unread. Blocks.
     */
    public Workspace open(ConnectionRequest request, Call call) throws ApiException {
        return open(request, call, Workspace::openUnread);
    }

    /** Opens the saved data of an account. */
    private interface Opening {
        Workspace open(WorkspaceContext context, ApplySettings applying) throws StoreException;
    }

    private Workspace open(ConnectionRequest request, Call call, Opening opening) throws ApiException {
        if (request instanceof ConnectionRequest.Offline(var offline)) {
            return workspace(new OfflineMarketplace(), offline.address(), offline.token(),
                    ConnectionOrigin.OWN, opening);
        }
        var link = factory.connection(request);
        try {
            var token = token(link, call);
            if (request instanceof ConnectionRequest.SavedRequest(var connection)) {
                ConnectionFactory.checkAccount(connection, token);
            }
            return workspace(factory.reconnecting(request, link.api(), token), link.address(), token,
                    factory.origin(request), opening);
        } catch (ApiException | RuntimeException e) {
            link.api().close();
            throw e;
        }
    }

    private TokenInfo token(Connection link, Call call) throws ApiException {
        try {
            return link.api().self(call);
        } catch (ApiException e) {
            var kept = isOffline(e.problem()) ? accounts.of(link) : Optional.<TokenInfo>empty();
            if (kept.isPresent()) {
                return kept.get();
            }
            throw e;
        }
    }

    private static boolean isOffline(ApiProblem problem) {
        return switch (problem.kind()) {
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, UNANSWERED, DROPPED -> true;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, NOT_UNDERSTOOD, REDIRECTED,
                    TOO_LARGE, TLS, PROXY_SIGN_IN, ACCEPTED, APP_FAULT, APP_FAULT_SENT, CANCELLED ->
                false;
        };
    }

    private Workspace workspace(MarketplaceApi api, String address, TokenInfo token, ConnectionOrigin origin,
            Opening opening) throws ApiException {
        try {
            releaseOpened(address, token);
            var store = (origin.demo() ? ofDemo : workspaces).open(address, token);
            try {
                opened = opening
                        .open(new WorkspaceContext(api, address, token, store, tasks, clock, origin), applying);
                return opened;
            } catch (StoreException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.problem()), e);
        }
    }

    /** Releases the open workspace if it is of the account that is being connected: the new one replaces it. */
    private void releaseOpened(String address, TokenInfo token) {
        var before = opened;
        if (before != null && before.address().equals(address)
                && before.directory().token().account().id().equals(token.account().id())) {
            before.release();
        }
    }
}
