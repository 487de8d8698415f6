package org.accessdesk.model.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/** Lengths of the parts of the window that a person can drag, in logical pixels; a part that was never dragged has none. */
public record PaneSizes(Map<Pane, Integer> lengths) {
    /** Nothing was dragged. */
    public static final PaneSizes DEFAULT = new PaneSizes(Map.of());
    /** The largest length that is kept. */
    public static final int MOST = 10_000;

    /** A part of the window. */
    public enum Pane {
        /** The editor beside a list: its width. */
        EDITOR,
        /** What the draft does to the selected users, below their groups: its height. */
        USER_EFFECT,
        /** What the draft does to the selected group, below its modules: its height. */
        GROUP_EFFECT,
        /** An applied run beside the list of runs: its width. */
        RUN,
        /** The summary beside the cards of a review: its width. */
        REVIEW
    }

    public PaneSizes {
        lengths = Map.copyOf(lengths);
    }

    /** The length of {@code pane}, if it was dragged. */
    public OptionalInt of(Pane pane) {
        var length = lengths.get(pane);
        return length == null ? OptionalInt.empty() : OptionalInt.of(length);
    }

    /** These sizes with {@code length} for {@code pane}, at most {@link #MOST}; less than 1 means: never dragged. */
    public PaneSizes with(Pane pane, int length) {
        var all = new EnumMap<Pane, Integer>(Pane.class);
        all.putAll(lengths);
        all.remove(pane);
        if (length > 0) {
            all.put(pane, Math.min(length, MOST));
        }
        return new PaneSizes(all);
    }
}
