package org.accessdesk.model.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.accessdesk.model.bulk.RowResolver.ClearRow;
import org.accessdesk.model.bulk.RowResolver.FaultyRow;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/**
 * What a table means for a draft: its rows are what the memberships are to be after it, whatever their order. A row that
 * cannot be put into the draft is left out with its reason, and the others are not affected by it.
 *
 * @param drafted the account and the draft that it was made for
 * @param edits what changes, in the order of the rows
 * @param problems the rows that are left out, in order
 * @param same how many rows ask for what is so already
 * @param repeated how many rows say what another one says
 */
public record BulkPlan(DraftedSnapshot drafted, List<MembershipEdit> edits, List<RowProblem> problems, int same,
        int repeated) {
    private static final int STEP = 1_000;

    public BulkPlan {
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /** A membership that is added or removed. */
    public record MembershipEdit(UserId user, GroupId group, RowAction action) {}

    /** The plan of a table. */
    public static BulkPlan of(MembershipTable table, DraftedSnapshot drafted) {
        return of(table, drafted, _ -> {});
    }

    /**
     * The plan of a table.
     *
     * @param progress called now and then with the number of rows that are resolved; may throw to end it
     */
    public static BulkPlan of(MembershipTable table, DraftedSnapshot drafted, IntConsumer progress) {
        var resolver = new RowResolver(table, drafted);
        var collected = new RowCollector(drafted);
        for (var at = 0; at < table.rows().size(); at++) {
            switch (resolver.resolve(table.rows().get(at))) {
                case ClearRow clear -> collected.add(clear);
                case FaultyRow(var problem) -> collected.add(problem);
            }
            if (at % STEP == 0) {
                progress.accept(at);
            }
        }
        return collected.plan();
    }

    /** How many memberships are added. */
    public int added() {
        return (int) edits.stream().filter(edit -> edit.action() == RowAction.ADD).count();
    }

    /** How many memberships are removed. */
    public int removed() {
        return edits.size() - added();
    }

    /** The people whose groups change, in the order of the rows. */
    public Set<UserId> people() {
        var all = new LinkedHashSet<UserId>();
        edits.forEach(edit -> all.add(edit.user()));
        return all;
    }

    /** Whether it changes the draft. */
    public boolean changesAnything() {
        return !edits.isEmpty();
    }

    /** The changes of the draft with it. */
    public ChangeSet changes() {
        return changes(drafted, edits);
    }

    /** The changes of a draft with {@code edits}. */
    public static ChangeSet changes(DraftedSnapshot drafted, Collection<MembershipEdit> edits) {
        var index = drafted.snapshot().index();
        var after = new LinkedHashMap<UserId, Set<GroupId>>();
        edits.forEach(edit -> {
            var groups = after.computeIfAbsent(edit.user(), user -> new HashSet<>(groupsOf(drafted, user)));
            if (edit.action() == RowAction.ADD) {
                groups.add(edit.group());
            } else {
                groups.remove(edit.group());
            }
        });
        // Equal deltas become one, so that later work can tell them apart by their identity.
        var shared = new HashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var positions = after.keySet().stream().mapToInt(index::position).toArray();
        var groups = List.copyOf(after.values());
        return drafted.changes().with(UserDeltas.of(index, positions, n -> shared.computeIfAbsent(
                SetDelta.between(index.user(positions[n]).groups(), groups.get(n)), delta -> delta)));
    }

    static Set<GroupId> groupsOf(DraftedSnapshot drafted, UserId user) {
        return drafted.snapshot().user(user).map(drafted::groupsOf).orElse(Set.of());
    }

    /** How many memberships each group gains and loses, in the order in which the rows name the groups. */
    public Map<GroupId, GroupTally> byGroup() {
        var tallies = new LinkedHashMap<GroupId, GroupTally>();
        edits.forEach(edit -> tallies.merge(edit.group(),
                edit.action() == RowAction.ADD ? new GroupTally(1, 0) : new GroupTally(0, 1), GroupTally::plus));
        return tallies;
    }

    /** How many users join and leave a group. */
    public record GroupTally(int joining, int leaving) {
        GroupTally plus(GroupTally other) {
            return new GroupTally(joining + other.joining, leaving + other.leaving);
        }
    }
}
