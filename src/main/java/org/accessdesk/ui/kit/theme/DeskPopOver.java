package org.accessdesk.ui.kit.theme;

import org.controlsfx.control.PopOver;

/** A pane over the window beside what opened it, in the look of the app: at once and not to be torn off. */
public class DeskPopOver extends PopOver {

    /** An empty pane. */
    public DeskPopOver() {
        setAnimated(false);
        setDetachable(false);
        // Its own style sheet knows one theme alone and would win over that of the window.
        getRoot().getStylesheets().clear();
    }
}
