package org.accessdesk.ui.capture.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.accessdesk.ui.capture.picture.PictureCheck;

/** The window of which pictures are taken; it asks the person where they go. */
public interface CapturedWindow {
    /**
     * A picture of what is chosen.
     *
     * @param leak the first real datum in it, if it was checked
     * @param png makes its file; may be called on another thread
     * @param copy puts it on the clipboard; returns whether it is there
     */
    record Shot(Optional<PictureCheck.Leak> leak, Supplier<byte[]> png, BooleanSupplier copy) {}

    /**
     * Takes a picture of what is chosen.
     *
     * @param check reads what it shows; empty for a picture with real names
     */
    Shot take(CaptureOptions options, Optional<PictureCheck> check);

    /** Asks for the file of the picture; empty if the person does not want one after all. */
    Optional<Path> askFile(String name);

    /** Asks for a picture that was taken before; empty if the person does not want one after all. */
    Optional<Path> askPicture();

    /** Asks for the folder of a project; empty if the person does not want one after all. */
    Optional<Path> askFolder();
}
