package org.accessdesk.ui.kit.text;

import java.time.Duration;
import java.time.Instant;

/**
 * How long ago something was, in words.
 *
 * @param minutes the key of the text for less than an hour
 * @param hours the key for less than two days
 * @param days the key for all that is older
 */
public record AgeTexts(String minutes, String hours, String days) {
    /** The age of what is of {@code at}; no time at all if that is in the future. */
    public String of(Instant at, Instant now) {
        var passed = Math.max(0, Duration.between(at, now).toMinutes());
        if (passed < 60) {
            return Texts.format(minutes, passed);
        }
        return passed < 60 * 48 ? Texts.format(hours, passed / 60) : Texts.format(days, passed / 60 / 24);
    }
}
