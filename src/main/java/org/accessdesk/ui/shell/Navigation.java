package org.accessdesk.ui.shell;

import org.accessdesk.model.change.Target;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.journal.RunId;
import org.jspecify.annotations.Nullable;

/** The navigation from notices and findings; by default it leads nowhere. */
public interface Navigation {
    /** Shows a run item by item; the latest for null. */
    default void toRun(@Nullable RunId run) {}

    /** Shows the users that match. */
    default void toUsers(ListFilter filter) {}

    /** Shows the object of a finding. */
    default void toTarget(Target target) {}

    /** Shows the sign-in to the proxy. */
    default void toProxy() {}

    /** Drafts the undo of the latest run, and shows it. */
    default void toUndo() {}
}
