package org.accessdesk.ui.settings;

/** A fact about the app. */
public record FactLine(String name, String value) {}
