package org.accessdesk.service.apply;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;

/** Who follows the runs item by item. */
final class RunFollowers {
    private final List<Apply.Follower> all = new CopyOnWriteArrayList<>();
    private final Tasks tasks;

    /** Nobody follows yet; {@code tasks} leads to the interface's thread. */
    RunFollowers(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Calls {@code follower} for each run from now on. */
    State.Subscription add(Apply.Follower follower) {
        all.add(follower);
        return () -> all.remove(follower);
    }

    /** A run begins with these items. */
    void begun(List<RunItem> items) {
        all.forEach(f -> f.begun(items));
    }

    /** The journal has a new state of one item; on any thread. */
    void written(RunItem item, int index) {
        if (!all.isEmpty()) {
            tasks.inForeground(() -> all.forEach(f -> f.written(index, item)));
        }
    }
}
