package org.accessdesk.ui.kit.theme;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.Region;
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

    /** Shows it next to {@code owner}, as soon as its window has laid that out: a screen may just have been opened. */
    public final void showWhenLaidOut(Region owner) {
        var scene = owner.getScene();
        if (scene == null) {
            owner.sceneProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable shown) {
                    shown.removeListener(this);
                    showWhenLaidOut(owner);
                }
            });
        } else if (owner.getWidth() > 0 && scene.getWindow() != null) {
            show(owner);
        } else {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    show(owner);
                }
            });
        }
    }
}
