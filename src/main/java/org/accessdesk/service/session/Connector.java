package org.accessdesk.service.session;

import org.accessdesk.api.ApiException;

/** Makes a connection; nothing is sent by that alone. */
@FunctionalInterface
public interface Connector {
    /** A connection to what {@code request} names. */
    Connection open(ConnectionRequest request) throws ApiException;
}
