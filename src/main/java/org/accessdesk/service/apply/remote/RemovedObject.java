package org.accessdesk.service.apply.remote;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.merge.ServerState;
import org.jspecify.annotations.Nullable;

/**
 * An object that a change removes from the account.
 *
 * @param <T> the object as read
 */
public interface RemovedObject<T> {

    /**
     * The object as the server has it now.
     *
     * @throws ApiException of kind NOT_FOUND if it is gone
     */
    T read(Call call) throws ApiException;

    /** The state for the journal. */
    ServerState stateOf(T now);

    /** Why it must not be removed, as far as the run knows; null if it may be. */
    @Nullable
    Conflict obstacle(T now);

    /** Removes it. */
    void remove(Call call) throws ApiException;

    /** Tells {@code view} that it is there. */
    void reportThere(T now);

    /** Tells {@code view} that it is gone. */
    void reportGone();
}
