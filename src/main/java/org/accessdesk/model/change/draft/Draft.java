package org.accessdesk.model.change.draft;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * A named change set with the information for a reviewer.
 *
 * @param name the name, never blank
 * @param reason the reason for all of it, may be empty
 * @param created when it was created
 * @param reasons the reasons of changes that have their own
 * @param excluded the changes that stay in the draft and are not applied
 */
public record Draft(DraftId id, String name, String reason, Instant created, ChangeSet changes,
        Map<Target, String> reasons, Set<Target> excluded) {

    public Draft {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        excluded = Set.copyOf(excluded);
    }

    /** An empty draft. */
    public static Draft empty(DraftId id, String name, Instant created) {
        return new Draft(id, name, "", created, ChangeSet.EMPTY, Map.of(), Set.of());
    }

    /** The changes to apply: all except the excluded ones. */
    public ChangeSet included() {
        return changes.without(excluded);
    }

    /** This draft with other changes; drops the reasons and exclusions of removed changes. */
    public Draft with(ChangeSet others) {
        var targets = others.changes().keySet();
        var left = new LinkedHashMap<>(reasons);
        left.keySet().retainAll(targets);
        var out = excluded.stream().filter(targets::contains).collect(Collectors.toSet());
        return new Draft(id, name, reason, created, others, left, out);
    }

    /** The same draft with its changes as {@link ChangeSet#gathered}; this object if they are. */
    @SuppressWarnings("ReferenceEquality") // See above.
    public Draft gathered(Snapshot snapshot) {
        var next = changes.gathered(snapshot);
        return next == changes ? this : new Draft(id, name, reason, created, next, reasons, excluded);
    }

    /** This draft under another id. */
    public Draft withId(DraftId other) {
        return new Draft(other, name, reason, created, changes, reasons, excluded);
    }

    public Draft withName(String other) {
        return new Draft(id, other, reason, created, changes, reasons, excluded);
    }

    public Draft withReason(String other) {
        return new Draft(id, name, other, created, changes, reasons, excluded);
    }

    /** This draft with that reason of one change; a blank one removes it. */
    public Draft withReason(Target target, String other) {
        var map = new HashMap<>(reasons);
        if (other.isBlank()) {
            map.remove(target);
        } else {
            map.put(target, other);
        }
        return new Draft(id, name, reason, created, changes, map, excluded);
    }

    /** This draft with the reasons and exclusions that {@code edits} have of their targets. */
    Draft withMarks(Collection<UndoStep.TargetEdit> edits) {
        var texts = new HashMap<>(reasons);
        var out = new HashSet<>(excluded);
        for (var edit : edits) {
            if (edit.reason().isBlank()) {
                texts.remove(edit.target());
            } else {
                texts.put(edit.target(), edit.reason());
            }
            if (edit.excluded()) {
                out.add(edit.target());
            } else {
                out.remove(edit.target());
            }
        }
        return new Draft(id, name, reason, created, changes, texts, out);
    }

    /** This draft with a change included or excluded. */
    public Draft withIncluded(Target target, boolean included) {
        var out = new HashSet<>(excluded);
        if (included) {
            out.remove(target);
        } else {
            out.add(target);
        }
        return new Draft(id, name, reason, created, changes, reasons, out);
    }
}
