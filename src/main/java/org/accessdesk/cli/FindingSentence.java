package org.accessdesk.cli;

import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.text.Sentences;
import org.jspecify.annotations.Nullable;

/** What a guard found, as one line. */
final class FindingSentence {
    private FindingSentence() {}

    static String of(Finding finding, @Nullable Snapshot snapshot) {
        return switch (finding.severity()) {
            case BLOCKED -> "Blocked: ";
            case CONFIRM -> "To be confirmed: ";
            case NOTE -> "Note: ";
        } + Sentences.of(finding, snapshot);
    }
}
