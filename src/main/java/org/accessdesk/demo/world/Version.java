package org.accessdesk.demo.world;

import org.jspecify.annotations.Nullable;

/** How often an object was written, and by whom first and last (api.md 1.7). */
public record Version(int revision, Stamp created, @Nullable Stamp updated) {
    static Version first(Stamp created) {
        return new Version(1, created, null);
    }

    Version next(Stamp by) {
        return new Version(revision + 1, created, by);
    }

    /** The last write, the creation included. */
    public Stamp last() {
        return updated == null ? created : updated;
    }
}
