package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.groupId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.base.UiThread;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.junit.jupiter.api.Test;

/**
 * Four parallel changes on real threads while a second administrator writes: before any request, but never to an object
 * that we have read and not yet written. The platform has no concurrency check, so such a write is lost, and only the
 * jump of the revision shows it; {@code ApplyTest} covers that.
 */
class ManyAtATimeTest {
    private static final int SEEDS = Integer.getInteger("accessdesk.seeds", 1000);
    private static final int USERS = 12;
    private static final int GROUPS = 6;

    /** The writes that each object should have had, in order. */
    private static final class Script {
        private final SplittableRandom random;
        private final FakeMarketplace market = new FakeMarketplace();
        private final Map<GroupId, GroupContent> groups = new HashMap<>();
        private final Map<Object, Set<GroupId>> users = new HashMap<>();
        private final Map<Object, Change> ours = new HashMap<>();
        private final Set<String> read = new HashSet<>();
        private final Set<String> put = new HashSet<>();
        private final Set<GroupId> deleted = new HashSet<>();
        private int theirs;

        Script(long seed) {
            random = new SplittableRandom(seed);
            for (var n = 0; n < GROUPS; n++) {
                market.with(Samples.group(n, 0, 1, 2, 3, 4, 5));
            }
            market.with(Samples.group(GROUPS, 1));
            for (var n = 0; n < USERS; n++) {
                market.with(Samples.user(n, n % GROUPS, 0));
            }
            market.users.values().forEach(u -> users.put(u.id(), u.groups()));
            market.groups.values().forEach(g -> groups.put(g.id(), g.content()));
        }

        /** Our change to each user and group, none to the Default group. */
        List<Change> draft() {
            for (var user : market.users.values()) {
                var change = MembershipChange.on(user);
                for (var ticks = 0; ticks < 3; ticks++) {
                    change = change.with(groupId(1 + random.nextInt(GROUPS)), random.nextBoolean());
                }
                ours.put(user.id(), change);
            }
            for (var group : market.groups.values()) {
                if (!group.isDefault()) {
                    ours.put(group.id(), edited(group, "ours"));
                }
            }
            return List.copyOf(ours.values());
        }

        private GroupChange edited(UserGroup group, String text) {
            var change = GroupChange.on(group).with(Samples.moduleId(random.nextInt(6)), random.nextBoolean());
            return random.nextInt(3) == 0 ? change.withDescription(text) : change;
        }

        /** Before each request, on its thread, while no other request is handled. */
        void before(String request) {
            var id = request.substring(4);
            write();
            if (request.startsWith("PUT")) {
                read.remove(id);
                put.add(id);
                wrote(ours.entrySet().stream().filter(e -> e.getKey().toString().equals(id)).findFirst().orElseThrow()
                        .getValue());
            } else if (request.startsWith("GET") && !put.contains(id)) {
                read.add(id);
            }
        }

        private void wrote(Change change) {
            switch (change) {
                case MembershipChange m when m.added().stream().noneMatch(deleted::contains) ->
                    users.compute(m.user(), (_, is) -> m.applyTo(Objects.requireNonNull(is)));
                case GroupChange g -> groups.compute(g.group(), (_, is) -> g.applyTo(Objects.requireNonNull(is)));
                default -> {
                    // The server refuses it.
                }
            }
        }

        private void write() {
            if (random.nextInt(2) == 0) {
                return;
            }
            if (random.nextInt(40) == 0) {
                delete(groupId(GROUPS));
            } else if (random.nextInt(3) > 0) {
                var user = one(List.copyOf(market.users.values()));
                var edit = MembershipChange.on(user).with(groupId(random.nextInt(GROUPS)), random.nextBoolean());
                if (!read.contains(user.id().value()) && !edit.isEmpty() && !edit.applyTo(user.groups()).isEmpty()) {
                    theirs++;
                    UnaryOperator<Set<GroupId>> write = edit::applyTo;
                    market.edit(user.id(), write);
                    users.compute(user.id(), (_, is) -> write.apply(Objects.requireNonNull(is)));
                }
            } else {
                var group = one(List.copyOf(market.groups.values()));
                var edit = edited(group, "theirs");
                if (!group.isDefault() && !read.contains(group.id().value()) && !edit.isEmpty()) {
                    theirs++;
                    market.edit(group.id(), edit::applyTo);
                    groups.compute(group.id(), (_, is) -> edit.applyTo(Objects.requireNonNull(is)));
                }
            }
        }

