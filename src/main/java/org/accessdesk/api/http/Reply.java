package org.accessdesk.api.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.accessdesk.api.json.JsonSource;

/** A server's whole response. */
public record Reply(HttpUrl url, int status, Headers headers, ByteString body) implements JsonSource {

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    @Override
    public String contentType() {
        var type = headers.get("Content-Type");
        return type == null ? "" : type;
    }

    /** Whether the body is empty. */
    public boolean isEmpty() {
        return body.size() == 0;
    }
}
