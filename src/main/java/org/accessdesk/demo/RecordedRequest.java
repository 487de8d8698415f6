package org.accessdesk.demo;

/**
 * A request and its answer.
 *
 * @param query percent-encoded; empty if there was none
 * @param status the status that was sent; 0 if the connection was cut or stalled
 * @param responseBody empty if it is larger than 4 MB
 */
public record RecordedRequest(
        String method, String path, String query, int status, String requestBody, String responseBody) {
    /** Without the bodies, which can contain tokens and invitation links. */
    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
