package org.accessdesk.api.json;

import okio.ByteString;

/** Bytes that should be JSON. */
public interface JsonSource {

    /** The media type that the server named; empty if it named none. */
    String contentType();

    /** All bytes. */
    ByteString body();
}
