package org.accessdesk.model;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A length of time in words: its two largest units, such as "11 days 13 hours". */
public final class LongTime {
    private LongTime() {}

    /** The words, in English. */
    public static String words(Duration time) {
        var words = Stream.of(unit(time.toDays(), "day"), unit(time.toHoursPart(), "hour"),
                unit(time.toMinutesPart(), "minute"), unit(time.toSecondsPart(), "second")).filter(u -> !u.isEmpty())
                .limit(2).collect(Collectors.joining(" "));
        return words.isEmpty() ? "0 seconds" : words;
    }

    private static String unit(long count, String name) {
        return count == 0 ? "" : count + " " + name + (count == 1 ? "" : "s");
    }
}
