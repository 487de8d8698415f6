package org.accessdesk.ui.kit.check;

import javafx.event.Event;
import javafx.event.EventType;

/** A {@link CheckList} sends it before it reports that a person toggles a row, by whatever means. */
public final class ToggleEvent extends Event {
    public static final EventType<ToggleEvent> TOGGLE = new EventType<>(Event.ANY, "CHECK_LIST_TOGGLE");
    private static final long serialVersionUID = 1;
    private final transient CheckRow<?> row;

    ToggleEvent(CheckRow<?> row) {
        super(TOGGLE);
        this.row = row;
    }

    /** The row as it is shown before. */
    public CheckRow<?> row() {
        return row;
    }
}
