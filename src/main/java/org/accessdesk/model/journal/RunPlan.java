package org.accessdesk.model.journal;

import java.util.Collection;
import java.util.List;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.snapshot.Snapshot;

/** The items of a run. */
public final class RunPlan {
    private RunPlan() {}

    /** The included changes of {@code draft}, in the order in which they are sent. */
    public static List<RunItem> items(Draft draft, Snapshot snapshot) {
        return Order.of(draft.included(), snapshot).stream().flatMap(Collection::stream)
                .map(c -> RunItem.planned(c, snapshot.nameOf(c.target().id()).orElseGet(c::baseName),
                        draft.reasons().getOrDefault(c.target(), "")))
                .toList();
    }

    /** The changes of items that have not ended. */
    public static ChangeSet remaining(List<RunItem> items) {
        var set = ChangeSet.EMPTY;
        var created = RunItem.created(items);
        for (var item : items) {
            if (item.phase() != RunItem.Phase.ENDED) {
                set = with(set, item.withCreated(created).change());
            }
        }
        return set;
    }

    /** {@code set} with one more change: the gains and the losses of the Default group are two items of one change. */
    public static ChangeSet with(ChangeSet set, Change change) {
        return set.with(change instanceof GroupChange g ? set.group(g.group()).map(gains -> both(gains, g)).orElse(g)
                : change);
    }

    private static GroupChange both(GroupChange gains, GroupChange losses) {
        return gains.with(new SetDelta<>(gains.addedModules(), losses.removedModules()));
    }
}
