package org.accessdesk.model.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two copies of an access review become one, as when a file is handed back. All decisions of both stay: those that only the
 * other copy has are added. Where both decided since, and not the same, neither counts: an entry says so, and the membership
 * has to be decided again.
 *
 * @param merged the first copy with what the other one has more
 * @param taken how many decisions were added
 * @param disagreed the memberships to be decided again
 */
public record CampaignMerge(Campaign merged, int taken, List<MembershipKey> disagreed) {

    public CampaignMerge {
        disagreed = List.copyOf(disagreed);
    }

    /**
     * Merges {@code theirs} into {@code mine}, which began as the same review ({@link Campaign#root}).
     *
     * @param by who merges
     */
    public static CampaignMerge of(Campaign mine, Campaign theirs, String by, Instant at) {
        var more = onlyOf(theirs, mine);
        var own = keys(onlyOf(mine, theirs));
        var merged = mine.with(more);
        var before = mine.standing();
        var after = merged.standing();
        var disagreed = new ArrayList<MembershipKey>();
        var there = theirs.standing();
        for (var key : keys(more)) {
            var wanted = answer(there, key);
            var agreed = answer(after, key) == wanted && (!own.contains(key) || answer(before, key) == wanted);
            if (!agreed && answer(after, key) != ReviewAnswer.DISAGREED) {
                disagreed.add(key);
            }
        }
        var told = disagreed.stream().map(key -> new Decision(key, by, at, ReviewAnswer.DISAGREED, "", "")).toList();
        return new CampaignMerge(merged.with(told), more.size(), disagreed);
    }

    private static @Nullable ReviewAnswer answer(Map<MembershipKey, Decision> standing, MembershipKey key) {
        var decision = standing.get(key);
        return decision == null ? null : decision.answer();
    }

    /** The decisions that {@code other} does not have, in order. */
    private static List<Decision> onlyOf(Campaign one, Campaign other) {
        var known = new HashSet<Decision>();
        other.decisions().forEach(decision -> known.add(decision.content()));
        return one.decisions().stream().filter(decision -> known.add(decision.content())).toList();
    }

    private static Set<MembershipKey> keys(List<Decision> decisions) {
        return decisions.stream().map(Decision::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
