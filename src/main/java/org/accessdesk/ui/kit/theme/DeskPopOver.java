package org.accessdesk.ui.kit.theme;

import org.controlsfx.control.PopOver;

/** A popover in the style of the app, without animation and not detachable. */
public class DeskPopOver extends PopOver {

    /** An empty popover. */
    public DeskPopOver() {
        setAnimated(false);
        setDetachable(false);
        // ControlsFX's style sheet supports only one theme and would override that of the window.
        getRoot().getStylesheets().clear();
    }
}
