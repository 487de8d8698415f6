package org.accessdesk.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.message.Message;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft that fails to save does not block the others, is reported, and is retried. */
class DraftSaverTest {
    private final Store store = new Store();
    private final List<Throwable> reported = new ArrayList<>();

    /** A store that throws at drafts called "Bad". */
    private static final class Store implements DraftStore {
        private final DraftStore real = MemoryWorkspaces.store(new FakeMarketplace().token()).drafts();
        private @Nullable Supplier<Throwable> failing;
        private int tries;

        @Override
        public List<Stored> all() throws StoreException {
            return real.all();
        }

        @Override
        public void save(Stored draft) throws StoreException {
            if (failing != null && draft.draft().name().equals("Bad")) {
                tries++;
                DraftSaverTest.<RuntimeException>sneak(failing.get());
            }
            real.save(draft);
        }

        @Override
        public void delete(DraftId id) throws StoreException {
            real.delete(id);
        }

        @Override
        public @Nullable DraftId open() throws StoreException {
            return real.open();
        }

        @Override
        public void open(DraftId id) throws StoreException {
            real.open(id);
        }

        List<String> names() {
            try {
                return all().stream().map(s -> s.draft().name()).toList();
            } catch (StoreException e) {
                throw new AssertionError(e);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable throwable) throws T {
        throw (T) throwable;
    }

    private static DraftStore.Stored draft(String name) {
        return new DraftStore.Stored(Draft.empty(new DraftId(name), name, Samples.NOW), List.of(), List.of());
    }

    private DraftSaver keeper(Tasks tasks) {
        return new DraftSaver(store, tasks.reportingTo(reported::add), () -> {});
    }

    private static Throwable thrown(String kind) {
        return switch (kind) {
            case "stack" -> new StackOverflowError();
            case "memory" -> new OutOfMemoryError();
            case "null" -> new NullPointerException();
            case "assertion" -> new AssertionError();
            default -> new StoreException(Message.verbatim("The disk is full."));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "memory", "null", "store"})
    void oneBadDraftHoldsUpNoOther(String kind) {
        var later = new QueuedTasks();
        var keeper = keeper(new Tasks(later, Runnable::run));
        store.failing = () -> thrown(kind);
        for (var name : List.of("One", "Bad", "Two")) {
            keeper.keep(draft(name));
        }
        keeper.open(draft("Two").draft());
        later.runAll();
        assertThat(store.names()).containsExactlyInAnyOrder("One", "Two");
        assertThat(keeper.keeping().kept()).isFalse();
        assertThat(keeper.keeping().drafts()).containsExactly("Bad");
        assertThat(English.of(keeper.keeping().problems())).endsWith(".").doesNotContain("null");
        assertThat(reported).hasSize(kind.equals("store") ? 0 : store.tries);

        keeper.keep(draft("Three"));
        later.runAll();
        assertThat(store.names()).contains("Three");
        assertThat(keeper.keeping().drafts()).containsExactly("Bad");

        store.failing = null;
        keeper.keep(draft("Three"));
        later.runAll();
        assertThat(store.names()).contains("Bad");
        assertThat(keeper.keeping()).isEqualTo(new DraftSaver.SaveStatus(true, List.of(), List.of()));
    }

    @Test
    void whatNobodyExpectsIsToldOfAllThatWaited() {
        var keeper = keeper(Tasks.direct());
        store.failing = () -> thrown("assertion");
        keeper.keep(draft("Bad"));
        assertThat(keeper.keeping().drafts()).containsExactly("Bad");
        assertThat(English.of(keeper.keeping().problems()))
                .isEqualTo("The app failed unexpectedly; the log folder has a report.");
        store.failing = null;
        keeper.retry();
        assertThat(store.names()).containsExactly("Bad");
    }

    @Test
    void triesAgainFromTimeToTime() {
        var keeper = keeper(Tasks.direct());
        store.failing = () -> thrown("stack");
        keeper.keep(draft("Bad"));
        assertThat(store.tries).isEqualTo(1);
        var now = Instant.EPOCH;
        keeper.tick(now);
        keeper.tick(now.plus(DraftSaver.PAUSE).minusSeconds(1));
        assertThat(store.tries).isEqualTo(1);
        now = now.plus(DraftSaver.PAUSE);
        keeper.tick(now);
        keeper.tick(now.plusSeconds(1));
        assertThat(store.tries).isEqualTo(2);
        var back = now.minus(Duration.ofDays(400));
        keeper.tick(back);
        keeper.tick(back.plus(DraftSaver.PAUSE));
        assertThat(store.tries).isEqualTo(3);
        store.failing = null;
        keeper.tick(back.plus(DraftSaver.PAUSE.multipliedBy(2)));
        assertThat(store.names()).containsExactly("Bad");
    }

    @Test
    void theLatestStateOfADraftTakesThePlaceOfTheOneThatFailed() {
        var keeper = keeper(Tasks.direct());
        store.failing = () -> thrown("stack");
        keeper.keep(draft("Bad"));
        keeper.delete(draft("Bad").draft());
        assertThat(keeper.keeping().kept()).isTrue();
        store.failing = null;
        keeper.retry();
        assertThat(store.names()).isEmpty();
    }

    @Test
    void triesOnceMoreBeforeTheEnd() {
        var market = new FakeMarketplace();
        var workspaces = new MemoryWorkspaces();
        var desk = TestWorkspaces
                .open(market, market.token(), open(workspaces, market), Tasks.direct(),
                        Clock.systemUTC(), TestWorkspaces.TIRELESS, false);
        workspaces.failing = Message.verbatim("The disk is full.");
        desk.drafts().create("New");
        workspaces.failing = null;
        var problems = new ArrayList<String>();
        desk.whenIdle(() -> problems.add(English.of(desk.drafts().state().value().keeping().problems())));
        assertThat(problems).containsExactly("");
    }

    private static org.accessdesk.store.WorkspaceStore open(MemoryWorkspaces workspaces, FakeMarketplace market) {
        try {
            return workspaces.open("https://example.com", market.token());
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }
}
