package org.accessdesk.service.session;

import org.accessdesk.api.ApiToken;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.settings.SavedConnection;

/** Where to connect to. */
public sealed interface ConnectionRequest {

    /** The embedded marketplace. */
    record Demo() implements ConnectionRequest {}

    /**
     * An account of a person's own; texts as typed.
     *
     * @param token the secret as pasted, read once and not kept
     */
    record Own(String address, String token, MembershipEndpoint endpoint) implements ConnectionRequest {
        @Override
        public String toString() {
            return "Own[" + address + ", " + endpoint + "]";
        }
    }

    /** A saved connection, with the token that is kept for it. */
    record SavedRequest(SavedConnection connection) implements ConnectionRequest {}

    /** A connection as a person filled it in, with a token that is not kept yet. */
    record Entered(SavedConnection connection, ApiToken token) implements ConnectionRequest {}

    /** What is kept of an account, without a connection. */
    record Offline(OfflineAccount offline) implements ConnectionRequest {}
}
