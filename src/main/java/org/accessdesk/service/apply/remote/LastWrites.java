package org.accessdesk.service.apply.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.store.Journal;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revisions that the journal of this account has recently seen: a read that shows an older revision is outdated.
 */
public final class LastWrites {
    /** No replica lags for longer; after that time a server that was reset to an older state is believed. */
    public static final Duration LONGEST_LAG = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(LastWrites.class);
    private static final Duration LONGEST_RUN = Duration.ofDays(1);
    private final Map<Target, RunItem> items = new HashMap<>();
    private final Map<Target, Integer> revisions = new HashMap<>();

    private LastWrites(List<Run> runs, Instant since) {
        runs.reversed().stream().flatMap(r -> r.items().stream())
                .filter(i -> i.at() == null || !i.at().isBefore(since)).forEach(this::add);
    }

    /** What {@code journal} has at {@code now}; nothing if it cannot be read, as the run reports that itself. */
    public static LastWrites of(Journal journal, Instant now) {
        try {
            return new LastWrites(journal.runs(now.minus(LONGEST_RUN)), now.minus(LONGEST_LAG));
        } catch (StoreException e) {
            LOG.warn("What was written last could not be read: {}", e.problem());
            return new LastWrites(List.of(), now);
        }
    }

    private void add(RunItem item) {
        var target = item.change().target();
        Stream.of(item.before(), item.after()).filter(s -> s != null).map(ServerState::revision).filter(r -> r != null)
                .forEach(r -> revisions.merge(target, r, Math::max));
        var outcome = item.outcome();
        if (outcome != null && outcome.isSettled() && outcome.mayBeThere()) {
            items.put(target, item);
        }
    }

    /** The newest revision seen of {@code target}; null if none was. */
    @Nullable
    public Integer revision(Target target) {
        return revisions.get(target);
    }

    /** Whether the last write on {@code user} added the user to {@code group} (or removed it, by {@code member}). */
    boolean explains(UserId user, GroupId group, boolean member) {
        var item = items.get(new Target.UserTarget(user));
        return item != null && item.change() instanceof MembershipChange m
                && (member ? m.added() : m.removed()).contains(group);
    }
}
