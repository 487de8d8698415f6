package org.accessdesk.ui.review;

import java.util.List;
import org.accessdesk.model.change.Target;

/**
 * A sentence above the cards.
 *
 * @param lead what it is about, in bold
 * @param actions what can be done about it at once
 */
public record ReviewNotice(Severity severity, String lead, String text, List<Action> actions) {

    /** How grave it is. */
    public enum Severity {
        INFO, WARNING, DANGER
    }

    /** What a person can do. */
    public sealed interface Action {

        /** Resolve the conflict for the draft. */
        record KeepMine(Target target) implements Action {}

        /** Resolve the conflict for what the server has. */
        record KeepTheirs(Target target) implements Action {}

        /** Show the card. */
        record Show(Target target) implements Action {}

        /** Read the lists again. */
        record Refresh() implements Action {}

        /** Put the sentence away. */
        record Dismiss() implements Action {}
    }

    public ReviewNotice {
        actions = List.copyOf(actions);
    }
}
