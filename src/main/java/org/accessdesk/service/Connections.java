package org.accessdesk.service;

import java.time.Clock;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.TokenInfo;

/** Opens workspaces: asks a token for its account and its permissions before anything is shown. */
public final class Connections {
    private final Connector connector;
    private final Tasks tasks;
    private final Clock clock;

    /** Makes a connection; nothing is sent by that alone. */
    @FunctionalInterface
    public interface Connector {
        /** A connection to what {@code wish} names. */
        MarketplaceApi open(Wish wish) throws ApiException;
    }

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
    }

    private record Opened(MarketplaceApi api, TokenInfo token) {}

    public Connections(Connector connector, Tasks tasks, Clock clock) {
        this.connector = connector;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Connects; exactly one of the two is called, once. */
    public Cancellation connect(Wish wish, Consumer<Workspace> done, Consumer<ApiProblem> failed) {
        return tasks.start(call -> open(wish, call), Tasks.<Opened>handler(
                opened -> done.accept(
                        new Workspace(opened.api, opened.token, tasks, clock, wish instanceof Wish.Demo)),
                failed));
    }

    private Opened open(Wish wish, Call call) throws ApiException {
        var api = connector.open(wish);
        try {
            return new Opened(api, api.self(call));
        } catch (ApiException | RuntimeException e) {
            api.close();
            throw e;
        }
    }
}
