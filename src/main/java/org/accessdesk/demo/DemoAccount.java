package org.accessdesk.demo;

/**
 * An account of the embedded marketplace with a token for it.
 *
 * @param type Client, Vendor or Operations
 */
public record DemoAccount(String id, String name, String type, String token) {
    @Override
    public String toString() {
        return "DemoAccount[" + id + ", " + name + ", " + type + "]";
    }
}
