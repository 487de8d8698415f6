package org.accessdesk.demo.world.entity;

import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;

/** A customer, a vendor or the operator of the marketplace. */
public record PlatformAccount(String id, String name, PlatformAccountType type, String website,
        ContractVersion version) implements Entity {}
