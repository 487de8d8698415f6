package org.accessdesk.service.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.DraftCleanup;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the drafts: several named ones, one of them open, each with its undo steps. Every edit is saved at once, in the
 * background. Use on the user interface's thread.
 */
public final class Drafts {
    private static final long NANOS = 1_000_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private final Clock clock;
    /** Numbers of new things differ between computers; where the clock stands still, each run has the same ones. */
    private final Random numbers;
    private final Tasks tasks;
    private final DraftSaver keeper;
    private final List<DraftStore.Stored> all = new ArrayList<>();
    private final State<DraftsState> state;
    private final List<Runnable> whenKept = new ArrayList<>();
    private DraftStore.Stored open;
    private DraftStore.@Nullable Stored deleted;
    private @Nullable Object lastKind;
    private @Nullable Snapshot account;

    /**
     * The drafts of a workspace.
     *
     * @param kept what the workspace had kept
     * @param lastOpen which one was open; null for the first
     */
    public Drafts(DraftStore store, List<DraftStore.Stored> kept, @Nullable DraftId lastOpen, Tasks tasks,
            Clock clock) {
        this.clock = clock;
        var now = clock.instant();
        this.numbers = new Random(now.getEpochSecond() * NANOS + now.getNano());
        this.tasks = tasks;
        this.keeper = new DraftSaver(store, tasks, this::publish);
        all.addAll(kept);
        if (all.isEmpty()) {
            all.add(fresh(""));
        }
        open = all.stream().filter(d -> d.draft().id().equals(lastOpen)).findFirst().orElse(all.getFirst());
        state = new State<>(content());
    }

    /** Loads the drafts of the workspace; blocks. */
    public static Drafts load(DraftStore store, Tasks tasks, Clock clock) throws StoreException {
        return new Drafts(store, store.all(), store.open(), tasks, clock);
    }

    /**
     * Tells the drafts what the account is now: the changes of many users are gathered on it ({@link ChangeSet#gathered}),
     * which changes nothing of them. To be called before anything else looks at the drafts on it.
     */
    public void follow(Snapshot snapshot) {
        account = snapshot;
        all.replaceAll(this::gathered);
        open = all.stream().filter(d -> d.draft().id().equals(open.draft().id())).findFirst().orElse(open);
        if (stepsNotOn(snapshot).findAny().isPresent()) {
            // Only after the lists are shown: beside them it would hold up the window.
            tasks.afterFrame(() -> gatherSteps(snapshot));
        }
    }

    private Stream<UndoStep> stepsNotOn(Snapshot snapshot) {
        return Stream.concat(all.stream(), Stream.ofNullable(deleted)).flatMap(UndoHistory::steps)
                .filter(step -> !step.isOn(snapshot));
    }

    /** In the background, as there may be many. A step of many users would keep the whole account on which it was made. */
    private void gatherSteps(Snapshot snapshot) {
        var steps = stepsNotOn(snapshot).toList();
        tasks.start(_ -> gathered(steps, snapshot),
                Tasks.<IdentityHashMap<UndoStep, UndoStep>>handler(gathered -> takeSteps(gathered, snapshot),
                        problem -> LOG.warn("Steps of undo could not be gathered: {}", problem.message())));
    }

    private static IdentityHashMap<UndoStep, UndoStep> gathered(List<UndoStep> steps, Snapshot snapshot) {
        var gathered = new IdentityHashMap<UndoStep, UndoStep>();
        steps.forEach(step -> gathered.put(step, step.gathered(snapshot)));
        return gathered;
    }

