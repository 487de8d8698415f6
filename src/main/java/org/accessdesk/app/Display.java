package org.accessdesk.app;

import java.util.Locale;

/** Finds out whether windows can be shown. */
public final class Display {
    private Display() {}

    /** Whether this system has a display; on Linux the environment names it. JavaFX's headless platform needs none. */
    public static boolean isPresent() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
