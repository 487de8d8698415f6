package org.accessdesk.demo.world;

/** An account; the type is Client, Vendor or Operations. */
public record AccountEntry(String id, String name, String type) {}
