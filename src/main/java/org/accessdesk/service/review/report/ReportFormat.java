package org.accessdesk.service.review.report;

/** The formats of a report. */
public enum ReportFormat {
    /** For a ticket or a merge request. */
    MARKDOWN("md"),
    /** One file that any browser shows and prints. */
    HTML("html");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The report as text. Secrets in free texts are masked; markup in texts is escaped. */
    public String write(Report report) {
        return switch (this) {
            case MARKDOWN -> new Markdown(report).write();
            case HTML -> new Html(report).write();
        };
    }
}
