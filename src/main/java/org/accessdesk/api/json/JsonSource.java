package org.accessdesk.api.json;

import okio.ByteString;

/** Bytes that say to be JSON, or something else. */
public interface JsonSource {

    /** The media type as the server named it; empty where it named none. */
    String contentType();

    /** All bytes. */
    ByteString body();
}
