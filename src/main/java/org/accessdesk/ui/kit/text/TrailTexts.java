package org.accessdesk.ui.kit.text;

import java.util.List;
import org.accessdesk.model.account.AuditEntry;

/** Texts for audit records. */
public final class TrailTexts {
    private static final int RECORDS = 5;

    private TrailTexts() {}

    /** One line per record, for the first few. */
    public static List<String> of(List<AuditEntry> trail) {
        return trail.stream().limit(RECORDS).map(e -> {
            var by = e.by() == null || e.by().name().isBlank() ? Texts.get("review.somebody")
                    : Names.line(e.by().name());
            var what = Names.line(e.summary().isBlank() ? e.event() : e.summary());
            return Texts.format("review.trail", Dates.moment(e.at()), by, what).strip();
        }).toList();
    }
}
