package org.accessdesk.demo.world;

import org.jspecify.annotations.Nullable;

/** How often an object was written, and by whom first and last (api.md 1.7). */
public record ContractVersion(int revision, Stamp created, @Nullable Stamp updated) {
    static ContractVersion first(Stamp created) {
        return new ContractVersion(1, created, null);
    }

    ContractVersion next(Stamp by) {
        return new ContractVersion(revision + 1, created, by);
    }

    /** The last write, the creation included. */
    public Stamp last() {
        return updated == null ? created : updated;
    }
}
