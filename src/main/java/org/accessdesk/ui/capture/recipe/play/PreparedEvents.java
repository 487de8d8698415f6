package org.accessdesk.ui.capture.recipe.play;

import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.step.Step;

/**
 * What can happen outside of the window between two steps: on the server, by another administrator, or on the computer; and
 * what can be checked there.
 */
public interface PreparedEvents {

    /** Nothing is prepared. */
    PreparedEvents NONE = new PreparedEvents() {
        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public String happen(Step.Outside event) {
            return "";
        }

        @Override
        public boolean holdsWrites() {
            return false;
        }
    };

    /** The names of all events. */
    Set<String> names();

    /**
     * Lets one of them happen, and returns a sentence about it, or an empty one.
     *
     * @throws UiRobot.StepFailure if what it checks is not so
     */
    String happen(Step.Outside event) throws ApiException;

    /** Whether writes wait on the server, so that the window stays busy. */
    boolean holdsWrites();
}
