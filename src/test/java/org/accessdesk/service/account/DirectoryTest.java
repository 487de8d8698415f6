package org.accessdesk.service.account;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.FramedThread;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1, 2)).with(group(0, 1),
            group(1), group(2));
    private final QueuedTasks background = new QueuedTasks();
    private final Directory directory = directory(new Tasks(background, Runnable::run));

    private Directory directory(Tasks tasks) {
        return new Directory(
                TestWorkspaces.context(market, market.token(), tasks, Clock.fixed(Samples.NOW, ZoneOffset.UTC), false),
                null);
    }

    private static Snapshot snapshot(Directory directory) {
        return Objects.requireNonNull(directory.state().value().snapshot());
    }

    private void refresh() {
        directory.refresh();
        background.runAll();
    }

    @Test
    void knowsNothingBeforeTheFirstLoad() {
        assertThat(directory.state().value()).isEqualTo(new DirectoryState(null, false, null, null));
        assertThat(directory.token()).isEqualTo(market.token());
        assertThat(directory.permissions()).contains(Module.ACCESS_MANAGEMENT);
    }

    @Test
    void readsTheListsInTheirOrder() {
        refresh();
        assertThat(market.requests).containsExactly("LIST groups", "LIST users", "LIST modules", "LIST buyers",
                "LIST tokens", "LIST members");
        assertThat(snapshot(directory).users()).extracting(AccountUser::id).containsExactly(userId(1), userId(2));
        assertThat(snapshot(directory).takenAt()).isEqualTo(Samples.NOW);
        assertThat(snapshot(directory).isComplete()).isTrue();
    }

    @Test
    void loadsAtOnceWhereTasksRunAtOnce() {
        var direct = directory(Tasks.direct());
        direct.refresh();
        assertThat(direct.state().value().loading()).isFalse();
        direct.refresh();
        assertThat(market.requests).hasSize(12);
    }

    /** Who closes the app in the moment after the first read has its lists at the next start. */
    @Test
    void whatIsNotSavedYetIsSavedOnceBeforeTheEnd() throws StoreException {
        var context = TestWorkspaces.context(market, market.token(), new Tasks(background, Runnable::run),
                Clock.fixed(Samples.NOW, ZoneOffset.UTC), false);
        var read = new Directory(context, null);
        read.refresh();
        while (read.isKept()) {
            background.runOne();
        }
        assertThat(context.store().snapshots().all()).isEmpty();
        read.flush();
        assertThat(context.store().snapshots().all()).hasSize(1);
        background.runAll();
        assertThat(context.store().snapshots().all()).hasSize(1);
        assertThat(read.isKept()).isTrue();
    }

    @Test
    void ofManyUsersItReadsThoseWhoChangedUnlessAllAreAskedFor() {
        Samples.changing(1_000, Samples.NOW).forEach(market::with);
        refresh();
        market.with(Samples.changed(7, Samples.NOW.plusSeconds(1), 2));
        refresh();
        market.requests.clear();
        market.with(Samples.changed(9, Samples.NOW.plusSeconds(2), 2));
        refresh();
        assertThat(market.requests).contains("LIST changed users").doesNotContain("LIST users");
        assertThat(snapshot(directory).user(userId(9)).orElseThrow().groups()).isEqualTo(Samples.groupIds(2));
        directory.refreshAll();
        background.runAll();
        assertThat(market.requests).contains("LIST users");
    }

    @Test
    void sortsModulesByTheirNames() {
        market.modules.addAll(List.of(named(1, "billing"), named(2, "Access"), named(3, "Zebra")));
        refresh();
        assertThat(snapshot(directory).modules()).extracting(Module::name).containsExactly("Access", "billing",
                "Zebra");
    }

    private static Module named(int n, String name) {
        var module = Samples.module(n);
        return new Module(module.id(), name, "", module.accountTypes(), module.setting(), false, false, Set.of());
    }

    @Test
    void tellsHowFarItIs() {
        var seen = new ArrayList<Loading>();
        var states = new ArrayList<DirectoryState>();
        directory.state().observe(states::add);
        directory.progress().observe(loading -> loading.ifPresent(seen::add));
        refresh();
        assertThat(seen).containsExactly(new Loading(Loading.Part.GROUPS, 0, -1),
                new Loading(Loading.Part.GROUPS, 3, 3), new Loading(Loading.Part.USERS, 2, 2),
                new Loading(Loading.Part.MODULES, 0, 0), new Loading(Loading.Part.BUYERS, 0, 0));
        assertThat(directory.progress().value()).isEmpty();
        assertThat(states).as("screens are told of the begin and the end, not of each page").hasSize(3);
        assertThat(directory.state().value().loading()).isFalse();
    }

    @Test
    void collectsTheGapsOfAllLists() {
        market.gaps.add("gap");
        refresh();
        assertThat(English.each(snapshot(directory).gaps())).containsExactly("gap of groups", "gap of users",
                "gap of modules",
                "gap of buyers", "Not all API tokens are known, so none is shown: gap of tokens");
    }

    @Test
    void aFailureKeepsWhatWasKnown() {
        refresh();
        var known = snapshot(directory);
        for (var list : List.of("groups", "users", "modules", "buyers")) {
            var problem = FakeMarketplace.problem(ApiProblem.Kind.SERVER_ERROR, 500);
            market.refuse("LIST " + list, problem);
            refresh();
            assertThat(directory.state().value()).isEqualTo(new DirectoryState(known, false, problem, null));
        }
    }

    @Test
    void theNextLoadForgetsTheProblem() {
        market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        refresh();
        assertThat(directory.state().value().snapshot()).isNull();
        directory.refresh();
        assertThat(directory.state().value().problem()).as("until it ends").isNotNull();
        background.runAll();
        assertThat(directory.state().value().problem()).isNull();
        assertThat(snapshot(directory).users()).hasSize(2);
    }

    @Test
    void aLoadThatRunsGoesOnWhenAnotherIsAskedFor() {
        directory.refresh();
        directory.refresh();
        assertThat(background.waiting()).isEqualTo(1);
        background.runAll();
        assertThat(market.requests).hasSize(6);
    }

    @Test
    void aCancelledLoadKeepsWhatWasKnownAndCanBeBegunAgain() {
        refresh();
        var known = snapshot(directory);
        market.before("LIST users", directory::cancel);
        refresh();
        assertThat(directory.state().value().snapshot()).isSameAs(known);
        assertThat(directory.state().value().loading()).isFalse();
        assertThat(directory.state().value().problem()).extracting(ApiProblem::kind)
                .isEqualTo(ApiProblem.Kind.CANCELLED);
        refresh();
        assertThat(snapshot(directory)).isNotSameAs(known);
    }

    @Test
    void cancellingNothingDoesNothing() {
        directory.cancel();
        refresh();
        directory.cancel();
        refresh();
        assertThat(directory.state().value().problem()).isNull();
    }

    @Test
    void aProgressThatComesLateStartsNothing() {
        var foreground = new QueuedTasks();
        var slow = directory(new Tasks(Runnable::run, foreground));
        slow.refresh();
        var part = new ArrayList<DirectoryState>();
        foreground.runAll();
        slow.state().observe(part::add);
        foreground.runAll();
        assertThat(slow.state().value().loading()).isFalse();
        assertThat(part).hasSize(1);
    }

    @Test
    void takesInWhatWasReadSince() {
        refresh();
        directory.accept(List.of(user(1, 2)), List.of(group(1, 5)));
        assertThat(snapshot(directory).user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(2));
        assertThat(snapshot(directory).group(groupId(1)).orElseThrow().moduleIds()).hasSize(1);
    }

    @Test
    void whatTheNextLoadFindsUnchangedStaysTheSameObjects() {
        refresh();
        var before = snapshot(directory);
        market.with(user(1, 2), user(2, 1, 2)).with(group(0, 1), group(1), group(2));
        refresh();
        assertThat(snapshot(directory).user(userId(2)).orElseThrow()).isSameAs(before.user(userId(2)).orElseThrow());
        assertThat(snapshot(directory).user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(2));
        assertThat(snapshot(directory).hasPlacesOf(before)).isTrue();
        assertThat(snapshot(directory).hasObjectsOf(before)).isTrue();
    }

    @Test
    void takesInWhatIsGone() {
        refresh();
        directory.remove(new Target.GroupTarget(groupId(2)));
        directory.remove(new Target.UserTarget(userId(1)));
        assertThat(snapshot(directory).group(groupId(2))).isEmpty();
        assertThat(snapshot(directory).users()).extracting(AccountUser::groups).containsExactly(groupIds(1));
    }

    @Test
    void whatIsReadBeforeTheFirstLoadIsLeftToTheLoad() {
        directory.accept(List.of(user(1, 2)), List.of());
        directory.remove(new Target.UserTarget(userId(1)));
        assertThat(directory.state().value().snapshot()).isNull();
    }

    @Test
    void aLoadThatBeganBeforeAWriteDoesNotBringTheOldStateBack() {
        refresh();
        var seen = new ArrayList<Object>();
        directory.state().observe(_ -> seen.add(snapshot(directory).user(userId(1)).orElseThrow().groups()));
        market.after("LIST users", () -> {
            market.edit(userId(1), _ -> groupIds(2));
            directory.accept(List.of(market.users.get(userId(1))), List.of());
        });
        refresh();
        assertThat(seen).startsWith(groupIds(1)).endsWith(groupIds(2));
        assertThat(seen.subList(seen.indexOf(groupIds(2)), seen.size())).containsOnly(groupIds(2));
    }

    @Test
    void aWriteDuringALoadIsFollowedByAnotherLoad() {
        refresh();
        market.requests.clear();
        market.after("LIST users", () -> {
            directory.accept(List.of(user(1, 2)), List.of());
            market.edit(userId(1), _ -> groupIds(1, 2));
        });
        refresh();
        assertThat(market.requests).filteredOn("LIST groups"::equals).hasSize(2);
        assertThat(snapshot(directory).user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(1, 2));
        assertThat(directory.state().value().loading()).isFalse();
    }

    @Test
    void aSnapshotIsWrittenAfterTheFrameThatShowsIt() {
        var window = new FramedThread();
        var read = directory(new Tasks(background, window));
        read.refresh();
        background.runAll();
        assertThat(snapshot(read).users()).isNotEmpty();
        assertThat(read.isKept()).isFalse();
        window.frame();
        assertThat(background.waiting()).isEqualTo(1);
        background.runAll();
        assertThat(read.isKept()).isTrue();
    }
}
