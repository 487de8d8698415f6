package org.accessdesk.demo.world;

/** A customer, a vendor or the operator of the marketplace. */
public record Account(String id, String name, AccountType type, String website, Version version) implements Entity {}
