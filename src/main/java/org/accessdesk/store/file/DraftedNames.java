package org.accessdesk.store.file;

import java.util.Optional;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The names of the objects in a draft, from the snapshot or from the bases of its changes; empty where unknown. */
record DraftedNames(Draft draft, @Nullable Snapshot base) {

    String of(Id id) {
        var known = base == null ? Optional.<String>empty() : base.nameOf(id);
        return known.orElseGet(() -> id instanceof GroupId group ? nameInBase(group) : "");
    }

    private String nameInBase(GroupId id) {
        return Optional.ofNullable(draft.changes().changes().get(new Target.GroupTarget(id))).map(Change::baseName)
                .orElse("");
    }
}
