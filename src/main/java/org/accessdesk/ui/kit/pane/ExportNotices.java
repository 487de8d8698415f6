package org.accessdesk.ui.kit.pane;

import java.nio.file.Path;
import org.accessdesk.model.message.Message;

/** Tells the user what became of an export. Call on the user interface's thread. */
public interface ExportNotices {

    /** {@code file} was written. */
    void exported(Path file);

    /** {@code file} could not be written. */
    void notExported(Path file, Message why);
}
