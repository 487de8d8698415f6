package org.accessdesk.ui.review;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.report.ReportFormat;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.review.side.ReviewSide;

/** What goes out of the review: its requests as text, and the report for an approver. */
final class ReviewExports {
    private final Workspace workspace;
    private final Review review;
    private final ExportNotices notices;

    ReviewExports(Workspace workspace, ExportNotices notices) {
        this.workspace = workspace;
        this.review = workspace.review();
        this.notices = notices;
    }

    /** The first {@code most} of the exact requests, as text. */
    String requests(int most) {
        return requests(most, review::readable);
    }

    /** All exact requests as commands of a shell, with a placeholder for the API token. */
    String curl() {
        return requests(Integer.MAX_VALUE, r -> r.curl(workspace.address()));
    }

    private String requests(int most, Function<RequestPreview, String> text) {
        var reviewed = review.latest().reviewed();
        return reviewed == null ? ""
                : review.requests(reviewed, most).stream().map(text).collect(Collectors.joining("\n\n"));
    }

    /** The suggested file name for the review. */
    String fileName(ReportFormat format) {
        return tableName() + "." + format.extension();
    }

    /** The same without the suffix. */
    String tableName() {
        var name = workspace.drafts().draft().name().strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$",
                "");
        return "review" + (name.isEmpty() ? "" : "-" + name);
    }

    /** Writes the review as a table, a change a line. */
    void writeTable(Path file) {
        var now = review.latest();
        if (now.reviewed() != null) {
            workspace.history().export(new ReviewTable(now.reviewed(), now).table(), file,
                    () -> notices.exported(file), why -> notices.notExported(file, why));
        }
    }

    /** Writes the review for an approver. */
    void write(Path file, ReportFormat format, ReviewSide side) {
        var now = review.latest();
        if (now.reviewed() != null) {
            var report = new ReviewReport(now.reviewed(), now);
            review.export(() -> report.of(side), format, file, () -> notices.exported(file),
                    why -> notices.notExported(file, why));
        }
    }
}
