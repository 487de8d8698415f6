package org.accessdesk.service.computer;

import java.nio.file.Path;
import java.util.Locale;
import org.accessdesk.platform.Folders;

/** Computers to try things on. */
public final class TestComputers {
    private TestComputers() {}

    /** What is installed in {@code home}, on an English system. */
    public static Installation in(Path home) {
        var folders = new Folders(home.resolve("logs"), home.resolve("data"), home.resolve("settings"),
                home.resolve("policy"));
        return new Installation("1.2.3", folders, folders.data(), null, null, home, Locale.UK);
    }
}
