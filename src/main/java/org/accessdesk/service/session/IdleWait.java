package org.accessdesk.service.session;

import java.util.ArrayList;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;

/** Waits until a workspace can be closed without losing anything. */
record IdleWait(Drafts drafts, Apply apply) {

    /**
     * Runs {@code then} once, as soon as no draft is being applied and everything is saved, or one retry of saving
     * failed.
     */
    void run(Runnable then) {
        drafts.keepAgain();
        if (isIdle()) {
            then.run();
            return;
        }
        var watching = new ArrayList<State.Subscription>();
        Runnable look = () -> {
            if (watching.size() == 2 && isIdle()) {
                watching.forEach(State.Subscription::close);
                watching.clear();
                then.run();
            }
        };
        watching.add(apply.state().observe(_ -> look.run()));
        watching.add(drafts.state().observe(_ -> look.run()));
    }

    private boolean isIdle() {
        var hopeless = !drafts.state().value().keeping().problems().isEmpty();
        return apply.state().value().running() == null && drafts.isIdle() && (hopeless || apply.isIdle());
    }
}
