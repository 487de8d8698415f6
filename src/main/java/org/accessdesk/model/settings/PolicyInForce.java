package org.accessdesk.model.settings;

/**
 * The policy that holds for this session.
 *
 * @param file where it is, or would be, laid down
 * @param unread whether something is there that could not even be read, so that nothing is allowed
 */
public record PolicyInForce(Policy policy, PolicySource origin, String file, boolean unread) {

    /** Where it comes from. */
    public enum PolicySource {
        /** Nobody has laid anything down. */
        NONE,
        /** It is as laid down. */
        FILE,
        /** Something was laid down that cannot be read or understood, so that nothing may be written. */
        BROKEN
    }

    /** A policy that could be read, or none. */
    public PolicyInForce(Policy policy, PolicySource origin, String file) {
        this(policy, origin, file, false);
    }
}
