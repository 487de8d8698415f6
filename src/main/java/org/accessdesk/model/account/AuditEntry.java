package org.accessdesk.model.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the platform's audit trail, with the fields that the app shows.
 *
 * @param objectId the id of the object it is about, as the server writes it
 * @param event what happened, by the server's name
 * @param summary the same in words; perhaps empty
 * @param revision the object's revision after it; null if the server sends none
 */
public record AuditEntry(String objectId, String event, String summary, @Nullable Instant at, @Nullable Actor by,
        @Nullable Integer revision) {}
