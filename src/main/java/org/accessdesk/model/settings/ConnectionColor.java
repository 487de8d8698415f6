package org.accessdesk.model.settings;

/** The colour that tells saved connections apart, beside their names. */
public enum ConnectionColor {
    BLUE, GREEN, AMBER, RED, PURPLE, PINK, GREY
}
