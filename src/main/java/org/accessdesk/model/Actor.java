package org.accessdesk.model;

/** Who did something: a user or an API token; either text may be empty, as the server may leave it. */
public record Actor(String id, String name) {}
