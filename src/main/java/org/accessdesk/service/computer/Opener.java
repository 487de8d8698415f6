package org.accessdesk.service.computer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.accessdesk.platform.FileOpener;
import org.accessdesk.service.base.Tasks;

/** Opens files, folders and web pages in the system's own programs, without blocking the window. */
public final class Opener {
    private final FileOpener opener;
    private final Tasks tasks;

    public Opener(FileOpener opener, Tasks tasks) {
        this.opener = opener;
        this.tasks = tasks.ofPrograms();
    }

    /** Opens {@code path}; calls {@code failed} with it if that is not possible. */
    public void open(Path path, Consumer<Path> failed) {
        tasks.start(_ -> tryToOpen(path, false), handler(path, failed));
    }

    /** Opens the web page at {@code address}; calls {@code failed} with it if that is not possible. */
    public void openPage(String address, Consumer<String> failed) {
        tasks.start(_ -> tryToOpen(address), handler(address, failed));
    }

    /** As {@link #open}, for a folder that may have to be created first. */
    public void openFolder(Path path, Consumer<Path> failed) {
        tasks.start(_ -> tryToOpen(path, true), handler(path, failed));
    }

    private static <P> Tasks.TaskHandler<Boolean> handler(P place, Consumer<P> failed) {
        return Tasks.handler(opened -> {
            if (!opened) {
                failed.accept(place);
            }
        }, _ -> failed.accept(place));
    }

    private boolean tryToOpen(Path path, boolean make) {
        try {
            if (make) {
                Files.createDirectories(path);
            }
            return tryToOpen(path.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean tryToOpen(String place) {
        try {
            opener.open(place);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
