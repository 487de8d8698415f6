package org.accessdesk.model.rule;

import java.util.List;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/** Checks a change set for one kind of harm. Pure. */
public interface Guard {

    /** The findings; empty if there are none. */
    List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who);
}
