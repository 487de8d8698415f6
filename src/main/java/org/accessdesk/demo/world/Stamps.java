package org.accessdesk.demo.world;

import java.time.Instant;
import org.accessdesk.model.Actor;
import org.accessdesk.model.Audit;
import org.jspecify.annotations.Nullable;

/**
 * Stamps of writes that were made on the real platform.
 *
 * @param otherwise the time to use if the snapshot has none
 */
record Stamps(Instant otherwise) {
    Stamp platform() {
        return new Stamp(otherwise, "TKN-0001-0001", "Platform");
    }

    Stamp by(String id) {
        return new Stamp(otherwise, id, "");
    }

    ContractVersion version(@Nullable Integer revision, Stamp created) {
        return new ContractVersion(revision == null ? 1 : revision, created, null);
    }

    ContractVersion version(@Nullable Integer revision, Audit audit) {
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
