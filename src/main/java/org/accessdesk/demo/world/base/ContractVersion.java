package org.accessdesk.demo.world.base;

import org.jspecify.annotations.Nullable;

/** The number of writes of an object, with author and time of the first and the last. */
public record ContractVersion(int revision, Stamp created, @Nullable Stamp updated) {
    public static ContractVersion first(Stamp created) {
        return new ContractVersion(1, created, null);
    }

    public ContractVersion next(Stamp by) {
        return new ContractVersion(revision + 1, created, by);
    }

    /** A write of which the times do not tell. */
    public ContractVersion nextAtSameTime() {
        return new ContractVersion(revision + 1, created, updated);
    }

    /** The last write; the creation if there is no later one. */
    public Stamp last() {
        return updated == null ? created : updated;
    }
}
