package org.accessdesk.model.account;

/** Who did something: a user or an API token; either text may be empty if the server sends none. */
public record Actor(String id, String name) {}
