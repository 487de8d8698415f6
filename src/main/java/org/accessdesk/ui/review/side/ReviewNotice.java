package org.accessdesk.ui.review.side;

import java.util.List;
import org.accessdesk.model.change.Target;

/**
 * A sentence above the cards.
 *
 * @param lead its topic, in bold
 * @param actions the offered actions
 */
public record ReviewNotice(NoticeSeverity severity, String lead, String text, List<ReviewAction> actions) {

    /** The severity. */
    public enum NoticeSeverity {
        INFO, WARNING, DANGER
    }

    /** An action that a notice offers. */
    public sealed interface ReviewAction {

        /** Resolves the conflict in favour of the draft. */
        record KeepMine(Target target) implements ReviewAction {}

        /** Resolves the conflict in favour of the server. */
        record KeepTheirs(Target target) implements ReviewAction {}

        /** Shows the card. */
        record Show(Target target) implements ReviewAction {}

        /** Reads the lists again. */
        record Refresh() implements ReviewAction {}
    }

    public ReviewNotice {
        actions = List.copyOf(actions);
    }
}
