package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * The object of one change, on the server.
 *
 * @param <T> the object as read
 * @param <W> the part that is sent
 */
public interface RemoteObject<T, W> {

    /** The object as the server has it now. */
    T read(Call call) throws ApiException;

    /** The change merged into {@code now}. */
    Merge<W> merge(T now);

    /**
     * Writes {@code wanted} and leaves the rest as in {@code now}.
     *
     * @return the object in the server's response
     */
    T put(T now, W wanted, Call call) throws ApiException;

    /** The state for the journal. */
    ServerState stateOf(T now);

    /** The state for the journal of what is about to be sent. */
    ServerState stateOf(T now, W wanted);

    /** {@code now} updated by {@code answer}; the response to a PUT need not show the rest. */
    T withState(T now, ServerState answer);

    /** When the object was last changed, by the server; null if it does not say. */
    default @Nullable Instant updated(T now) {
        return null;
    }

    /** The object as the run knows it; empty if it does not. */
    Optional<T> known(AccountView view);

    /** How other lists contradict what was just read; null if they do not. */
    default @Nullable Conflict contradiction(T now, Call call) {
        return null;
    }

    /** Adds what was read to {@code view}; {@code expected} is the state that was expected, null for the known one. */
    void report(AccountView view, T read, @Nullable ServerState expected);

    /** Finds the conflict that caused a refused PUT, by one request at most; null if there is none. */
    default @Nullable Conflict conflictBehind(ApiProblem refusal, T now, Call call) throws ApiException {
        return null;
    }
}
