package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.store.sqlite.Db;

/**
 * A copy of a workspace, kept beside it before a later version changes its tables: the earlier version opens the copy, once
 * it has the workspace's name again. The last few are kept.
 */
record Backup(WorkspaceFiles files) {
    private static final int KEPT = 3;

    /**
     * Makes it, whole or not at all; blocks for as long as it takes to write the workspace once.
     *
     * @param schema the version that the workspace is of
     */
    void make(Db db, int schema) throws SQLException, IOException {
        var target = files.backup(schema);
        var half = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(half);
        try {
            // SQLite takes an empty file, and would make one that others can read.
            PrivateFiles.createFile(half);
            db.execute("VACUUM INTO ?", half.toString());
            AtomicFile.replace(half, target);
        } finally {
            Files.deleteIfExists(half);
        }
        for (var old = schema - KEPT; old > 0; old--) {
            Files.deleteIfExists(files.backup(old));
        }
    }
}
