package org.accessdesk.model.change;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named change set with what a reviewer needs besides.
 *
 * @param name as a person gave it, never blank
 * @param reason why all of it, perhaps empty
 * @param created when it was begun
 * @param reasons why one of the changes, for those that have a reason of their own
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

    /** What would be applied: all changes but the excluded ones. */
    public ChangeSet included() {
        return changes.without(excluded);
    }

    /** This draft with other changes; reasons and exclusions of changes that are gone go with them. */
    public Draft with(ChangeSet others) {
        var targets = others.changes().keySet();
        var left = new LinkedHashMap<>(reasons);
        left.keySet().retainAll(targets);
        var out = excluded.stream().filter(targets::contains).collect(Collectors.toSet());
        return new Draft(id, name, reason, created, others, left, out);
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

    /** This draft with that reason of one change; a blank one takes it away. */
    public Draft withReason(Target target, String other) {
        var map = new HashMap<>(reasons);
        if (other.isBlank()) {
            map.remove(target);
        } else {
            map.put(target, other);
        }
        return new Draft(id, name, reason, created, changes, map, excluded);
    }

    /** This draft with a change applied along with the others, or not. */
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
