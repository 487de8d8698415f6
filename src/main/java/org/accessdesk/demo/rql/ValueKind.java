package org.accessdesk.demo.rql;

/** What the value of a field is. */
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
