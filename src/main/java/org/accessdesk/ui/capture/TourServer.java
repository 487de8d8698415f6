package org.accessdesk.ui.capture;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserId;

/** The server that a tour is given on, and the faults that it shows. */
public interface TourServer {

    /** Lets every write wait until {@link #release}. */
    void holdWrites();

    /** Lets held writes go on, and shows everything as it is. */
    void release();

    /** Refuses the next write of a user's groups in the server's words. */
    void refuseNextMembership();

    /** Another administrator puts a user into a group just before the next write of the user's groups arrives. */
    void joinByAnotherDuringNextMembership(UserId user, GroupId group);

    /** Shows the revision of a user before its last write wherever it is read, as a replica that lags, until {@link #release}. */
    void lagBehind(UserId user);

    /** Another administrator gives a group another name meanwhile. */
    void renameByAnother(GroupId group, String name) throws ApiException;

    /** Saves a connection to each of two accounts of the server; called on JavaFX's thread. */
    void saveConnections();

    /** What the server has now, read afresh by a connection of its own. */
    Snapshot read() throws ApiException;
}
