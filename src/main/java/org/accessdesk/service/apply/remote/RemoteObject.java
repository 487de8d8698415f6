package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Merge;
import org.accessdesk.model.change.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * The object of one change, at the server.
 *
 * @param <T> the object as it is read
 * @param <W> what is sent of it
 */
public interface RemoteObject<T, W> {

    /** The object as the server has it now. */
    T read(Call call) throws ApiException;

    /** The change merged into {@code now}. */
    Merge<W> merge(T now);

    /**
     * Replaces what the server has by {@code wanted}; the rest stays as {@code now} has it.
     *
     * @return the object as the server answers it
     */
    T put(T now, W wanted, Call call) throws ApiException;

    /** What the journal keeps of it. */
    ServerState stateOf(T now);

    /** What the journal keeps of what is about to be sent. */
    ServerState stateOf(T now, W wanted);

    /** {@code now} as {@code answer} says that it has become; an answer to a PUT need not show the rest of it. */
    T withState(T now, ServerState answer);

    /** Whether what goes along with a PUT unseen is still there. */
    default boolean isWhole(T now, T back) {
        return true;
    }

    /** When the server says that it was last changed; null where it does not. */
    default @Nullable Instant updated(T now) {
        return null;
    }

    /** The object as the run knows it so far; empty if it does not. */
    Optional<T> known(AccountView view);

    /** How other lists contradict what was just read; null if they do not. */
    default @Nullable Conflict contradiction(T now, Call call) {
        return null;
    }

    /** Takes in what was read; {@code expected} is what should have been, null for what was known. */
    void report(AccountView view, T read, @Nullable ServerState expected);

    /** Looks, by one request at most, for the conflict behind a refused PUT; null if there is none to be found. */
    default @Nullable Conflict conflictBehind(ApiProblem refusal, T now, Call call) throws ApiException {
        return null;
    }
}
