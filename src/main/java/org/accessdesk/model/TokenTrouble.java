package org.accessdesk.model;

/** What a server says is wrong with a token. */
public enum TokenTrouble {
    /** It has expired. */
    EXPIRED,
    /** It is disabled, and can be enabled again. */
    DISABLED,
    /** It is deleted permanently. */
    DELETED,
    /** The server does not know the id: deleted, of another marketplace, or created within the last minute. */
    UNKNOWN,
    /** It was just created; a token needs about a minute before it works. */
    TOO_YOUNG
}
