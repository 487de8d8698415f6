package org.accessdesk.service.review.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes documents to files: whole or not at all. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes {@code report} to {@code file} in place of what was there; blocks.
     *
     * @throws IOException if it cannot be written; what was there is still there then
     */
    public static void write(Report report, ReportFormat format, Path file) throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException(target.toString());
        }
        var draft = Files.createTempFile(folder, ".review", ".tmp");
        try {
            Files.writeString(draft, format.write(report));
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
