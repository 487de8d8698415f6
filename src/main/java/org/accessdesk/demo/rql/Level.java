package org.accessdesk.demo.rql;

/** When a field is shown. The order matters: each level includes those before it. */
public enum Level {
    /** No fields. */
    NONE,
    /** Shown in refs to the object. */
    CORE,
    /** Shown in reads of the object. */
    DEFAULT,
    /** Shown only when selected; listed in {@code $meta.omitted} otherwise. */
    ON_REQUEST
}
