package org.accessdesk.service.apply.read;

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
 * Reads an object before it is written. Repeats the read for a while if it contradicts what is known: a revision below
 * the one in the draft, the snapshot or the journal, an earlier time of the last change where there are no revisions,
 * or different lists of members.
 */
public final class FreshRead {
    private final RunContext context;

    public FreshRead(RunContext context) {
        this.context = context;
    }

    /**
     * An object as it was last read.
     *
     * @param conflict why it must not be written; null if it may be
     */
    public record Fresh<T>(T now, @Nullable Conflict conflict) {}

    /** Reads the object to write on. */
    public <T, W> Fresh<T> of(RemoteObject<T, W> object, Change change, Call call)
            throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var now = context.limiter().requests().read(() -> object.read(call));
            var stale = stale(object, change, now);
            var conflict = stale == null ? object.contradiction(now, call) : stale;
            if (conflict == null || !context.lag().waitFor(looks)) {
                return new Fresh<>(now, conflict);
            }
        }
    }

    /** Reads the newest state of an object that was being sent when the app ended. */
    public <T, W> Fresh<T> newest(RemoteObject<T, W> object, Change change, Call call)
            throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var now = PatientRead.of(() -> object.read(call), context);
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
