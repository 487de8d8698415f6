package org.accessdesk.ui.shell;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.module;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.FramedThread;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.shell.strip.Strips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review of a draft with very many changes is shown when it is known; the newest one counts. */
class LargeReviewTest {
    private static final int USERS = 5_001;

    private final Bench.ManualClock clock = new Bench.ManualClock();
    private final FakeMarketplace market = new FakeMarketplace().with(group(0), group(1, 1), group(2, 2))
            .with(IntStream.rangeClosed(1, USERS).mapToObj(n -> user(n, 1)).toArray(AccountUser[]::new));
    private final QueuedTasks background = new QueuedTasks();
    private Workspace workspace;
    private Review review;
    private int told;

    @BeforeEach
    void load() {
        market.modules.add(module(1));
        market.modules.add(module(2));
        workspace = TestWorkspaces.open(market, market.token(), new Tasks(background, background), clock, true);
        workspace.directory().refresh();
        background.runAll();
        review = workspace.review();
        review.computed().observe(_ -> told++);
        told = 0;
    }

    private void join(int group, int users) {
        workspace.drafts().edit(set -> set.with(Objects.requireNonNull(workspace.directory().state().value().snapshot())
                .users().stream().limit(users).map(user -> set.of(user).with(groupId(group), true)).toList()));
    }

    @Test
    void theReviewOfFewChangesIsKnownAtOnce() {
        join(2, USERS - 1);
        assertThat(Objects.requireNonNull(review.shown()).toSend()).isEqualTo(USERS - 1);
        assertThat(review.isComputing()).isFalse();
    }

    @Test
    void theReviewOfManyIsShownWhenItIsKnown() {
        join(2, USERS);
        var strips = new Strips(workspace);
        var first = strips.at(clock.instant());
        assertThat(first.changes()).isEqualTo(USERS);
        assertThat(first.canSave()).isFalse();
        assertThat(review.shown()).isNull();
        background.runAll();
        assertThat(told).isEqualTo(1);
        assertThat(strips.at(clock.instant()).canSave()).isTrue();
        assertThat(review.shown()).isSameAs(review.current());
        assertThat(review.isComputing()).isFalse();
    }

    @Test
    void theReviewOfManyBeginsAfterTheFrameThatShowsTheEdit() {
        var window = new FramedThread();
        workspace = TestWorkspaces.open(market, market.token(), new Tasks(background, window), clock, true);
        workspace.directory().refresh();
        background.runAll();
        join(2, USERS);
        assertThat(workspace.review().shown()).isNull();
        background.runAll();
        assertThat(workspace.review().isComputing()).isTrue();
        window.frame();
        background.runAll();
        assertThat(Objects.requireNonNull(workspace.review().shown()).toSend()).isEqualTo(USERS);
    }

    @Test
    void anOlderReviewIsNeverShown() {
        join(2, USERS);
        review.shown();
        join(0, USERS);
        review.shown();
        background.runAll();
        assertThat(told).isEqualTo(1);
        assertThat(Objects.requireNonNull(review.shown()).draft().changes()).isEqualTo(workspace.drafts().changes());
        workspace.drafts().undo();
        review.shown();
        workspace.drafts().undo();
        assertThat(Objects.requireNonNull(review.shown()).items()).isEmpty();
        background.runAll();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void whoActsDoesNotWait() {
        join(2, USERS);
        review.shown();
        assertThat(Objects.requireNonNull(review.current()).toSend()).isEqualTo(USERS);
        background.runAll();
        assertThat(review.shown()).isNotNull();
    }
}
