package org.accessdesk.ui.kit.theme;

import javafx.scene.Node;
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

    /** Shows it next to {@code owner}: above one that is low in the window, where there is no room below it. */
    public final void showNextTo(Node owner) {
        var low = owner.localToScene(owner.getLayoutBounds()).getMinY() > owner.getScene().getHeight() / 2;
        setArrowLocation(low ? ArrowLocation.BOTTOM_RIGHT : ArrowLocation.TOP_RIGHT);
        show(owner);
    }
}
