package org.accessdesk.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.accessdesk.service.account.Loading;
import org.jspecify.annotations.Nullable;

/** Estimates how long the users still take to be read, by the pace since their first page. */
final class TimeLeft {
    /** A pace of less says little. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private @Nullable Loading first;
    private Instant began = Instant.MIN;

    /** The time left at {@code now}; empty if nothing is read or the pace is not known yet. */
    Optional<Duration> at(@Nullable Loading loading, Instant now) {
        if (loading == null || loading.part() != Loading.Part.USERS || loading.total() <= 0) {
            first = null;
            return Optional.empty();
        }
        var from = first;
        if (from == null || loading.done() < from.done()) {
            first = loading;
            began = now;
            return Optional.empty();
        }
        var passed = Duration.between(began, now);
        var read = loading.done() - from.done();
        return passed.compareTo(LEAST) < 0 || read == 0 ? Optional.empty()
                : Optional.of(passed.multipliedBy(loading.total() - loading.done()).dividedBy(read));
    }
}
