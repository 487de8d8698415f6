package org.accessdesk.cli;

import java.util.Collection;
import java.util.List;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.text.FindingTexts;

/** What the guards found, as lines. */
final class FindingSentence {
    private FindingSentence() {}

    static List<String> of(Collection<? extends Finding> findings, SnapshotNames names) {
        return FindingTexts.of(findings, names).stream().map(FindingSentence::of).toList();
    }

    private static String of(FindingTexts.FindingText found) {
        return switch (found.finding().severity()) {
            case BLOCKED -> "Blocked: ";
            case CONFIRM -> "To be confirmed: ";
            case NOTE -> "Note: ";
        } + found.text();
    }
}
