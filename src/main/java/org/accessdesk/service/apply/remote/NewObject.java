package org.accessdesk.service.apply.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;

/**
 * An object that a change makes.
 *
 * @param <T> the object as read
 */
public interface NewObject<T> {

    /** What there is that may be it, or stand in its way. */
    Listing<T> alike(Call call) throws ApiException;

    /** Whether to make it beside {@code alike}. */
    Merge<?> merge(List<T> alike);

    /** The one of {@code alike} that is taken for it. */
    Optional<T> found(List<T> alike);

    /**
     * Why it may have been made though it is not found, as when somebody has edited it since; empty if nothing suggests
     * that.
     *
     * @param by the token that the request was sent with
     * @param since when the run began, by the server's clock
     * @param others the ids of groups that the run made otherwise
     */
    default Optional<Conflict> doubt(TokenId by, Instant since, Set<GroupId> others, Call call) throws ApiException {
        return Optional.empty();
    }

    /** Whether {@code made} is as it was wanted. */
    boolean isAsWanted(T made);

    /** What is to be sent, for the journal. */
    ServerState wanted();

    /** The state for the journal. */
    ServerState stateOf(T made);

    /** Makes it; empty if the response to a success does not show it. */
    Optional<T> make(Call call) throws ApiException;

    /** The object as the server has it now. */
    T read(T made, Call call) throws ApiException;

    /** Tells the view what was listed. */
    void reportListed(List<T> alike);

    /** Tells the view that it is there from now on. */
    void reportMade(T made);
}
