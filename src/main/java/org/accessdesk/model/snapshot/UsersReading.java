package org.accessdesk.model.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.TokenInfo;
import org.jspecify.annotations.Nullable;

/**
 * How the users of a snapshot were read: from when on a later reading has to ask for changes.
 *
 * @param token who read them: another token may see others
 * @param allAt when all users were read, by this computer's clock
 * @param at when they, or those who changed since then, were read
 * @param through up to when every change is contained, by the server's clock; null if the server tells no times
 * @param times whether those times tell of every change
 */
public record UsersReading(TokenInfo token, Instant allAt, Instant at, @Nullable Instant through,
        UpdateTimes times) {
    /** After this time all users are read. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A change may show that much later than one with a later time: reads may lag by an hour. */
    private static final Duration LAG = Duration.ofHours(1);

    /** Fewer users are read as quickly as their changes. */
    private static final int FEWEST = 1_000;

    /**
     * All users were read.
     *
     * @param before what was known when that began; null for nothing
     * @param began by this computer's clock, as {@code ended}
     */
    public static UsersReading ofAll(TokenInfo token, @Nullable Snapshot before, Collection<AccountUser> now,
            Instant began, Instant ended) {
        var last = before == null ? null : before.reading().orElse(null);
        var known = last == null ? UpdateTimes.UNPROVED : last.times;
        var isComparable = last != null && last.token.equals(token);
        var times = before == null || !isComparable ? known : known.compared(before, now);
        return new UsersReading(token, ended, ended, through(now, began, ended), times);
    }

    /** Their changes were read after that. */
    public UsersReading withChanges(Collection<AccountUser> changed, Instant began, Instant ended) {
        var later = through(changed, began, ended);
        var isLater = through != null && later != null && later.isAfter(through);
        return new UsersReading(token, allAt, ended, isLater ? later : through, times);
    }

    /** Whether only those who changed were read the last time. */
    public boolean isOfChanges() {
        return at.isAfter(allAt);
    }

    /** A user who was read first may have changed while the others were read. */
    private static @Nullable Instant through(Collection<AccountUser> users, Instant began, Instant ended) {
        var last = users.stream().map(user -> user.audit().changedAt()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return last.map(at -> at.minus(Duration.between(began, ended).abs())).orElse(null);
    }

    /**
     * From when on the changes of {@code size} users are to be asked for, by the server's clock; empty if all users are to
     * be read at {@code now}.
     */
    public Optional<Instant> since(TokenInfo by, int size, Instant now) {
        var isRecent = !now.isBefore(allAt) && now.isBefore(allAt.plus(LONGEST));
        return through == null || times != UpdateTimes.PROVED || size < FEWEST || !isRecent || !token.equals(by)
                ? Optional.empty()
                : Optional.of(through.minus(LAG));
    }
}
