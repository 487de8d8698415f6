package org.accessdesk.api.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A server's whole answer, whatever it says. */
public record Reply(HttpUrl url, int status, Headers headers, ByteString body) {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /** The media type as the server named it; empty where it named none. */
    public String contentType() {
        var type = headers.get("Content-Type");
        return type == null ? "" : type;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return body.size() == 0;
    }
}
