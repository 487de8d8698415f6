package org.accessdesk.service.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.change.DraftId;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UndoStep;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The owner of what was drafted: several named drafts, one of them open, each with its steps of undo. Every edit is kept at
 * once, in the background. Used on the user interface's thread.
 */
public final class Drafts {
    private final Clock clock;
    private final DraftSaver keeper;
    private final List<DraftStore.Stored> all = new ArrayList<>();
    private final State<DraftsState> state;
    private final List<Runnable> whenKept = new ArrayList<>();
    private DraftStore.Stored open;
    private DraftStore.@Nullable Stored deleted;
    private @Nullable Object lastKind;

    /**
     * The drafts of a workspace.
     *
     * @param kept what the workspace had kept
     * @param lastOpen which one was open; null for the first
     */
    public Drafts(DraftStore store, List<DraftStore.Stored> kept, @Nullable DraftId lastOpen, Tasks tasks,
            Clock clock) {
        this.clock = clock;
        this.keeper = new DraftSaver(store, tasks, this::publish);
        all.addAll(kept);
        if (all.isEmpty()) {
            all.add(fresh(""));
        }
        open = all.stream().filter(d -> d.draft().id().equals(lastOpen)).findFirst().orElse(all.getFirst());
        state = new State<>(content());
    }

    /** The drafts as the workspace has them; blocks. */
    public static Drafts load(DraftStore store, Tasks tasks, Clock clock) throws StoreException {
        return new Drafts(store, store.all(), store.open(), tasks, clock);
    }

    /** The drafts, to read and observe. */
    public State<DraftsState> state() {
        return state;
    }

    /** The open draft as it is now. */
    public Draft draft() {
        return open.draft();
    }

    /** The changes of the open draft, the excluded ones among them. */
    public ChangeSet changes() {
        return draft().changes();
    }

    /** The draft of that id, if it still exists. */
    public Optional<Draft> find(DraftId id) {
        return all.stream().map(DraftStore.Stored::draft).filter(d -> d.id().equals(id)).findFirst();
    }

    /** Runs {@code then} as soon as the disk has all there is, at once if it has. */
    public void whenKept(Runnable then) {
        whenKept.add(then);
        tellKept();
    }

    private void tellKept() {
        while (keeper.keeping().kept() && !whenKept.isEmpty()) {
            whenKept.removeFirst().run();
        }
    }

    /** Edits the open draft as one step of undo; an edit that changes nothing is none. */
    public void edit(UnaryOperator<ChangeSet> edit) {
        edit(new Object(), edit);
    }

    /**
     * Edits the open draft; edits of the same {@code kind} in a row, such as the letters typed into one field, are one step
     * of undo together, and none where they come to nothing.
     */
    public void edit(Object kind, UnaryOperator<ChangeSet> edit) {
        var now = changes();
        var next = edit.apply(now);
        if (!next.equals(now)) {
            var undo = new ArrayList<>(open.undo());
            var from = now;
            if (!undo.isEmpty() && kind.equals(lastKind)) {
                from = undo.removeLast().undo(now);
            }
            // Letters typed and deleted again leave nothing to undo; what is typed next is a step of its own.
            lastKind = next.equals(from) ? null : kind;
            if (!next.equals(from)) {
                undo.add(UndoStep.between(from, next));
            }
            replace(new DraftStore.Stored(draft().with(next), undo, List.of()));
        }
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (!open.undo().isEmpty()) {
            lastKind = null;
            var undo = new ArrayList<>(open.undo());
            var redo = new ArrayList<>(open.redo());
            var step = undo.removeLast();
            redo.add(step);
            replace(new DraftStore.Stored(draft().with(step.undo(changes())), undo, redo));
        }
    }

    /** Makes the step that was taken back again, if there is one. */
    public void redo() {
        if (!open.redo().isEmpty()) {
            lastKind = null;
            var undo = new ArrayList<>(open.undo());
            var redo = new ArrayList<>(open.redo());
            var step = redo.removeLast();
            undo.add(step);
            replace(new DraftStore.Stored(draft().with(step.redo(changes())), undo, redo));
        }
    }

