package org.accessdesk.demo;

/**
 * An account of the embedded marketplace and the token that opens it.
 *
 * @param type Client, Vendor or Operations
 * @param token what follows {@code Bearer} in the Authorization header
 */
public record DemoAccount(String id, String name, String type, String token) {
    /** Everything except the token. */
    @Override
    public String toString() {
        return "DemoAccount[" + id + ", " + name + ", " + type + "]";
    }
}
