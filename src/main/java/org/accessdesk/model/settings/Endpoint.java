package org.accessdesk.model.settings;

/** Which endpoint writes a user's groups, as chosen by the person. */
public enum Endpoint {
    AUTO, CURRENT, LEGACY
}
