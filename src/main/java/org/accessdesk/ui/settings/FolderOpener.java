package org.accessdesk.ui.settings;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.ui.kit.text.Texts;

/** Opens folders and files of the app, and says what could not be opened. */
final class FolderOpener {
    private final Computer computer;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    FolderOpener(Computer computer) {
        this.computer = computer;
    }

    /** A sentence about what could not be opened; empty if nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void open(Path folder) {
        problem.set("");
        computer.opener().openFolder(folder, this::notOpened);
    }

    void openFile(Path file) {
        problem.set("");
        computer.opener().open(file, this::notOpened);
    }

    private void notOpened(Path path) {
        problem.set(Texts.format("settings.open.failed", path));
    }
}
