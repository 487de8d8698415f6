package org.accessdesk.demo.world.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a person joined an account and last opened it. */
public record Visits(@Nullable Instant joined, @Nullable Instant access) {
    public static final Visits NONE = new Visits(null, null);
}
