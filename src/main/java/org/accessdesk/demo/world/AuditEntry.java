package org.accessdesk.demo.world;

/** A line of the audit trail (api.md §2.7). */
public record AuditEntry(String id, String account, String event, String summary, String objectId, String objectName,
        String objectType, int revision, Stamp stamp) {}
