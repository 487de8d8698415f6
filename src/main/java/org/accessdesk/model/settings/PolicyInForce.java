package org.accessdesk.model.settings;

/**
 * The policy that holds for this session.
 *
 * @param file where it is, or would be, laid down
 */
public record PolicyInForce(Policy policy, Origin origin, String file) {

    /** Where it comes from. */
    public enum Origin {
        /** Nobody has laid anything down. */
        NONE,
        /** It is as laid down. */
        FILE,
        /** Something was laid down that cannot be understood, so that nothing may be written. */
        BROKEN
    }
}
