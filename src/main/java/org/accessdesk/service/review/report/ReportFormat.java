package org.accessdesk.service.review.report;

/** What a document can be written as. */
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

    /** The document as text. Secrets in free texts are masked; whatever looks like markup is shown as written. */
    public String write(Report report) {
        return switch (this) {
            case MARKDOWN -> new Markdown().write(report);
            case HTML -> new Html().write(report);
        };
    }
}
