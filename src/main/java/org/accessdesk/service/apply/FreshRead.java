package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object before it is written, again and again for a while where the read contradicts what is known: a revision
 * below the one that the change was drafted on, that the snapshot has or that the journal has seen, an earlier time of the
 * last change where there are no revisions, or groups' lists of members that say otherwise.
 */
final class FreshRead {
    private final Site site;

    FreshRead(Site site) {
        this.site = site;
    }

    /**
     * An object as it was read last.
     *
     * @param conflict why nothing may be written on it; null if it may
     */
    record Fresh<T>(T now, @Nullable Conflict conflict) {}

    /** The object as it is to be written on. */
    <T, W> Fresh<T> of(Subject<T, W> subject, Change change, Call call) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var now = subject.read(call);
            var stale = stale(subject, change, now);
            var conflict = stale == null ? subject.contradiction(now, call) : stale;
            if (conflict == null || !site.lag().waitFor(looks)) {
                return new Fresh<>(now, conflict);
            }
        }
    }

    /** The object as the newest that can be read, for what was sent before the app ended. */
    <T, W> Fresh<T> newest(Subject<T, W> subject, Change change, Call call) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var now = Patience.read(subject, site, call);
            var stale = stale(subject, change, now);
            if (stale == null || !site.lag().waitFor(looks)) {
                return new Fresh<>(now, stale);
            }
        }
    }

    private <T, W> @Nullable Conflict stale(Subject<T, W> subject, Change change, T now) {
        var known = subject.known(site.known());
        var read = subject.seen(now).revision();
        if (read != null) {
            var newest = Stream
                    .of(Optional.ofNullable(change.baseRevision()), known.map(subject::seen).map(s -> s.revision()),
                            Optional.ofNullable(site.writes().revision(change.target())))
                    .flatMap(Optional::stream).mapToInt(Integer::intValue).max();
            return newest.isPresent() && read < newest.getAsInt()
                    ? new Conflict.StaleRead(newest.getAsInt(), read)
                    : null;
        }
        var before = known.map(subject::updated).orElse(null);
        return isEarlier(subject.updated(now), before) ? new Conflict.StaleRead(null, null) : null;
    }

    private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
