package org.accessdesk.ui.capture.record;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.accessdesk.ui.capture.picture.PictureCheck;

/** The window that is recorded; it asks the person where the recipe goes. */
public interface RecordedWindow {

    /**
     * What the window shows at the end of a recording.
     *
     * @param leak the first real datum in it, if it was checked
     * @param png makes the picture's file; may be called on another thread
     * @param width of the window, in logical pixels
     * @param height of the window, in logical pixels
     * @param theme as a manual writes it
     */
    record LastPicture(Optional<PictureCheck.Leak> leak, Supplier<byte[]> png, int width, int height, String theme) {}

    /**
     * Ends the recording and takes the picture.
     *
     * @param check reads what it shows; empty for the demo account
     */
    LastPicture end(Optional<PictureCheck> check);

    /** Asks for the folder of the manual; empty if the person does not want one after all. */
    Optional<Path> askFolder();
}
