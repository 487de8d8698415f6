package org.accessdesk.ui.settings;

import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.service.computer.Computer;

/** Facts about the app and the system, and the licences. */
record AboutViewModel(Computer computer, FolderOpener folders) {

    List<FactLine> facts() {
        return computer.installation().facts().stream()
                .map(f -> new FactLine(SettingsTexts.name(f.kind()), f.value())).toList();
    }

    /** The same as a text to pass on; it names neither the user nor an account. */
    String details() {
        return facts().stream().map(l -> l.name() + ": " + l.value()).collect(Collectors.joining("\n"));
    }

    /** Whether this build contains the licences. */
    boolean hasLicences() {
        return computer.installation().licences() != null;
    }

    void openLicences() {
        var file = computer.installation().licences();
        if (file != null) {
            folders.openFile(file);
        }
    }
}
