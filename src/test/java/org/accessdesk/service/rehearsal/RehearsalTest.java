package org.accessdesk.service.rehearsal;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.rehearsal.Rehearsal.RehearsalStatus;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final Bench bench = Bench.loaded();
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable Snapshot copied;
    private final FakeMarketplace copy = new FakeMarketplace()
            .with(user(1, 1), user(2, 1, 2), user(3, 3), user(4, 0))
            .with(group(0, 1, 2, 3, 4, 5, 6), group(1, 1, 2, 3), group(2, 4, 5, 6), group(3, 1), group(4));

    private Rehearsal rehearsal() {
        return bench.workspace.rehearsal((snapshot, token, latency) -> {
            assertThat(latency).isEqualTo(Duration.ZERO);
            copied = snapshot;
            return new RehearsalMarketplace.Prepared(copy, token, () -> ended.set(true));
        });
    }

    private void start(Rehearsal rehearsal) {
        bench.workspace.review().open();
        Reviewed reviewed = java.util.Objects.requireNonNull(bench.workspace.review().state().value().reviewed());
        rehearsal.start(reviewed, bench.workspace.directory().token(), bench.workspace.review().latency());
    }

    @Test
    void triesItOnTheCopyAndNeverOnTheAccount() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        copy.refuse("PUT " + userId(3), FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        bench.market.requests.clear();
        var before = bench.market.users.get(userId(1));
        var rehearsal = rehearsal();
        start(rehearsal);
        assertThat(rehearsal.state().value()).isEqualTo(new RehearsalStatus.InProgress(false));
        bench.settle();
        assertThat(rehearsal.state().value()).isInstanceOfSatisfying(RehearsalStatus.Finished.class, done -> {
            assertThat(done.result().items()).hasSize(2);
            assertThat(done.result().refused()).singleElement()
                    .satisfies(i -> assertThat(i.outcome()).isInstanceOf(Outcome.Refused.class));
            assertThat(done.result().estimate().puts()).isEqualTo(2);
            assertThat(done.result().estimate().latency().measured()).isFalse();
        });
        assertThat(bench.market.requests).isEmpty();
        assertThat(bench.market.users.get(userId(1))).isEqualTo(before);
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(2);
        assertThat(copy.closed).isTrue();
        assertThat(ended).isTrue();
        rehearsal.dismiss();
        assertThat(rehearsal.state().value()).isEqualTo(new RehearsalStatus.Idle());
    }

    @Test
    void aDraftedGroupIsNotYetInTheCopyAndCreatedThere() {
        bench.workspace.drafts().edit(set -> set.with(
                new GroupCreation(GroupId.local(1), new GroupContent("Launch team", "", "", Set.of()))));
        var rehearsal = rehearsal();
        start(rehearsal);
        bench.settle();
        assertThat(rehearsal.state().value()).isInstanceOfSatisfying(RehearsalStatus.Finished.class,
                done -> assertThat(done.result().refused()).isEmpty());
        assertThat(copy.writes()).containsExactly("POST group");
        assertThat(Objects.requireNonNull(copied).groupIds()).noneMatch(GroupId::isLocal);
    }

    @Test
    void whatIsLeftOutIsNotTried() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        bench.workspace.drafts().include(new org.accessdesk.model.change.Target.UserTarget(userId(3)), false);
        var rehearsal = rehearsal();
        start(rehearsal);
        bench.settle();
        assertThat(copy.writes()).containsExactly("PUT " + userId(1));
    }

    @Test
    void theResultGoesWithTheDraftThatWasTried() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        var rehearsal = rehearsal();
        start(rehearsal);
        bench.settle();
        bench.workspace.drafts().reason("ticket 4711");
        rehearsal.keepOnlyFor(bench.workspace.drafts().draft());
        assertThat(rehearsal.state().value()).isInstanceOf(RehearsalStatus.Finished.class);
        bench.workspace.drafts().include(new org.accessdesk.model.change.Target.UserTarget(userId(3)), false);
        rehearsal.keepOnlyFor(bench.workspace.drafts().draft());
        assertThat(rehearsal.state().value()).isEqualTo(new RehearsalStatus.Idle());
        start(rehearsal);
        bench.workspace.drafts().create("Another");
        rehearsal.keepOnlyFor(bench.workspace.drafts().draft());
        bench.settle();
        assertThat(rehearsal.state().value()).isEqualTo(new RehearsalStatus.Idle());
    }

    @Test
    void stopsBeforeTheNextRequest() {
        bench.tick(1, 2, true);
        var rehearsal = rehearsal();
        start(rehearsal);
        rehearsal.cancel();
        assertThat(rehearsal.state().value()).isEqualTo(new RehearsalStatus.InProgress(true));
        bench.settle();
        assertThat(rehearsal.state().value()).isEqualTo(new RehearsalStatus.Idle());
        assertThat(copy.writes()).isEmpty();
        assertThat(ended).isTrue();
    }

    @Test
    void saysWhyThereIsNoCopy() {
        bench.tick(1, 2, true);
        var rehearsal = bench.workspace.rehearsal((_, _, _) -> {
            throw new IOException("no port");
        });
        start(rehearsal);
        bench.settle();
        assertThat(rehearsal.state().value()).isInstanceOfSatisfying(RehearsalStatus.Failed.class,
                f -> assertThat(English.of(f.problem().message())).isEqualTo(
                        "The marketplace on this computer could not be started (no port). Close other programs and "
                                + "try again."));
    }
}
