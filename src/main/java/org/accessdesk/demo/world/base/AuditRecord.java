package org.accessdesk.demo.world.base;

/** A record of the audit trail about one write. */
public record AuditRecord(
        String id, String event, String summary, String accountId, AuditedObject target, Stamp stamp) {
    /** The object that was written. */
    public record AuditedObject(String id, String name, String type, int revision) {}
}
