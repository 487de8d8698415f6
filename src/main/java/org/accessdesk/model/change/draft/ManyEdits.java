package org.accessdesk.model.change.draft;

import java.util.AbstractList;
import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep.TargetEdit;

/**
 * The edits of many users at once, as the two sets of changes: an edit of one of them is made when it is looked at, and all
 * of them are undone by taking the users of the other set.
 */
final class ManyEdits extends AbstractList<TargetEdit> {
    private final ChangeSet before;
    private final ChangeSet after;
    private final List<AccountUser> users;

    /** @param after differs from {@code before} in users who were edited at once, and nothing else */
    ManyEdits(ChangeSet before, ChangeSet after) {
        this.before = before;
        this.after = after;
        this.users = before.usersDiffering(after);
    }

    ChangeSet before() {
        return before;
    }

    ChangeSet after() {
        return after;
    }

    @Override
    public TargetEdit get(int at) {
        var user = new Target.UserTarget(users.get(at).id());
        return new TargetEdit(user, before.changes().get(user), after.changes().get(user), "", false);
    }

    @Override
    public int size() {
        return users.size();
    }
}
