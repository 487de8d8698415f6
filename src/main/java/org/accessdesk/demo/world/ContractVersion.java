package org.accessdesk.demo.world;

import org.jspecify.annotations.Nullable;

/** The number of writes of an object, with author and time of the first and the last. */
public record ContractVersion(int revision, Stamp created, @Nullable Stamp updated) {
    static ContractVersion first(Stamp created) {
        return new ContractVersion(1, created, null);
    }

    ContractVersion next(Stamp by) {
        return new ContractVersion(revision + 1, created, by);
    }

    /** The last write; the creation if there is no later one. */
    public Stamp last() {
        return updated == null ? created : updated;
    }
}
