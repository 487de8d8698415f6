package org.accessdesk.demo.world.base;

import java.time.Instant;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.jspecify.annotations.Nullable;

/**
 * Stamps of writes that were made on the real platform.
 *
 * @param otherwise the time to use if the snapshot has none
 */
public record Stamps(Instant otherwise) {
    public Stamp platform() {
        return new Stamp(otherwise, "TKN-0001-0001", "Platform");
    }

    public Stamp by(String id) {
        return new Stamp(otherwise, id, "");
    }

    public ContractVersion version(@Nullable Integer revision, Stamp created) {
        return new ContractVersion(revision == null ? 1 : revision, created, null);
    }

    public ContractVersion version(@Nullable Integer revision, Audit audit) {
        Audit.Event updated = audit.updated();
        return new ContractVersion(revision == null ? 1 : revision, stamp(audit.created()),
                updated == null ? null : stamp(updated));
    }

    private Stamp stamp(Audit.@Nullable Event event) {
        if (event == null) {
            return platform();
        }
        Actor by = event.by();
        Instant at = event.at();
        return new Stamp(at == null ? otherwise : at, by == null ? "" : by.id(), by == null ? "" : by.name());
    }
}
