package org.accessdesk.service.connect;

/**
 * Whether a token is kept for a connection, and which address it was entered for.
 *
 * @param exists whether one is kept and can be read
 * @param origin scheme, host and port; empty if none is kept, or by an earlier version, which did not keep the address
 */
public record KeptToken(boolean exists, String origin) {
    /** None is kept. */
    public static final KeptToken NONE = new KeptToken(false, "");

    /** Whether it may be sent to {@code address}, as {@link TypedConnection#address} gives it. */
    public boolean isFor(String address) {
        return exists && origin.equals(address);
    }
}
