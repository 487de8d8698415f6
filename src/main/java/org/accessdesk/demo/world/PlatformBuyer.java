package org.accessdesk.demo.world;

import java.util.List;

/** A legal entity of a client account. */
public record PlatformBuyer(String id, String accountId, String name, List<Seller> sellers, ContractVersion version)
        implements
            Entity {}
