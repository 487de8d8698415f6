package org.accessdesk.demo.world;

/** A customer, a vendor or the operator of the marketplace. */
public record PlatformAccount(String id, String name, PlatformAccountType type, String website,
        ContractVersion version) implements Entity {}
