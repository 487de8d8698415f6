package org.accessdesk.ui;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.module;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.IntStream;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;

/**
 * A workspace for tests of view models. Administrators (0) has modules 1 to 6, group 1 has 1 2 3, group 2 has 4 5 6,
 * group 3 has 1, group 4 none. User 1 is in 1, user 2 in 1 and 2, user 3 in 3, user 4 in 0.
 */
public final class Bench {
    public final FakeMarketplace market = new FakeMarketplace()
            .with(user(1, 1), user(2, 1, 2), user(3, 3), user(4, 0))
            .with(group(0, 1, 2, 3, 4, 5, 6), group(1, 1, 2, 3), group(2, 4, 5, 6), group(3, 1), group(4));
    public final ManualClock clock = new ManualClock();
    /** Background tasks wait here until {@link #settle}. */
    public final QueuedTasks background = new QueuedTasks();
    public final Workspace workspace;

    /** A workspace whose lists have not been read. */
    public Bench() {
        IntStream.range(0, 10).forEach(n -> market.modules.add(module(n)));
        workspace = TestWorkspaces.open(market, market.token(), new Tasks(background, Runnable::run), clock, true);
    }

    /** A workspace whose lists have been read. */
    public static Bench loaded() {
        var bench = new Bench();
        bench.refresh();
        return bench;
    }

    public void refresh() {
        workspace.directory().refresh();
        settle();
    }

    public void save() {
        workspace.apply().apply();
        settle();
    }

    public void settle() {
        background.runAll();
    }

    public void undo() {
        workspace.drafts().undo();
    }

    public Snapshot snapshot() {
        return Objects.requireNonNull(workspace.directory().state().value().snapshot());
    }

    /** Drafts that user {@code user} is or is not in group {@code group}. */
    public void tick(int user, int group, boolean member) {
        workspace.drafts().edit(set -> set
                .with(set.of(snapshot().user(userId(user)).orElseThrow()).with(groupId(group), member)));
    }

    /** A clock that advances only on demand. */
    public static final class ManualClock extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        public void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
