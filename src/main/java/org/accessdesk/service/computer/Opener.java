package org.accessdesk.service.computer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.accessdesk.platform.FileOpener;
import org.accessdesk.service.base.Tasks;

/** Opens files and folders in the system's own programs, without blocking the window. */
public final class Opener {
    private final FileOpener opener;
    private final Tasks tasks;

    public Opener(FileOpener opener, Tasks tasks) {
        this.opener = opener;
        this.tasks = tasks;
    }

    /** Opens {@code path}; calls {@code failed} with it if that is not possible. */
    public void open(Path path, Consumer<Path> failed) {
        tasks.start(_ -> tryToOpen(path, false), handler(path, failed));
    }

    /** As {@link #open}, for a folder that may have to be created first. */
    public void openFolder(Path path, Consumer<Path> failed) {
        tasks.start(_ -> tryToOpen(path, true), handler(path, failed));
    }

    private static Tasks.TaskHandler<Boolean> handler(Path path, Consumer<Path> failed) {
        return Tasks.handler(opened -> {
            if (!opened) {
                failed.accept(path);
            }
        }, _ -> failed.accept(path));
    }

    private boolean tryToOpen(Path path, boolean make) {
        try {
            if (make) {
                Files.createDirectories(path);
            }
            opener.open(path);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
