package org.accessdesk.demo.rql;

/** The type of a field's value. */
public enum ValueKind {
    TEXT,
    NUMBER,
    FLAG,
    TIME,
    /** A list of texts. */
    TEXTS,
    OBJECT,
    OBJECTS
}
