package org.accessdesk.model.settings;

/**
 * The policy for this session.
 *
 * @param file the policy file, which may not exist
 * @param unread whether the file exists and could not be read, so that nothing is allowed
 */
public record PolicyInForce(Policy policy, PolicySource origin, String file, boolean unread) {

    /** The source of the policy. */
    public enum PolicySource {
        /** There is no policy. */
        NONE,
        /** The policy in the file. */
        FILE,
        /** A file exists that cannot be read or understood, so that nothing may be written. */
        BROKEN
    }

    /** A policy that could be read, or none. */
    public PolicyInForce(Policy policy, PolicySource origin, String file) {
        this(policy, origin, file, false);
    }
}
