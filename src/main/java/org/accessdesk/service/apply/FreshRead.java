package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.service.apply.remote.RemoteObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object before it is written, again and again for a while where the read contradicts what is known: a revision
 * below the one that the change was drafted on, that the snapshot has or that the journal has seen, an earlier time of the
 * last change where there are no revisions, or groups' lists of members that say otherwise.
 */
final class FreshRead {
    private final RunContext context;

    FreshRead(RunContext context) {
        this.context = context;
    }

    /**
     * An object as it was read last.
     *
     * @param conflict why nothing may be written on it; null if it may
     */
    record Fresh<T>(T now, @Nullable Conflict conflict) {}

    /** The object as it is to be written on. */
    <T, W> Fresh<T> of(RemoteObject<T, W> object, Change change, Call call) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var now = object.read(call);
            var stale = stale(object, change, now);
            var conflict = stale == null ? object.contradiction(now, call) : stale;
            if (conflict == null || !context.lag().waitFor(looks)) {
                return new Fresh<>(now, conflict);
            }
        }
    }

    /** The object as the newest that can be read, for what was sent before the app ended. */
    <T, W> Fresh<T> newest(RemoteObject<T, W> object, Change change, Call call)
            throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var now = PatientRead.read(object, context, call);
            var stale = stale(object, change, now);
            if (stale == null || !context.lag().waitFor(looks)) {
                return new Fresh<>(now, stale);
            }
        }
    }

    private <T, W> @Nullable Conflict stale(RemoteObject<T, W> object, Change change, T now) {
        var known = object.known(context.view());
        var read = object.stateOf(now).revision();
        if (read != null) {
            var newest = Stream
                    .of(Optional.ofNullable(change.baseRevision()), known.map(object::stateOf).map(s -> s.revision()),
                            Optional.ofNullable(context.writes().revision(change.target())))
                    .flatMap(Optional::stream).mapToInt(Integer::intValue).max();
            return newest.isPresent() && read < newest.getAsInt()
                    ? new Conflict.StaleRead(newest.getAsInt(), read)
                    : null;
        }
        var before = known.map(object::updated).orElse(null);
        return isEarlier(object.updated(now), before) ? new Conflict.StaleRead(null, null) : null;
    }

    private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
