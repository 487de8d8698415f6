package org.accessdesk.ui.shell.notice;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.accessdesk.model.message.Message;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.notice.Notice.ShellAction;
import org.accessdesk.ui.shell.notice.Notice.ShellSeverity;
import org.jspecify.annotations.Nullable;

/** What became of the last export: a notice, which offers to open the folder of the file. */
public final class ExportOutcome implements ExportNotices {
    private final boolean presented;
    private final BiConsumer<Path, Consumer<Path>> folders;
    private final Runnable changed;
    private @Nullable Notice notice;
    private @Nullable Path folder;

    /**
     * No export yet.
     *
     * @param presented whether an account with aliases is shown: a notice then has no folders, whose names may be real
     * @param folders opens a folder in the system's file manager, or calls back with it
     * @param changed called when the notice is another
     */
    public ExportOutcome(boolean presented, BiConsumer<Path, Consumer<Path>> folders, Runnable changed) {
        this.presented = presented;
        this.folders = folders;
        this.changed = changed;
    }

    @Override
    public void exported(Path file) {
        tell(ShellSeverity.DONE, Texts.format("shell.exported", shown(file)), file.toAbsolutePath().getParent());
    }

    @Override
    public void notExported(Path file, Message why) {
        tell(ShellSeverity.DANGER, Texts.format("shell.notExported", shown(file), Messages.of(why)), null);
    }

    /** Tells that {@code place} could not be opened. */
    public void notOpened(Object place) {
        tell(ShellSeverity.DANGER,
                Texts.format("settings.open.failed", place instanceof Path path ? shown(path) : place),
                null);
    }

    private Path shown(Path file) {
        var name = file.getFileName();
        return presented && name != null ? name : file;
    }

    private void tell(ShellSeverity severity, String text, @Nullable Path in) {
        folder = in;
        notice = new Notice(severity, text, ShellAction.EXPORTED);
        changed.run();
    }

    /** The notice; null if there is none. */
    public @Nullable Notice notice() {
        return notice;
    }

    /** Whether the folder of the file can be opened. */
    public boolean hasFolder() {
        return folder != null;
    }

    /** Opens the folder of the file; a notice says if that is not possible. */
    public void openFolder() {
        if (folder != null) {
            folders.accept(folder, this::notOpened);
        }
    }

    /** Dismisses the notice. */
    public void dismiss() {
        notice = null;
        changed.run();
    }
}
