package org.accessdesk.ui.kit.table;

import org.accessdesk.service.account.DirectoryState;
import org.accessdesk.ui.kit.text.Texts;

/** Texts why an unfiltered table is empty: being read, not readable, or without objects. */
public final class EmptyTexts {
    private EmptyTexts() {}

    /** The sentence for a table of {@code content} that shows no row. */
    public static String of(DirectoryState content) {
        if (content.snapshot() == null) {
            return Texts.get(content.loading() || content.problem() == null ? "kit.empty.loading" : "kit.empty.failed");
        }
        return Texts.get("kit.empty.none");
    }
}
