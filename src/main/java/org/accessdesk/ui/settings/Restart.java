package org.accessdesk.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A restart of the app, which some settings need: the window closes as it does when somebody quits. */
public final class Restart {
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private boolean possible;

    /** Call where the app can start itself again; without a call no restart is offered. */
    public void allow() {
        possible = true;
    }

    /** Whether the app can start itself again. */
    public boolean isPossible() {
        return possible;
    }

    /** Asks the window to close for a restart. */
    public void ask() {
        asked.set(possible);
    }

    /** Call when the window stays open. */
    public void cancel() {
        asked.set(false);
    }

    /** Whether the app is to start again when its window is closed. */
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }
}
