package org.accessdesk.demo.rql;

/** How far a field must be asked for (api.md 3.5). The order matters: each level shows those before it too. */
public enum Level {
    /** Nothing. */
    NONE,
    /** Shown wherever the object is referred to. */
    CORE,
    /** Shown when the object itself is read. */
    DEFAULT,
    /** Shown only when selected; listed in {@code $meta.omitted} otherwise. */
    ON_REQUEST
}
