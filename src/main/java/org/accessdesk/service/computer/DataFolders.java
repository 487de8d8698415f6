package org.accessdesk.service.computer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.accessdesk.service.base.Tasks;

/** Finds out whether a folder can hold the workspaces. */
public final class DataFolders {
    private final Tasks tasks;

    public DataFolders(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Calls {@code done} with whether files can be written in {@code folder}. */
    public void tryToWrite(Path folder, Consumer<Boolean> done) {
        tasks.start(_ -> isWritable(folder), Tasks.<Boolean>handler(done, _ -> done.accept(false)));
    }

    /** Tries a write: permissions alone are not reliable. */
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".access-desk", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
