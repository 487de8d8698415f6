package org.accessdesk.demo.world;

/** An extension that is installed in every account. */
public record Extension(String id, String name) {}
