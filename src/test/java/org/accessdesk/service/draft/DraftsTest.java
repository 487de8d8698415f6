package org.accessdesk.service.draft;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.journal.DraftCleanup;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.FramedThread;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private final Drafts drafts = TestWorkspaces.drafts();
    private final MembershipChange one = join(1, 5);
    private final MembershipChange two = join(2, 5);

    /** What a screen shows of the steps. */
    private record DraftView(ChangeSet changes, boolean canUndo, boolean canRedo) {}

    private DraftView shown() {
        var content = drafts.state().value();
        return new DraftView(content.changes(), content.canUndo(), content.canRedo());
    }

    private static MembershipChange join(int user, int group) {
        return MembershipChange.on(user(user, 1)).with(groupId(group), true);
    }

    private void draft(Change change) {
        drafts.edit(set -> set.with(change));
    }

    private List<Change> drafted() {
        return List.copyOf(drafts.changes().changes().values());
    }

    @Test
    void beginsEmptyWithNothingToUndo() {
        assertThat(shown()).isEqualTo(new DraftView(ChangeSet.EMPTY, false, false));
        drafts.undo();
        drafts.redo();
        assertThat(shown()).isEqualTo(new DraftView(ChangeSet.EMPTY, false, false));
    }

    @Test
    void undoAndRedoGoStepByStep() {
        draft(one);
        draft(two);
        drafts.undo();
        assertThat(shown()).isEqualTo(new DraftView(ChangeSet.EMPTY.with(one), true, true));
        drafts.undo();
        assertThat(shown()).isEqualTo(new DraftView(ChangeSet.EMPTY, false, true));
        drafts.redo();
        drafts.redo();
        assertThat(shown())
                .isEqualTo(new DraftView(ChangeSet.EMPTY.with(one).with(two), true, false));
    }

    @Test
    void anEditForgetsWhatCouldBeRedone() {
        draft(one);
        drafts.undo();
        draft(two);
        drafts.redo();
        assertThat(drafted()).containsExactly(two);
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        draft(one);
        drafts.undo();
        var seen = new ArrayList<DraftView>();
        drafts.state().observe(_ -> seen.add(shown()));
        drafts.edit(set -> set);
        drafts.edit(set -> set.with(MembershipChange.on(user(3, 1))));
        assertThat(seen).containsExactly(new DraftView(ChangeSet.EMPTY, false, true));
    }

    @Test
    void aBoxToggledTwiceIsTwoStepsAndNoChange() {
        draft(one);
        drafts.edit(set -> set.with(set.of(user(1, 1)).with(groupId(5), false)));
        assertThat(drafts.changes().isEmpty()).isTrue();
        drafts.undo();
        assertThat(drafted()).containsExactly(one);
    }

    @Test
    void lettersTypedAndDeletedAgainLeaveNoStep() {
        draft(one);
        var group = Samples.group(1, 1);
        for (var name : List.of("Group 1x", "Group 1xy", "Group 1x", "Group 1")) {
            drafts.edit("name", set -> set.with(set.of(group).withName(name)));
        }
        assertThat(drafted()).containsExactly(one);
        drafts.undo();
        assertThat(shown()).isEqualTo(new DraftView(ChangeSet.EMPTY, false, true));
        drafts.redo();
        for (var name : List.of("Group 1x", "Group 1", "Group 1z")) {
            drafts.edit("name", set -> set.with(set.of(group).withName(name)));
        }
        drafts.undo();
        assertThat(drafted()).containsExactly(one);
    }

    private static DraftCleanup.Leftover left(Change... changes) {
        return new DraftCleanup.Leftover(Map.of(), List.of(changes));
    }

    @Test
    void whatIsSavedLeavesTheDraftAndCannotBeUndone() {
        draft(one);
        draft(two);
        drafts.undo();
        drafts.settle(drafts.draft().id(), left(MembershipChange.on(Samples.user(1, 1, 5))));
        assertThat(shown()).isEqualTo(new DraftView(ChangeSet.EMPTY, false, false));
    }

    @Test
    void whatIsLeftOfASavedChangeStaysDrafted() {
        draft(one);
        draft(two);
        var rest = MembershipChange.on(user(1, 1, 5)).with(groupId(6), true);
        drafts.settle(drafts.draft().id(), left(rest));
        assertThat(drafted()).containsExactly(rest, two);
    }

    @Test
    void nothingSavedLeavesTheStepsAsTheyAre() {
        draft(one);
        drafts.settle(drafts.draft().id(), left());
        assertThat(drafts.state().value().canUndo()).isTrue();
        drafts.undo();
        assertThat(drafted()).isEmpty();
    }

    private List<String> names() {
        return drafts.state().value().all().stream().map(DraftSummary::name).toList();
    }

    @Test
    void severalDraftsAreIndependent() {
        draft(one);
        drafts.create("Q4 clean-up");
        assertThat(drafted()).isEmpty();
        draft(two);
        drafts.open(drafts.state().value().all().getFirst().id());
        assertThat(drafted()).containsExactly(one);
        drafts.undo();
        assertThat(drafted()).isEmpty();
        assertThat(drafts.state().value().all()).extracting(DraftSummary::changes).containsExactly(0, 1);
        assertThat(names()).containsExactly("", "Q4 clean-up");
    }

    @Test
    void aDraftThatIsTakenUpAgainReplacesWhatWasKeptOfIt() {
        var draft = Draft.empty(new DraftId("d"), "Q4", Instant.EPOCH);
        drafts.takeUp(draft.with(ChangeSet.EMPTY.with(one)));
        var kept = drafts.state().value().all().size();
        drafts.takeUp(draft.with(ChangeSet.EMPTY.with(two)));
        assertThat(drafts.state().value().all()).hasSize(kept);
        assertThat(drafted()).containsExactly(two);
    }

    @Test
    void aDuplicateHasTheSameChangesUnderAnotherName() {
        draft(one);
        drafts.reason("Ticket 4711");
        drafts.duplicate("Copy");
        assertThat(drafted()).containsExactly(one);
        assertThat(drafts.draft().reason()).isEqualTo("Ticket 4711");
        drafts.edit(_ -> ChangeSet.EMPTY);
        assertThat(drafts.state().value().all()).extracting(DraftSummary::changes).containsExactly(1, 0);
    }

    @Test
    void aDeletedDraftComesBackWithItsSteps() {
        drafts.create("Q4 clean-up");
        draft(one);
        drafts.delete();
        assertThat(names()).containsExactly("");
        assertThat(drafts.state().value().deleted()).isEqualTo("Q4 clean-up");
        drafts.restore();
        assertThat(drafts.draft().name()).isEqualTo("Q4 clean-up");
        assertThat(drafted()).containsExactly(one);
        drafts.undo();
        assertThat(drafted()).isEmpty();
        assertThat(drafts.state().value().deleted()).isNull();
    }

    @Test
    void aDraftOfAFileIsKeptOnceAndTakesNothingOfOnesOwn() {
        draft(one);
        var own = drafts.draft();
        var file = own.id().ofFile();
        drafts.takeUp(own.with(ChangeSet.EMPTY.with(two)).withId(file));
        assertThat(drafted()).containsExactly(two);
        drafts.takeUp(own.with(ChangeSet.EMPTY.with(one).with(two)).withId(file));
        assertThat(drafted()).containsExactly(one, two);
        assertThat(names()).hasSize(2);
        assertThat(drafts.find(own.id())).contains(own);
        drafts.putAway(file);
        assertThat(drafts.draft()).isEqualTo(own);
        assertThat(names()).hasSize(1);
    }

    @Test
    void theLastDraftDeletedLeavesAnEmptyOne() {
        draft(one);
        drafts.delete();
        assertThat(names()).containsExactly("");
        assertThat(drafted()).isEmpty();
    }

    @Test
    void anExcludedChangeStaysDraftedAndIsNotApplied() {
        draft(one);
        draft(two);
        drafts.include(one.target(), false);
        drafts.reason(two.target(), "Asked for it");
        assertThat(drafts.draft().included().changes().values()).containsExactly(two);
        assertThat(drafted()).containsExactly(one, two);
        drafts.edit(set -> set.without(List.of(two.target())));
        assertThat(drafts.draft().reasons()).isEmpty();
    }

    @Test
    void aRemovedChangeComesBackWithItsReasonAndExcluded() throws StoreException {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        var first = new Drafts(store.drafts(), List.of(), null, Tasks.direct(), Clock.systemUTC());
        first.edit(set -> set.with(one).with(two));
        first.reason(one.target(), "ticket 4711");
        first.include(one.target(), false);
        var before = first.draft();
        first.edit(set -> set.without(List.of(one.target())));
        var again = Drafts.load(store.drafts(), Tasks.direct(), Clock.systemUTC());
        again.undo();
        assertThat(again.draft()).isEqualTo(before);
        again.redo();
        assertThat(again.draft().reasons()).isEmpty();
        assertThat(again.draft().excluded()).isEmpty();
    }

    @Test
    void whatIsKeptOpensAsItWas() throws StoreException {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        var first = new Drafts(store.drafts(), List.of(), null, Tasks.direct(), Clock.systemUTC());
        first.edit(set -> set.with(one));
        first.edit(set -> set.with(two));
        first.undo();
        first.create("Other");
        var again = Drafts.load(store.drafts(), Tasks.direct(), Clock.systemUTC());
        assertThat(again.draft().name()).isEqualTo("Other");
        again.open(again.state().value().all().getFirst().id());
        assertThat(again.changes().changes().values()).containsExactly(one);
        again.redo();
        assertThat(again.changes().changes().values()).containsExactly(one, two);
        again.undo();
        again.undo();
        assertThat(again.changes().isEmpty()).isTrue();
    }

    @Test
    void aDraftThatCannotBeKeptIsToldAndTriedAgain() throws StoreException {
        var workspaces = new MemoryWorkspaces();
        var store = workspaces.open("https://example.com", new FakeMarketplace().token());
        var failing = new Drafts(store.drafts(), List.of(), null, Tasks.direct(), Clock.systemUTC());
        workspaces.failing = Message.verbatim("The disk is full.");
        failing.edit(set -> set.with(one));
        assertThat(failing.state().value().keeping())
                .isEqualTo(
                        new DraftSaver.SaveStatus(false, List.of(Message.verbatim("The disk is full.")), List.of("")));
        assertThat(failing.changes().size()).isEqualTo(1);
        workspaces.failing = null;
        failing.keepAgain();
        assertThat(failing.state().value().keeping()).isEqualTo(new DraftSaver.SaveStatus(true, List.of(), List.of()));
        assertThat(store.drafts().all().getFirst().draft().changes()).isEqualTo(failing.changes());
    }

    @Test
    void manyEditsWhileTheDiskIsSlowAreOneWriteOfTheLatest() throws StoreException {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        var later = new QueuedTasks();
        var slow = new Drafts(store.drafts(), List.of(), null, new Tasks(later, Runnable::run), Clock.systemUTC());
        slow.edit(set -> set.with(one));
        slow.edit(set -> set.with(two));
        slow.edit(_ -> ChangeSet.EMPTY.with(two));
        assertThat(slow.state().value().keeping().kept()).isFalse();
        assertThat(later.waiting()).isEqualTo(1);
        later.runAll();
        assertThat(slow.state().value().keeping()).isEqualTo(new DraftSaver.SaveStatus(true, List.of(), List.of()));
        assertThat(store.drafts().all().getFirst().draft().changes()).isEqualTo(slow.changes());
    }

    @Test
    void anEditIsShownBeforeItsWriteBegins() throws StoreException {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        var window = new QueuedTasks();
        var edited = new Drafts(store.drafts(), List.of(), null, new Tasks(Runnable::run, window), Clock.systemUTC());
        edited.edit(set -> set.with(one));
        assertThat(edited.state().value().draft().changes()).isEqualTo(ChangeSet.EMPTY.with(one));
        assertThat(edited.isIdle()).isFalse();
        assertThat(store.drafts().all()).isEmpty();
        window.runAll();
        assertThat(edited.isIdle()).isTrue();
        assertThat(store.drafts().all().getFirst().draft().changes()).isEqualTo(ChangeSet.EMPTY.with(one));
    }

    /** The next turn of the window's thread may still come before the frame that shows the edit. */
    @Test
    void aWriteBeginsAfterTheFrameThatShowsTheEdit() throws StoreException {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        var window = new FramedThread();
        var edited = new Drafts(store.drafts(), List.of(), null, new Tasks(Runnable::run, window), Clock.systemUTC());
        edited.edit(set -> set.with(one));
        assertThat(edited.isIdle()).isFalse();
        assertThat(store.drafts().all()).isEmpty();
        window.frame();
        assertThat(edited.isIdle()).isTrue();
        assertThat(store.drafts().all().getFirst().draft().changes()).isEqualTo(ChangeSet.EMPTY.with(one));
    }

    /**
     * A draft of many users on the account as it is now takes what one takes that was just edited: also one that was read from
     * a file, and after a refresh, and after a step from before the refresh is undone.
     */
    @Test
    void theChangesOfManyUsersFollowTheAccount() {
        var many = 5_000;
        var first = many(many, 1);
        drafts.follow(first);
        var changes = new ChangeSet(first.users().stream().map(u -> MembershipChange.on(u).with(groupId(5), true))
                .collect(Collectors.toMap(MembershipChange::target, change -> change)));
        drafts.add(Draft.empty(new DraftId("1"), "Read", Instant.EPOCH).with(changes));
        assertThat(drafts.changes()).isEqualTo(changes);
        assertTakesLittle(first, many);
        var users = IntStream.range(0, many).toArray();
        drafts.edit(set -> set.with(UserDeltas.of(first.index(), users,
                _ -> new SetDelta<>(Samples.groupIds(5, 6), Set.of()))));
        var edited = drafts.changes();
        // Each user is another object, and one has left a group and keeps the change on what it was.
        var second = many(many, 1).with(List.of(user(7, 2, Samples.groupIds(2))), List.of());
        drafts.follow(second);
        assertThat(drafts.changes()).isEqualTo(edited);
        assertTakesLittle(second, many);
        drafts.undo();
        assertThat(drafts.changes()).isEqualTo(changes);
        assertTakesLittle(second, many);
        drafts.redo();
        assertThat(drafts.changes()).isEqualTo(edited);
        assertTakesLittle(second, many);
        assertThat(drafts.changes().membership(userId(7)).orElseThrow().base()).isEqualTo(Samples.groupIds(1));
    }

    /** Each of them would keep 100,000 users as they were before, as long as the draft is there. */
    @Test
    void stepsOfManyUsersKeepNoEarlierAccount() {
        var users = 1_000;
        var before = editOfAll(many(users, 1));
        var edited = new ChangeSet(drafts.changes().changes());
        drafts.follow(many(users, 1).with(List.of(user(7, 2, Samples.groupIds(2))), List.of()));
        assertThat(isGone(before)).isTrue();
        assertThat(drafts.changes()).isEqualTo(edited);
        drafts.redo();
        assertThat(drafts.changes().membership(userId(7)).orElseThrow().added()).isEqualTo(Samples.groupIds(6));
        drafts.undo();
        assertThat(drafts.changes()).isEqualTo(edited);
        drafts.undo();
        assertThat(drafts.changes()).isEqualTo(ChangeSet.EMPTY);
    }

    /** A refresh may end while the steps still follow the one before. */
    @Test
    void stepsFollowTheLatestAccount() {
        var background = new ArrayDeque<Runnable>();
        var following = new Drafts(MemoryWorkspaces.store(new FakeMarketplace().token()).drafts(), List.of(), null,
                new Tasks(background::add, Runnable::run), Clock.systemUTC());
        var first = many(1_000, 1);
        following.follow(first);
        following.edit(set -> set.with(UserDeltas.of(first.index(), IntStream.range(0, 1_000).toArray(),
                _ -> new SetDelta<>(Samples.groupIds(5), Set.of()))));
        var latest = many(1_000, 1);
        following.follow(many(1_000, 1));
        following.follow(latest);
        while (!background.isEmpty()) {
            background.remove().run();
        }
        assertThat(following.all().getFirst().undo().stream().map(step -> step.isOn(latest))).containsExactly(true);
    }

    /** All users join one group and then another, of which the second is undone. */
    private WeakReference<SnapshotIndex> editOfAll(Snapshot snapshot) {
        drafts.follow(snapshot);
        var users = IntStream.range(0, snapshot.users().size()).toArray();
        for (var group : List.of(5, 6)) {
            drafts.edit(set -> set.with(UserDeltas.of(snapshot.index(), users,
                    _ -> new SetDelta<>(Samples.groupIds(group), Set.of()))));
        }
        drafts.undo();
        return new WeakReference<>(snapshot.index());
    }

    private static boolean isGone(WeakReference<?> reference) {
        return IntStream.range(0, 5).anyMatch(_ -> {
            System.gc();
            return reference.refersTo(null);
        });
    }

    private static Snapshot many(int users, int revision) {
        return Samples.snapshot(
                IntStream.range(0, users).mapToObj(n -> user(n, revision, Samples.groupIds(1))).toList(),
                List.of(Samples.group(1), Samples.group(2), Samples.group(5), Samples.group(6))).prepared();
    }

    private void assertTakesLittle(Snapshot snapshot, int many) {
        var changes = drafts.changes();
        Runnable look = () -> new DraftedSnapshot(snapshot, changes).deltaAt(0);
        Runnable edit = () -> changes.with(MembershipChange.on(user(3, 1)).with(groupId(2), true));
        // Once before, as classes are loaded by the first run.
        look.run();
        edit.run();
        Growth.takesAtMost(48, many, look);
        Growth.takesAtMost(24, many, edit);
    }

    /** Local ids have eight digits: of 20,000 random ones, some would be the same in nearly each draft. */
    @Test
    void thousandsOfInvitedPeopleHaveDifferentIds() {
        var first = drafts.newUsers(20_000);
        assertThat(first).hasSize(20_000).doesNotHaveDuplicates();
        drafts.edit(set -> set
                .with(first.stream().<Change>map(id -> new UserInvitation(id, id.value() + "@example.com", "A", "B",
                        Samples.groupIds(1))).toList()));
        assertThat(drafts.newUsers(20_000)).doesNotContainAnyElementsOf(first);
        assertThat(drafts.changes().size()).isEqualTo(20_000);
    }
}
