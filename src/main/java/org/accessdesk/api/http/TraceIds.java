package org.accessdesk.api.http;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.accessdesk.api.ApiToken;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server's trace id in a reply.
 *
 * @param secret the secret part of the token: an id that repeats it is no trace id
 */
record TraceIds(String secret) {
    private static final List<String> HEADERS = List.of("trace-id", "traceparent");
    private static final Pattern TRACE = Pattern.compile("[\\w.:|-]{1,128}");

    /** The trace ids in replies to {@code token}. */
    static TraceIds of(ApiToken token) {
        return new TraceIds(secret(token));
    }

    /** A server may repeat the secret part without the prefix that marks it as a token. */
    static String secret(ApiToken token) {
        return token.reveal().substring(token.reveal().lastIndexOf(':') + 1);
    }

    /** {@code id} if it is a trace id; otherwise null. */
    @Nullable
    String of(@Nullable String id) {
        return id != null && TRACE.matcher(id).matches() && !id.contains(secret) ? id : null;
    }

    /** The trace id in the headers; null if there is none. */
    @Nullable
    String of(Reply reply) {
        return HEADERS.stream().map(name -> of(reply.headers().get(name))).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "TraceIds";
    }
}
