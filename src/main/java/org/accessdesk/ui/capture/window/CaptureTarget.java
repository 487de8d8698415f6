package org.accessdesk.ui.capture.window;

import org.accessdesk.ui.kit.text.Texts;

/** Where a picture goes. */
public enum CaptureTarget {
    CLIPBOARD, FILE,
    /** A folder with a seed of aliases of its own, so that each person has one alias in all of its pictures. */
    PROJECT;

    /** Its name in the language of the app. */
    String text() {
        return switch (this) {
            case CLIPBOARD -> Texts.get("capture.to.clipboard");
            case FILE -> Texts.get("capture.to.file");
            case PROJECT -> Texts.get("capture.to.project");
        };
    }
}
