package org.accessdesk.ui.kit.pane;

/** Something to choose, with its name. */
public record Choice<T>(T key, String text) {}
