package org.accessdesk.demo.world.entity;

import java.util.List;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;

/** A legal entity of a client account. */
public record PlatformBuyer(String id, String accountId, String name, List<Seller> sellers, ContractVersion version)
        implements
            Entity {}
