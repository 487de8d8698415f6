package org.accessdesk.demo.world;

/** A buyer of a client account. */
public record BuyerEntry(String id, String name, String account) {}
