package org.accessdesk.ui.review;

import java.util.List;
import org.accessdesk.model.change.Target;

/**
 * A sentence above the cards.
 *
 * @param lead what it is about, in bold
 * @param actions what can be done about it at once
 */
public record ReviewNotice(NoticeSeverity severity, String lead, String text, List<ReviewAction> actions) {

    /** How grave it is. */
    public enum NoticeSeverity {
        INFO, WARNING, DANGER
    }

    /** What a person can do. */
    public sealed interface ReviewAction {

        /** Resolve the conflict for the draft. */
        record KeepMine(Target target) implements ReviewAction {}

        /** Resolve the conflict for what the server has. */
        record KeepTheirs(Target target) implements ReviewAction {}

        /** Show the card. */
        record Show(Target target) implements ReviewAction {}

        /** Read the lists again. */
        record Refresh() implements ReviewAction {}

        /** Put the sentence away. */
        record Dismiss() implements ReviewAction {}
    }

    public ReviewNotice {
        actions = List.copyOf(actions);
    }
}
