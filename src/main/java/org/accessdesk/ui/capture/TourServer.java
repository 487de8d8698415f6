package org.accessdesk.ui.capture;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/** The server of a tour, with the faults that the tour shows. */
public interface TourServer {

    /** Delays all writes until {@link #release}. */
    void holdWrites();

    /** Refuses all reads, as a server that is not available does, until {@link #release}. */
    void refuseReads();

    /** Releases delayed writes and ends stale reads. */
    void release();

    /** Makes the server refuse the next write of a user's groups. */
    void refuseNextMembership();

    /** Makes another administrator add a user to a group just before the next write of the user's groups. */
    void joinByAnotherDuringNextMembership(UserId user, GroupId group);

    /**
     * Makes reads of a user return the state before the last write, as a lagging replica does, until {@link #release}.
     */
    void lagBehind(UserId user);

    /** Makes another administrator rename a group. */
    void renameByAnother(GroupId group, String name) throws ApiException;

    /** Saves connections to two accounts of the server; called on JavaFX's thread. */
    void saveConnections();

    /** Reads the server's current state over a separate connection. */
    Snapshot read() throws ApiException;
}
