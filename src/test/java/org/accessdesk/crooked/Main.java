package org.accessdesk.crooked;

/** The root of a house in which every rule is broken. */
public final class Main {
    private Main() {}
}
