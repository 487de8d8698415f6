package org.accessdesk.model.settings;

/** Which endpoint is to write a user's groups, as a person chose (api.md §0.1). */
public enum Endpoint {
    AUTO, CURRENT, LEGACY
}
