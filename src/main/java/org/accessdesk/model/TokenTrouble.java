package org.accessdesk.model;

/** What a server says is wrong with a token. */
public enum TokenTrouble {
    /** Its time is over. */
    EXPIRED,
    /** Somebody has switched it off, and may switch it on again. */
    DISABLED,
    /** It is gone for good. */
    DELETED,
    /** The server has none of that id: deleted, of another marketplace, or created within the last minute. */
    UNKNOWN,
    /** It was just created; a token needs about a minute before it works. */
    TOO_YOUNG
}
