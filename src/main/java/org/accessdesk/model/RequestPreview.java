package org.accessdesk.model;

/**
 * A request as it would be sent, to be shown before.
 *
 * @param path below the address of the marketplace
 * @param body the JSON that would be sent; empty if there is none
 */
public record RequestPreview(String method, String path, String body) {

    /**
     * The request as a command of a Unix shell. The API token is the shell's variable {@code API_TOKEN}; the command
     * does not contain it.
     *
     * @param address of the marketplace, with or without a slash at its end
     */
    public String curl(String address) {
        var base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return "curl -X " + method + " " + quoted(base + path) + " \\\n  -H \"Authorization: Bearer $API_TOKEN\""
                + (body.isEmpty() ? ""
                        : " \\\n  -H 'Content-Type: application/json' \\\n  --data " + quoted(body));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
