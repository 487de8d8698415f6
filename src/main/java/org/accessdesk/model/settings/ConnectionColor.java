package org.accessdesk.model.settings;

/** The colour that distinguishes saved connections, beside their names. */
public enum ConnectionColor {
    BLUE, GREEN, AMBER, RED, PURPLE, PINK, GREY
}
