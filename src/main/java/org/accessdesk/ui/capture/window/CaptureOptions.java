package org.accessdesk.ui.capture.window;

import java.util.regex.Pattern;

/**
 * How pictures are taken.
 *
 * @param focus whether they show where the focus is
 * @param notices whether they show the notices above the screen
 * @param scale pixels of a picture for each pixel of the window, from 1 to 3
 * @param name of the file, without its suffix
 */
public record CaptureOptions(boolean focus, boolean notices, int scale, CaptureSize size, CaptureTarget target,
        String name) {
    private static final Pattern NO_NAME = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    /** As most documents need them. */
    static final CaptureOptions USUAL = new CaptureOptions(false, false, 2, CaptureSize.AS_IS, CaptureTarget.CLIPBOARD,
            "picture");

    /** The same with or without the focus. */
    public CaptureOptions withFocus(boolean shown) {
        return new CaptureOptions(shown, notices, scale, size, target, name);
    }

    /** The same with or without the notices. */
    public CaptureOptions withNotices(boolean shown) {
        return new CaptureOptions(focus, shown, scale, size, target, name);
    }

    /** The same at another scale. */
    public CaptureOptions at(int other) {
        return new CaptureOptions(focus, notices, other, size, target, name);
    }

    /** The same of a window of another size. */
    public CaptureOptions of(CaptureSize other) {
        return new CaptureOptions(focus, notices, scale, other, target, name);
    }

    /** The same to another place. */
    public CaptureOptions to(CaptureTarget other) {
        return new CaptureOptions(focus, notices, scale, size, other, name);
    }

    /** The same by another name, without the characters that no file may have on some system. */
    public CaptureOptions named(String other) {
        var name = NO_NAME.matcher(other).replaceAll("-").strip();
        return new CaptureOptions(focus, notices, scale, size, target, name.isEmpty() ? USUAL.name : name);
    }
}
