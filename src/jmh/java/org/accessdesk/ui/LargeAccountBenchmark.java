package org.accessdesk.ui;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.accessdesk.demo.LargeAccount;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMembership.TickEffect;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.compare.Comparison;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.UserMatcher;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a tick on all users, a key in the filter, a sort, an index and a comparison cost at the size of an account;
 * {@code -p users=1000000} for the largest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
public class LargeAccountBenchmark {
    private static final int GROUPS = 24;
    private static final int CHANGED = 50;
    private static final GroupId NEW = new GroupId("UGR-0000-0023");

    @Param({"10000", "100000"})
    public int users;

    private Snapshot account = LargeAccount.of(1, GROUPS);
    private Snapshot earlier = account;
    private int[] all = {};
    private Draft draft = Draft.empty(new DraftId("benchmark"), "", account.takenAt());

    @Setup
    public void prepare() {
        account = LargeAccount.of(users, GROUPS).prepared();
        var people = List.copyOf(account.users());
        earlier = account.with(IntStream.range(0, users).filter(n -> n % CHANGED == 0).mapToObj(people::get)
                .map(u -> u.withGroups(Set.of(NEW))).toList(), List.of());
        all = IntStream.range(0, users).toArray();
        draft = draft.with(tick());
    }

    /** The changes of a tick on all users. */
    @Benchmark
    public ChangeSet tick() {
        var shared = new SharedMemberships(all, new DraftedSnapshot(account, ChangeSet.EMPTY)).of(NEW);
        return ChangeSet.EMPTY.with(shared.after(TickEffect.ADD, NEW));
    }

    /** The step that undoes it. */
    @Benchmark
    public Draft undo() {
        return UndoStep.between(draft.with(ChangeSet.EMPTY), draft.changes()).undo(draft);
    }

    /** Who gains what by it. */
    @Benchmark
    public Effect effect() {
        return Effect.of(new DraftedSnapshot(account, draft.changes()));
    }

    /** Its merge with the account, effect and guards. */
    @Benchmark
    public Reviewed merge() {
        return Reviewed.of(draft, account, new GuardContext(LargeAccount.token(), Thresholds.DEFAULT));
    }

    /** What changed since a snapshot in which one user in fifty was as yet in another group. */
    @Benchmark
    public Comparison diff() {
        return Comparison.of(earlier, account, List.of());
    }

    /** The users as numbers. */
    @Benchmark
    public SnapshotIndex index() {
        return account.withTokens(List.of()).index();
    }

    /** A few letters in the filter. */
    @Benchmark
    public long search() {
        return count(new ListFilter("anna", Set.of()));
    }

    /** A module in the filter. */
    @Benchmark
    public long facet() {
        return count(ListFilter.by(new Facet.HasModule(Module.ACCESS_MANAGEMENT)));
    }

    private long count(ListFilter filter) {
        return IntStream.range(0, account.index().size())
                .filter(new UserMatcher(new DraftedSnapshot(account, ChangeSet.EMPTY), Set.of()).ofPositions(filter))
                .count();
    }

    /** The users by name. */
    @Benchmark
    public List<AccountUser> sort() {
        return Alphabetical.sorted(account.users(), AccountUser::name);
    }
}