    /** Begins an empty draft of that name and opens it. */
    public void create(String name) {
        add(fresh(name));
    }

    /** Keeps {@code draft}, which came from elsewhere, as a new one and opens it; its name is kept, its id is not. */
    public void add(Draft draft) {
        add(new DraftStore.Stored(new Draft(newId(), draft.name(), draft.reason(), draft.created(), draft.changes(),
                draft.reasons(), draft.excluded()), List.of(), List.of()));
    }

    /**
     * Takes up {@code draft} for this session under its own id, in place of what is kept under that id: the draft of a file
     * that is applied without a window. Which draft a window opens next time stays as it is.
     */
    public void takeUp(Draft draft) {
        var next = new DraftStore.Stored(draft, List.of(), List.of());
        var before = all.stream().filter(d -> d.draft().id().equals(draft.id())).findFirst();
        before.ifPresentOrElse(b -> all.set(all.indexOf(b), next), () -> all.add(next));
        lastKind = null;
        open = next;
        keeper.keep(next);
        publish();
    }

    /** Deletes a draft that was taken up, for good; which draft a window opens next time stays as it is. */
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

    /** Begins a draft with the changes of the open one under {@code name} and opens it. */
    public void duplicate(String name) {
        add(draft().withName(name));
    }

    private void add(DraftStore.Stored more) {
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

    /** Gives the open draft another name; a blank one stands for none. */
    public void rename(String name) {
        replace(draft().withName(name.strip()));
    }

    /** Says why the open draft is. */
    public void reason(String reason) {
        replace(draft().withReason(reason));
    }

    /** Says why one of its changes is; blank for no reason of its own. */
    public void reason(Target target, String reason) {
        replace(draft().withReason(target, reason));
    }

    /** Whether one of its changes is applied along with the others. */
    public void include(Target target, boolean included) {
        replace(draft().withIncluded(target, included));
    }

    /** Deletes the open draft; {@link #restore} brings it back as long as no other is deleted. */
    public void delete() {
        deleted = open;
        all.remove(open);
        keeper.delete(open.draft());
        if (all.isEmpty()) {
            all.add(fresh(""));
        }
        open(all.getLast().draft().id());
    }

    /** Brings the draft back that was deleted last. */
    public void restore() {
        if (deleted != null) {
            var back = deleted;
            deleted = null;
            add(back);
        }
    }

    /**
     * Takes out of a draft what was saved. Earlier steps are forgotten then: undoing them would draft what was saved again.
     *
     * @param left what is left of each saved change, empty unless it was edited meanwhile
     */
    public void settle(DraftId id, Collection<? extends Change> left) {
        var which = all.stream().filter(d -> d.draft().id().equals(id)).findFirst();
        if (!left.isEmpty() && which.isPresent()) {
            lastKind = null;
            var draft = which.get().draft();
            var rest = draft.with(draft.changes().with(left));
            replace(which.get(), new DraftStore.Stored(rest.changes().isEmpty() ? rest.withReason("") : rest, List.of(),
                    List.of()));
        }
    }

    /** Tries again to keep what could not be kept. */
    public void keepAgain() {
        keeper.again();
    }

    /** Tries again to keep what could not be kept, if that was some time ago; call it each second. */
    public void tick() {
        keeper.tick(clock.instant());
    }

    /** Whether nothing is on its way to the disk: it has all there is, or did not take what was tried last. */
    public boolean isStill() {
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
        tellKept();
    }

    private DraftsState content() {
        return new DraftsState(draft(), !open.undo().isEmpty(), !open.redo().isEmpty(),
                all.stream().map(d -> new DraftSummary(d.draft().id(), d.draft().name(),
                        d.draft().changes().size())).toList(),
                keeper.keeping(), deleted == null ? null : deleted.draft().name());
    }
}
