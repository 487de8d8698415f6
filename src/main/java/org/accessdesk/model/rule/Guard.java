package org.accessdesk.model.rule;

import java.util.List;
import org.accessdesk.model.change.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/** Looks for one kind of harm in a change set. Pure. */
public interface Guard {

    /** What it finds; empty if all is well. */
    List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who);
}
