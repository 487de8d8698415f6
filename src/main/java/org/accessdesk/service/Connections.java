package org.accessdesk.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.service.apply.ApplySettings;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.Workspaces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens workspaces: asks a token for its account and its permissions before anything is shown; where there is no network,
 * what is kept of the account is opened instead.
 */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private final Connector connector;
    private final Workspaces workspaces;
    private final Workspaces ofDemo;
    private final Tasks tasks;
    private final Clock clock;
    private final ApplySettings applying;
    private volatile @Nullable Workspace opened;

    /** Makes a connection; nothing is sent by that alone. */
    @FunctionalInterface
    public interface Connector {
        /** A connection to what {@code wish} names. */
        Link open(Wish wish) throws ApiException;
    }

    /**
     * A connection that has not been tried.
     *
     * @param address the marketplace, as the workspaces know it
     * @param token the id of the token
     */
    public record Link(MarketplaceApi api, String address, TokenId token) {}

    /** Where to connect to. */
    public sealed interface Wish {

        /** The embedded marketplace. */
        record Demo() implements Wish {}

        /**
         * An account of a person's own; texts as typed.
         *
         * @param token the secret as pasted, read once and not kept
         */
        record Own(String address, String token, org.accessdesk.api.MembershipEndpoint endpoint) implements Wish {
            @Override
            public String toString() {
                return "Own[" + address + ", " + endpoint + "]";
            }
        }

        /** What is kept of an account, without a connection. */
        record Offline(Known known) implements Wish {}
    }

    /**
     * An account of which something is kept.
     *
     * @param changed when that was last written
     */
    public record Known(String address, TokenInfo token, Instant changed) {}

    /**
     * Connections of this computer.
     *
     * @param workspaces what is kept of accounts
     * @param ofDemo the same for the embedded marketplace, which begins anew each time
     * @param applying how drafts are applied
     */
    public Connections(Connector connector, Workspaces workspaces, Workspaces ofDemo, Tasks tasks, Clock clock,
            ApplySettings applying) {
        this.applying = applying;
        this.connector = connector;
        this.workspaces = workspaces;
        this.ofDemo = ofDemo;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Connects; exactly one of the two is called, once. */
    public Cancellation connect(Wish wish, Consumer<Workspace> done, Consumer<ApiProblem> failed) {
        return tasks.start(call -> open(wish, call), Tasks.handler(done, failed));
    }

    /** The accounts that can be opened without a network, the latest used first. */
    public void known(Consumer<List<Known>> done) {
        tasks.start(_ -> known(), Tasks.handler(done, _ -> done.accept(List.of())));
    }

    private List<Known> known() {
        try {
            return workspaces.known().stream().map(k -> new Known(k.address(), k.token(), k.changed())).toList();
        } catch (StoreException e) {
            LOG.warn("The workspaces cannot be listed: {}", e.sentence());
            return List.of();
        }
    }

    /** As {@link #connect}, for the caller's own thread; blocks. */
    public Workspace open(Wish wish, Call call) throws ApiException {
        if (wish instanceof Wish.Offline(var known)) {
            return workspace(new Unconnected(), known.address(), known.token(), false);
        }
        var link = connector.open(wish);
        try {
            return workspace(link.api(), link.address(), token(link, call), wish instanceof Wish.Demo);
        } catch (ApiException | RuntimeException e) {
            link.api().close();
            throw e;
        }
    }

    private TokenInfo token(Link link, Call call) throws ApiException {
        try {
            return link.api().self(call);
        } catch (ApiException e) {
            var kept = isOffline(e.problem()) ? keptFor(link) : Optional.<TokenInfo>empty();
            if (kept.isPresent()) {
                return kept.get();
            }
            throw e;
        }
    }

    private static boolean isOffline(ApiProblem problem) {
        return switch (problem.kind()) {
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, UNANSWERED -> true;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, NOT_UNDERSTOOD, REDIRECTED,
                    TOO_LARGE, TLS, PROXY_SIGN_IN, CANCELLED ->
                false;
        };
    }

    private Optional<TokenInfo> keptFor(Link link) {
        return known().stream().filter(k -> k.address().equals(link.address()) && k.token().id().equals(link.token()))
                .map(Known::token).findFirst();
    }

    private Workspace workspace(MarketplaceApi api, String address, TokenInfo token, boolean demo)
            throws ApiException {
        try {
            makeWay(address, token);
            var store = (demo ? ofDemo : workspaces).open(address, token);
            try {
                opened = Workspace.open(new Workspace.Place(api, address, token, store, tasks, clock, demo, applying));
                return opened;
            } catch (StoreException | RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.sentence()), e);
        }
    }

    /** Whoever opened an account offline and now connects has it open already: the later one takes its place. */
    private void makeWay(String address, TokenInfo token) {
        var before = opened;
        if (before != null && before.address().equals(address)
                && before.directory().token().account().id().equals(token.account().id())) {
            before.release();
        }
    }
}
