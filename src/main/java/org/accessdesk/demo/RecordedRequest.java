package org.accessdesk.demo;

/**
 * A request that was answered, and the answer.
 *
 * @param query still percent-encoded, empty where there was none
 * @param status what was sent; 0 where the connection was cut or stalled
 * @param responseBody nothing where it has more than 4 MB
 */
public record RecordedRequest(
        String method, String path, String query, int status, String requestBody, String responseBody) {
    /** Without the bodies, which may hold tokens and invitation links. */
    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
