package org.accessdesk.demo.world;

import java.util.List;

/** A legal entity of a client account. */
public record Buyer(String id, String accountId, String name, List<Seller> sellers, Version version)
        implements
            Entity {}
