package org.accessdesk.demo.world;

/** What the audit trail keeps of one write (api.md 2.7). */
public record AuditRecord(
        String id, String event, String summary, String accountId, AuditedObject target, Stamp stamp) {
    /** What was written. */
    public record AuditedObject(String id, String name, String type, int revision) {}
}
