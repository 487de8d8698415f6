package org.accessdesk.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A duration in its two largest units, such as 11 days and 13 hours. */
public final class LongTime {
    private static final int SHOWN = 2;

    private LongTime() {}

    /** The days, hours, minutes and seconds; 0 for those below the two largest. */
    public static List<Long> units(Duration time) {
        var units = new ArrayList<Long>();
        var shown = 0;
        for (var count : List.of(time.toDays(), (long) time.toHoursPart(), (long) time.toMinutesPart(),
                (long) time.toSecondsPart())) {
            units.add(shown < SHOWN ? count : 0);
            shown += count == 0 ? 0 : 1;
        }
        return units;
    }
}
