package org.accessdesk.demo.world.base;

/** An object with an id and a revision. */
public interface Entity {
    /** The id in the platform's format, such as UGR-dddd-dddd. */
    String id();

    /** The name in the audit trail. */
    String name();

    ContractVersion version();
}
