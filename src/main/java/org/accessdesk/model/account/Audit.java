package org.accessdesk.model.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an object was created, last changed, joined and last used, as far as the server says. */
public record Audit(@Nullable Event created, @Nullable Event updated, @Nullable Instant joined,
        @Nullable Instant access) {

    /** Something that happened at {@code at}, done by {@code by}. */
    public record Event(@Nullable Instant at, @Nullable Actor by) {}

    /** When it was last changed; null if the server does not say. */
    public @Nullable Instant updatedAt() {
        return updated == null ? null : updated.at();
    }

    /** When it was last changed or created; null if the server says neither. */
    public @Nullable Instant changedAt() {
        var at = updatedAt();
        var first = created == null ? null : created.at();
        return at == null || (first != null && first.isAfter(at)) ? first : at;
    }

    /** Whether it was changed or created at {@code since} or later; not if the server says neither. */
    public boolean isChangedSince(Instant since) {
        var at = changedAt();
        return at != null && !at.isBefore(since);
    }

    /** The same, changed at {@code at} by nobody known. */
    public Audit changed(Instant at) {
        return new Audit(created, new Event(at, null), joined, access);
    }

    /** Nothing is known. */
    public static final Audit NONE = new Audit(null, null, null, null);
}
