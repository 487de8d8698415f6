package org.accessdesk.ui.shell.guard;

import javafx.scene.layout.Region;

/** A screen with the guard's panel below it; where too little of the screen would be left, the panel has its place. */
public final class GuardedScreen extends Region {
    /** Of the heights of the strip at the bottom of the window, those that a screen needs. */
    private static final int LEAST = 5;

    private final Region screen;
    private final Region guard;
    private final Region strip;

    /** @param strip the strip at the bottom of the window, whose height grows with the text */
    public GuardedScreen(Region screen, Region guard, Region strip) {
        this.screen = screen;
        this.guard = guard;
        this.strip = strip;
        setMinSize(0, 0);
        getChildren().setAll(screen, guard);
    }

    /**
     * Sets nothing that asks for another layout, as a constraint of a box does: asked for from within, it reaches no parent, and
     * then JavaFX lays out no list in a tab of the screen any more when that scrolls.
     */
    @Override
    protected void layoutChildren() {
        var wanted = guard.isVisible()
                ? Math.ceil(Math.max(guard.minHeight(getWidth()), guard.prefHeight(getWidth())))
                : 0;
        var alone = wanted > 0 && getHeight() - wanted < LEAST * strip.prefHeight(getWidth());
        // The panel takes what it needs first.
        var below = alone ? getHeight() : wanted;
        screen.setVisible(!alone);
        screen.resizeRelocate(0, 0, getWidth(), alone ? getHeight() : getHeight() - below);
        guard.resizeRelocate(0, getHeight() - below, getWidth(), below);
    }
}
