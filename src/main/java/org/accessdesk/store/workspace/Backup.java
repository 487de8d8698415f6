package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.store.sqlite.Db;

/**
 * A copy of a workspace, made beside it before a later version migrates its tables: the earlier version can open the
 * copy after it is renamed to the workspace's name. The last few are kept.
 */
record Backup(WorkspaceFiles files) {
    private static final int KEPT = 3;

    /**
     * Makes the copy atomically; blocks while it writes the whole workspace once.
     *
     * @param schema the version of the workspace
     */
    void make(Db db, int schema) throws SQLException, IOException {
        var target = files.backup(schema);
        var half = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(half);
        try {
            // SQLite accepts an empty file; a file that it created itself could be readable by others.
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
