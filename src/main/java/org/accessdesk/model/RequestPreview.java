package org.accessdesk.model;

/**
 * A request as it would be sent, to be shown before.
 *
 * @param path below the address of the marketplace
 * @param body the JSON that would be sent
 */
public record RequestPreview(String method, String path, String body) {
    @Override
    public String toString() {
        return method + " " + path + "\n" + body;
    }
}
