package org.accessdesk.ui.capture.window;

import org.accessdesk.ui.kit.text.Texts;

/** The size of the window in a picture. */
public enum CaptureSize {
    /** The size that it has. */
    AS_IS(0, 0), MEDIUM(1280, 800), LARGE(1440, 900);

    private final int width;
    private final int height;

    CaptureSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In logical pixels; {@code now} if it stays as it is. */
    double width(double now) {
        return this == AS_IS ? now : width;
    }

    /** In logical pixels; {@code now} if it stays as it is. */
    double height(double now) {
        return this == AS_IS ? now : height;
    }

    /** Its name in the language of the app. */
    String text() {
        return this == AS_IS ? Texts.get("capture.size.now") : width + " × " + height;
    }
}
