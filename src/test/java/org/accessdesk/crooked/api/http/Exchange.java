package org.accessdesk.crooked.api.http;

/** A part of the client that nobody else should know. */
public final class Exchange {
    private Exchange() {}
}
