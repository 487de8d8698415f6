package org.accessdesk.ui.shell.guard;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A screen with the guard's panel below it; where too little of the screen would be left, the panel has its place. */
public final class GuardedScreen extends VBox {
    /** Of the heights of the strip at the bottom of the window, those that a screen needs. */
    private static final int LEAST = 5;

    private final Region screen;
    private final GuardPanel guard;
    private final Region strip;

    /** @param strip the strip at the bottom of the window, whose height grows with the text */
    public GuardedScreen(Region screen, GuardPanel guard, Region strip) {
        this.screen = screen;
        this.guard = guard;
        this.strip = strip;
        // The panel takes what it needs first.
        screen.setPrefHeight(0);
        setVgrow(screen, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().setAll(screen, guard);
    }

    @Override
    protected void layoutChildren() {
        var alone = guard.isVisible()
                && getHeight() - guard.prefHeight(getWidth()) < LEAST * strip.prefHeight(getWidth());
        screen.setVisible(!alone);
        screen.setManaged(!alone);
        setVgrow(guard, alone ? Priority.ALWAYS : Priority.NEVER);
        super.layoutChildren();
    }
}
