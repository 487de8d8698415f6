package org.accessdesk.ui.kit;

/** Something to choose, with its name. */
public record Choice<T>(T key, String text) {}
