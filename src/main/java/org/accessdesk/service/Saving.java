package org.accessdesk.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Outcome;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves the draft, change by change, and tells how each ended. Used on the user interface's thread. */
public final class Saving {
    private final MarketplaceApi api;
    private final Directory directory;
    private final Drafts drafts;
    private final Tasks tasks;
    private final State<Status> state = new State<>(new Status(null, Map.of(), List.of()));
    private final Map<Target, Change> asMarked = new HashMap<>();
    private @Nullable Cancellation running;

    /**
     * The progress and the outcome.
     *
     * @param running how far a running save is; null when none runs
     * @param marked what the server refused or could not take, as long as that change is drafted unedited
     * @param last every item of the last save
     */
    public record Status(@Nullable Running running, Map<Target, Outcome> marked, List<Item> last) {}

    /** {@code done} of {@code total} changes are through. */
    public record Running(int done, int total, boolean stopping) {}

    /** One change and how it ended. */
    public record Item(Change change, Outcome outcome) {}

    private record Result(List<Item> items, Map<Target, AccountUser> users, Map<Target, UserGroup> groups) {}

    public Saving(MarketplaceApi api, Directory directory, Drafts drafts, Tasks tasks) {
        this.api = api;
        this.directory = directory;
        this.drafts = drafts;
        this.tasks = tasks;
        drafts.state().observe(this::unmarkEdited);
    }

    /** The progress and the outcome, to read and observe. */
    public State<Status> state() {
        return state;
    }

    /** Saves what is drafted; does nothing without a draft, a list, or while a save runs. */
    public void save() {
        var snapshot = directory.state().value().snapshot();
        var changes = ordered(drafts.changes().changes().values(), snapshot);
        if (snapshot == null || changes.isEmpty() || state.value().running() != null) {
            return;
        }
        state.set(new Status(new Running(0, changes.size(), false), state.value().marked(), List.of()));
        running = tasks.start(call -> run(changes, snapshot, call), new Tasks.Handler<Result>() {
            @Override
            public void progress(int done, int total) {
                var now = state.value();
                if (now.running() != null) {
                    state.set(new Status(new Running(done, total, now.running().stopping()), now.marked(), now.last()));
                }
            }

            @Override
            public void done(Result result) {
                finish(result);
            }

            @Override
            public void failed(ApiProblem problem) {
                finish(new Result(changes.stream().map(c -> new Item(c, new Outcome.Unclear(problem))).toList(),
                        Map.of(), Map.of()));
            }
        });
    }

    /** Stops after the requests in flight; what was not sent stays in the draft. */
    public void cancel() {
        var now = state.value();
        if (running != null && now.running() != null) {
            running.cancel();
            state.set(new Status(new Running(now.running().done(), now.running().total(), true), now.marked(),
                    now.last()));
        }
    }

    /**
     * The Default group first when it only gains, or when another group waits for what it gains; otherwise last, for a
     * module it loses every other group loses too (UserGroup BR-006, BR-012); in between groups, then memberships.
     */
    static List<Change> ordered(Collection<Change> changes, @Nullable Snapshot snapshot) {
        return changes.stream().sorted(Comparator.comparingInt(c -> rank(c, changes, snapshot))).toList();
    }

    private static int rank(Change change, Collection<Change> changes, @Nullable Snapshot snapshot) {
        return switch (change) {
            case GroupChange g when isDefault(g, snapshot) -> g.removedModules().isEmpty() || isAwaited(g, changes)
                    ? 0
                    : 3;
            case GroupChange _ -> 1;
            case MembershipChange _,TokenChange _ -> 2;
        };
    }

    private static boolean isAwaited(GroupChange ofDefault, Collection<Change> changes) {
        return changes.stream().anyMatch(c -> c instanceof GroupChange g && !g.equals(ofDefault)
                && g.addedModules().stream().anyMatch(ofDefault.addedModules()::contains));
    }

    private static boolean isDefault(GroupChange change, @Nullable Snapshot snapshot) {
        return snapshot != null && snapshot.group(change.group()).map(UserGroup::isDefault).orElse(false);
    }

    private Result run(List<Change> changes, Snapshot snapshot, Call call) {
        var saver = new ItemSaver(api, snapshot.account());
        var result = new Result(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (var change : changes) {
            var saved = call.cancellation().isCancelled() //
                    ? ItemSaver.Saved.of(new Outcome.NotSent())
                    : saver.save(change, userOf(change, snapshot), snapshot.groupIds(), call);
            result.items.add(new Item(change, saved.outcome()));
            saved.users().forEach(u -> result.users.put(change.target(), u));
            saved.groups().forEach(g -> result.groups.put(change.target(), g));
            call.progress().report(result.items.size(), changes.size());
        }
        return result;
    }

    private static @Nullable AccountUser userOf(Change change, Snapshot snapshot) {
        return change instanceof MembershipChange m ? snapshot.user(m.user()).orElse(null) : null;
    }

    private void finish(Result result) {
        running = null;
        var left = result.items.stream().filter(i -> i.outcome().isSettled()).map(i -> left(i.change(), result))
                .toList();
        directory.accept(result.users.values(), result.groups.values());
        drafts.settle(drafts.draft().id(), left);
        state.set(new Status(null, marks(result.items), List.copyOf(result.items)));
        if (result.items.stream().anyMatch(this::mayHaveCascaded)) {
            // What the platform took from other groups along with it (UserGroup BR-012) is only known by asking.
            directory.refresh();
        }
    }

    /** What was edited while {@code saved} was being saved; empty if nothing was. */
    private Change left(Change saved, Result result) {
        var shown = Optional.ofNullable(directory.state().value().snapshot());
        return switch (saved) {
            case MembershipChange m -> {
                var now = Objects.requireNonNull(result.users.get(m.target()));
                yield drafts.changes().of(shown.flatMap(s -> s.user(m.user())).orElse(now)).since(m, now);
            }
            case GroupChange g -> {
                var now = Objects.requireNonNull(result.groups.get(g.target()));
                yield drafts.changes().of(shown.flatMap(s -> s.group(g.group())).orElse(now)).since(g, now);
            }
            case TokenChange t -> new TokenChange(t.token(), Set.of(), Set.of(), t.base(), t.baseRevision());
        };
    }

    private Map<Target, Outcome> marks(List<Item> items) {
        var drafted = drafts.changes().changes();
        var marks = new HashMap<Target, Outcome>();
        asMarked.clear();
        for (var item : items) {
            var change = drafted.get(item.change().target());
            if (change != null && !item.outcome().isSettled() && !(item.outcome() instanceof Outcome.NotSent)) {
                marks.put(change.target(), item.outcome());
                asMarked.put(change.target(), change);
            }
        }
        return Map.copyOf(marks);
    }

    private boolean mayHaveCascaded(Item item) {
        return item.change() instanceof GroupChange g && !g.removedModules().isEmpty()
                && isDefault(g, directory.state().value().snapshot()) && switch (item.outcome()) {
                    case Outcome.Saved _,Outcome.AlreadySo _,Outcome.Differs _,Outcome.Unclear _ -> true;
                    case Outcome.Conflicting _,Outcome.Blocked _,Outcome.Refused _,Outcome.NotSent _ -> false;
                };
    }

    private void unmarkEdited(Drafts.Content draft) {
        var now = state.value();
        var drafted = draft.changes().changes();
        var marked = new HashMap<>(now.marked());
        if (now.running() == null
                && marked.keySet().removeIf(t -> !Objects.equals(drafted.get(t), asMarked.get(t)))) {
            state.set(new Status(null, Map.copyOf(marked), now.last()));
        }
    }
}
