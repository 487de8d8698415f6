package org.accessdesk.model.settings;

/** Which endpoint is to write a user's groups, as a person chose. */
public enum Endpoint {
    AUTO, CURRENT, LEGACY
}
