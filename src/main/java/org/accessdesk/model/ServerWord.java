package org.accessdesk.model;

/**
 * A constant of one of the server's fixed lists of words. Each such enum has a constant {@code UNKNOWN} for words that this
 * version does not know; a {@link ServerValue} keeps the word itself.
 */
public interface ServerWord {

    /** The name of the constant for every word that this version does not know. */
    String UNKNOWN_NAME = "UNKNOWN";

    /** The word as the server writes it. */
    String wireName();
}
