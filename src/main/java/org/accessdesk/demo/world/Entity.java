package org.accessdesk.demo.world;

/** Anything that has an id and a history. */
public interface Entity {
    /** As api.md 4.1 writes them: UGR-dddd-dddd and so on. */
    String id();

    /** What the audit trail calls it. */
    String name();

    ContractVersion version();
}
