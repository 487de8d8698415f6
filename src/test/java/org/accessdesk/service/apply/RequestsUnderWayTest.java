package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.Journal;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.WorkspaceStore;
import org.junit.jupiter.api.Test;

/** As many requests as the settings allow are under way, also while a change waits for the disk; never more. */
class RequestsUnderWayTest {
    private static final int PARALLEL = 4;
    private static final int USERS = 40;
    private static final Set<String> OF_CHANGES = Set.of("user", "putGroups");
    private final FakeMarketplace market = new FakeMarketplace().with(group(0), group(1), group(2));
    private final CountDownLatch together = new CountDownLatch(PARALLEL);
    private final AtomicBoolean firstEntry = new AtomicBoolean(true);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private interface Around {
        Object call(String method, Real real) throws Throwable;
    }

    private interface Real {
        Object call() throws Throwable;
    }

    private static <T> T around(Class<T> type, T real, Around around) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> around.call(method.getName(), () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }

    /** Requests of the first changes wait for each other; all are counted. */
    private Object request(String method, Real real) throws Throwable {
        if (!OF_CHANGES.contains(method)) {
            return real.call();
        }
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            together.countDown();
            assertThat(together.await(30, TimeUnit.SECONDS)).as("%s requests under way", PARALLEL).isTrue();
            return real.call();
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** The first entry of the journal waits for the requests of others. */
    private Object entry(String method, Real real) throws Throwable {
        if (method.equals("write") && firstEntry.getAndSet(false)) {
            together.await(30, TimeUnit.SECONDS);
        }
        return real.call();
    }

    @Test
    void requestsGoOnWhileAChangeWritesItsEntry() throws Exception {
        var users = IntStream.range(0, USERS).mapToObj(n -> user(n, 1)).toList();
        users.forEach(market::with);
        var store = MemoryWorkspaces.store(market.token());
        var journal = around(Journal.class, store.journal(), this::entry);
        var slow = around(WorkspaceStore.class, store,
                (method, real) -> method.equals("journal") ? journal : real.call());
        var counted = around(MarketplaceApi.class, market, this::request);
        Executor foreground = new Executor() {
            @Override
            public synchronized void execute(Runnable command) {
                command.run();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                    TestWorkspaces.UNGUARDED, false).directory().refresh();
            var workspace = TestWorkspaces.open(counted, market.token(), slow, new Tasks(threads, foreground::execute),
                    Clock.systemUTC(), TestWorkspaces.UNGUARDED.withParallel(() -> PARALLEL), false);
            var ended = new CompletableFuture<List<AppliedItem>>();
            foreground.execute(() -> {
                workspace.drafts().edit(set -> set.with(users.stream()
                        .<Change>map(u -> MembershipChange.on(u).with(groupId(2), true)).toList()));
                workspace.apply().state().observe(s -> {
                    if (s.running() == null && !s.last().isEmpty()) {
                        ended.complete(s.last());
                    }
                });
                workspace.apply().apply();
            });
            assertThat(ended.get(60, TimeUnit.SECONDS)).extracting(AppliedItem::outcome).hasSize(USERS)
                    .containsOnly(new Outcome.Saved());
        }
        assertThat(most).hasValue(PARALLEL);
        users.forEach(u -> assertThat(market.requestsOf(u.id())).hasSize(3));
    }
}
