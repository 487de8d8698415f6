package org.accessdesk.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.message.Message;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Messages;

/** What the user would be told of exports: the files, and why others were not written. */
public final class RecordedExports implements ExportNotices {
    public final List<Path> files = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();

    @Override
    public void exported(Path file) {
        files.add(file);
    }

    @Override
    public void notExported(Path file, Message why) {
        problems.add(Messages.of(why));
    }
}