        /** A group without members, as the platform demands (UserGroup BR-005). */
        private void delete(GroupId group) {
            if (market.users.values().stream().noneMatch(u -> u.groups().contains(group))
                    && !read.contains(group.value()) && !put.contains(group.value())
                    && market.groups.remove(group) != null) {
                groups.remove(group);
                deleted.add(group);
            }
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }

    private static final class Serial implements UiThread {
        @Override
        public synchronized void execute(Runnable command) {
            command.run();
        }
    }

    private static List<AppliedItem> applied(Script script, ExecutorService threads) throws Exception {
        var foreground = new Serial();
        var tasks = new Tasks(threads, foreground);
        var market = script.market;
        var store = MemoryWorkspaces.store(market.token());
        var loader = TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                TestWorkspaces.UNGUARDED, false);
        loader.directory().refresh();
        var draft = script.draft();
        loader.drafts().edit(set -> set.with(draft));
        var workspace = TestWorkspaces.open(market, market.token(), store, tasks, Clock.systemUTC(),
                TestWorkspaces.UNGUARDED,
                false);
        market.requests.clear();
        market.meanwhile = script::before;
        return ended(workspace, foreground).get(30, TimeUnit.SECONDS);
    }

    private static CompletableFuture<List<AppliedItem>> ended(Workspace workspace, UiThread foreground) {
        var ended = new CompletableFuture<List<AppliedItem>>();
        foreground.execute(() -> {
            workspace.apply().state().observe(s -> {
                if (s.running() == null && !s.last().isEmpty()) {
                    ended.complete(s.last());
                }
            });
            workspace.apply().apply();
        });
        return ended;
    }

    @Test
    void whatEitherSideChangedIsThereAfterwardsAndConflictsAreListed() throws Exception {
        var conflicts = new ArrayList<Conflict>();
        var told = 0;
        var theirs = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var seed = 0L; seed < SEEDS; seed++) {
                var script = new Script(seed);
                for (var item : applied(script, threads)) {
                    check(script, item, seed);
                    if (item.outcome() instanceof Outcome.Conflicting(var conflict)) {
                        conflicts.add(conflict);
                    }
                    told += item.outcome() instanceof Outcome.ChangedSince ? 1 : 0;
                }
                script.market.users.values().forEach(
                        u -> assertThat(u.groups()).as("%s", u.id()).isEqualTo(script.users.get(u.id())));
                script.market.groups.values().forEach(
                        g -> assertThat(g.content()).as("%s", g.id()).isEqualTo(script.groups.get(g.id())));
                assertThat(script.market.writes()).doesNotHaveDuplicates();
                theirs += script.theirs;
            }
        }
        assertThat(theirs).isGreaterThan(SEEDS * 5);
        assertThat(told).isGreaterThan(SEEDS / 10);
        assertThat(conflicts).hasAtLeastOneElementOfType(Conflict.FieldSet.class);
    }

    /** Every item was written, was so already, or is a named conflict. */
    private static void check(Script script, AppliedItem item, long seed) {
        var puts = script.market.requestsOf(item.change().target().id()).stream().filter(r -> r.startsWith("PUT"))
                .count();
        var written = switch (item.outcome()) {
            case Outcome.Saved _, Outcome.ChangedSince _, Outcome.Differs _ -> true;
            case Outcome.Conflicting(var conflict) -> conflict instanceof Conflict.GroupGone && puts == 1;
            default -> false;
        };
        assertThat(puts).as("seed %s: %s", seed, item).isEqualTo(written ? 1 : 0);
        assertThat(item.outcome()).as("seed %s", seed).isNotInstanceOfAny(Outcome.Refused.class,
                Outcome.Unclear.class, Outcome.NotSent.class);
    }
}
