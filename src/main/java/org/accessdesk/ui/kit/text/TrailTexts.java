package org.accessdesk.ui.kit.text;

import java.util.List;
import org.accessdesk.model.AuditEntry;

/** What the audit trail says, in words. */
public final class TrailTexts {
    private static final int RECORDS = 5;

    private TrailTexts() {}

    /** A line a record, the first few of them. */
    public static List<String> of(List<AuditEntry> trail) {
        return trail.stream().limit(RECORDS).map(e -> {
            var by = e.by() == null ? "" : Names.line(e.by().name());
            var what = Names.line(e.summary().isBlank() ? e.event() : e.summary());
            return Texts.format("review.trail", e.at() == null ? "" : Dates.minute(e.at()), by, what).strip();
        }).toList();
    }
}