    /** Nothing if the account was read again meanwhile: the same steps follow that one. */
    @SuppressWarnings("ReferenceEquality") // The same account, and the same draft if it has none of the steps.
    private void takeSteps(IdentityHashMap<UndoStep, UndoStep> gathered, Snapshot snapshot) {
        if (account != snapshot) {
            return;
        }
        if (deleted != null) {
            deleted = UndoHistory.with(deleted, gathered);
        }
        for (var before : List.copyOf(all)) {
            var next = UndoHistory.with(before, gathered);
            if (next != before) {
                // Kept, though nothing of it changes: the store remembers what it wrote, with the account behind it.
                replace(before, next);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // The same object if there is nothing to gather.
    private DraftStore.Stored gathered(DraftStore.Stored stored) {
        if (account == null) {
            return stored;
        }
        var next = stored.draft().gathered(account);
        return next == stored.draft() ? stored : new DraftStore.Stored(next, stored.undo(), stored.redo());
    }

    /** The drafts; readable and observable. */
    public State<DraftsState> state() {
        return state;
    }

    /** The open draft as it is now. */
    public Draft draft() {
        return open.draft();
    }

    /** The changes of the open draft, including the excluded ones. */
    public ChangeSet changes() {
        return draft().changes();
    }

    /**
     * Local ids of {@code count} people who are to be invited, other ones than the open draft has: of thousands of random ids
     * some would be the same, and one invitation would take the place of another.
     */
    public List<UserId> newUsers(int count) {
        return Stream.generate(() -> UserId.local(numbers.nextInt()))
                .filter(id -> !changes().changes().containsKey(new Target.UserTarget(id))).distinct().limit(count)
                .toList();
    }

    /** A local id of a group that is to be created, another one than the open draft has. */
    public GroupId newGroup() {
        return Stream.generate(() -> GroupId.local(numbers.nextInt()))
                .filter(id -> !changes().changes().containsKey(new Target.GroupTarget(id))).findFirst().orElseThrow();
    }

    /** The draft of that id, if it still exists. */
    public Optional<Draft> find(DraftId id) {
        return all.stream().map(DraftStore.Stored::draft).filter(d -> d.id().equals(id)).findFirst();
    }

    /** All drafts with their undo steps, as they are now. */
    public List<DraftStore.Stored> all() {
        return List.copyOf(all);
    }

    /** Runs {@code then} as soon as everything is on the disk, at once if it is. */
    public void whenKept(Runnable then) {
        whenKept.add(then);
        notifyKept();
    }

    private void notifyKept() {
        while (keeper.keeping().kept() && !whenKept.isEmpty()) {
            whenKept.removeFirst().run();
        }
    }

    /** Edits the open draft as one undo step; an edit that changes nothing makes none. */
    public void edit(UnaryOperator<ChangeSet> edit) {
        edit(new Object(), edit);
    }

    /**
     * Edits the open draft. Consecutive edits of the same {@code kind}, such as the letters typed into one field, are
     * one undo step together, and none if they change nothing.
     */
    public void edit(Object kind, UnaryOperator<ChangeSet> edit) {
        var now = changes();
        var next = edit.apply(now);
        if (!next.equals(now)) {
            var edited = UndoHistory.edited(open, next, kind.equals(lastKind));
            // Letters typed and deleted again leave nothing to undo; the next letters are a new step.
            lastKind = edited.isStep() ? kind : null;
            replace(edited.draft());
        }
    }

    /** Undoes the last step, if there is one. */
    public void undo() {
        if (!open.undo().isEmpty()) {
            lastKind = null;
            replace(gathered(UndoHistory.undone(open)));
        }
    }

    /** Redoes the last undone step, if there is one. */
    public void redo() {
        if (!open.redo().isEmpty()) {
            lastKind = null;
            replace(gathered(UndoHistory.redone(open)));
        }
    }

    /** Creates an empty draft of that name and opens it. */
    public void create(String name) {
        add(fresh(name));
    }

    /** Adds an imported draft under a new id and opens it; its name stays. */
    public void add(Draft draft) {
        add(new DraftStore.Stored(new Draft(newId(), draft.name(), draft.reason(), draft.created(), draft.changes(),
                draft.reasons(), draft.excluded()), List.of(), List.of()));
    }

    /**
     * Adds {@code draft} for this session under its own id, replacing the saved one of that id: the draft of a file
     * that is applied without a window. Does not change which draft a window opens next time.
     */
    public void takeUp(Draft draft) {
        var next = gathered(new DraftStore.Stored(draft, List.of(), List.of()));
        var before = all.stream().filter(d -> d.draft().id().equals(draft.id())).findFirst();
        before.ifPresentOrElse(b -> all.set(all.indexOf(b), next), () -> all.add(next));
        lastKind = null;
        open = next;
        keeper.keep(next);
        publish();
    }

    /** Permanently deletes a draft added by {@link #takeUp}. Does not change which draft a window opens next time. */
    public void putAway(DraftId id) {
        find(id).ifPresent(draft -> {
            all.removeIf(d -> d.draft().id().equals(id));
            keeper.delete(draft);
            if (all.isEmpty()) {
                all.add(fresh(""));
            }
            open = open.draft().id().equals(id) ? all.getFirst() : open;
            publish();
        });
    }

    /** Creates a copy of the open draft under {@code name} and opens it. */
    public void duplicate(String name) {
        add(draft().withName(name));
    }

    private void add(DraftStore.Stored added) {
        var more = gathered(added);
        all.add(more);
        keeper.keep(more);
        open(more.draft().id());
    }

    /** Opens the draft of that id, if there is one. */
    public void open(DraftId id) {
        all.stream().filter(d -> d.draft().id().equals(id)).findFirst().ifPresent(d -> {
            lastKind = null;
            open = d;
            keeper.open(d.draft());
            publish();
        });
    }

    /** Renames the open draft; a blank name stands for none. */
    public void rename(String name) {
        replace(draft().withName(name.strip()));
    }

    /** Sets the reason of the open draft. */
    public void reason(String reason) {
        replace(draft().withReason(reason));
    }

    /** Sets the reason of one of its changes; blank for none. */
    public void reason(Target target, String reason) {
        replace(draft().withReason(target, reason));
    }

    /** Sets whether one of its changes is applied. */
    public void include(Target target, boolean included) {
        replace(draft().withIncluded(target, included));
    }

    /** Deletes the open draft; {@link #restore} restores it until another is deleted. */
    public void delete() {
        deleted = open;
        all.remove(open);
        keeper.delete(open.draft());
        if (all.isEmpty()) {
            all.add(fresh(""));
        }
        open(all.getLast().draft().id());
    }

    /** Restores the draft that was deleted last. */
    public void restore() {
        if (deleted != null) {
            var back = deleted;
            deleted = null;
            add(back);
        }
    }

    /**
     * Removes saved changes from a draft and clears its undo steps: undoing them would draft the saved changes again.
     *
     * @param left what is left of the changes
     */
    public void settle(DraftId id, DraftCleanup.Leftover left) {
        var which = all.stream().filter(d -> d.draft().id().equals(id)).findFirst();
        if (!left.isNothing() && which.isPresent()) {
            lastKind = null;
            var draft = which.get().draft();
            var rest = draft.with(left.of(draft.changes()));
            replace(which.get(), new DraftStore.Stored(rest.changes().isEmpty() ? rest.withReason("") : rest, List.of(),
                    List.of()));
        }
    }

    /** Retries failed saves. */
    public void keepAgain() {
        keeper.retry();
    }

    /** Retries failed saves, if that was some time ago; call it each second. */
    public void tick() {
        keeper.tick(clock.instant());
    }

    /** Whether no save is pending: the disk has everything, or the last write failed. */
    public boolean isIdle() {
        return !keeper.isWriting();
    }

    private DraftStore.Stored fresh(String name) {
        return new DraftStore.Stored(Draft.empty(newId(), name, clock.instant()), List.of(), List.of());
    }

    private static DraftId newId() {
        return new DraftId(UUID.randomUUID().toString());
    }

    private void replace(Draft draft) {
        replace(new DraftStore.Stored(draft, open.undo(), open.redo()));
    }

    private void replace(DraftStore.Stored next) {
        replace(open, next);
    }

    private void replace(DraftStore.Stored before, DraftStore.Stored next) {
        all.set(all.indexOf(before), next);
        if (before.draft().id().equals(open.draft().id())) {
            open = next;
        }
        keeper.keep(next);
        publish();
    }

    private void publish() {
        state.set(content());
        notifyKept();
    }

    private DraftsState content() {
        return new DraftsState(draft(), !open.undo().isEmpty(), !open.redo().isEmpty(),
                all.stream().map(d -> new DraftSummary(d.draft().id(), d.draft().name(),
                        d.draft().changes().size(), d.draft().created())).toList(),
                keeper.keeping(), deleted == null ? null : deleted.draft().name());
    }
}
