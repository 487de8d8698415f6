package org.accessdesk.demo.world.entity;

/** An extension that is installed in every account. */
public record Extension(String id, String name) {}
