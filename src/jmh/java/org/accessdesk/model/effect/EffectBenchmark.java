package org.accessdesk.model.effect;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.model.snapshot.Snapshot;
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
 * What a tick costs at 100,000 users and 200 groups, about three groups a user: from a new change set to the figures, their
 * sizes asked for. The p95 is to be under 16 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class EffectBenchmark {
    private static final int USERS = 100_000;
    private static final int GROUPS = 200;
    private static final int MODULES = 40;

    @Param({"small", "memberships", "fromBigGroup", "fromDefault", "all"})
    public String set = "";

    private final SplittableRandom random = new SplittableRandom(1);
    private Snapshot snapshot = world();
    private ChangeSet changes = ChangeSet.EMPTY;
    private GuardContext who = new GuardContext(
            new TokenInfo(new TokenId("TKN-0000-0000"), "Token", snapshot.account(), Set.of(), userId(0)),
            Thresholds.DEFAULT);

    @Setup
    public void prepare() {
        changes = switch (set) {
            case "small" -> memberships(14);
            case "memberships" -> memberships(1000);
            case "fromBigGroup" -> ChangeSet.EMPTY.with(taken(1));
            case "fromDefault" -> ChangeSet.EMPTY.with(taken(0));
            default -> memberships(1000).with(List.of(taken(0), taken(1)));
        };
        snapshot.index();
    }

    /** The figures of the strip. */
    @Benchmark
    public int effect() {
        var effect = Effect.of(new DraftedSnapshot(snapshot, changes));
        return sizes(effect.gained()) + sizes(effect.lost()) + effect.kept().size() + effect.users().size()
                + effect.nothingLeft().size() + effect.hitByCascade().size();
    }

    /** The figures and all guards. */
    @Benchmark
    public List<Finding> guards() {
        var drafted = new DraftedSnapshot(snapshot, changes);
        return Guards.check(drafted, Effect.of(drafted), who);
    }

    /** How many members and modules each of the groups would have, as their table shows it. */
    @Benchmark
    public int rows() {
        var drafted = new DraftedSnapshot(snapshot, changes);
        var sum = 0;
        for (var group : snapshot.groups()) {
            sum += drafted.membersOf(group.id()).size() + drafted.modulesOf(group).size();
        }
        return sum;
    }

    private static int sizes(Map<ModuleId, Set<UserId>> users) {
        return users.values().stream().mapToInt(Set::size).sum();
    }

    private Snapshot world() {
        var modules = IntStream.range(0, MODULES).mapToObj(n -> new Module(moduleId(n), "Module " + n, "", Set.of(),
                ServerValue.of(Module.Setting.OPTIONAL), false, false, Set.of(ServerValue.of(BuyerScope.SELECTED)))).toList();
        var groups = IntStream.range(0, GROUPS).mapToObj(this::group).toList();
        var users = IntStream.range(0, USERS).mapToObj(this::user).toList();
        return Snapshot.of(new Account(new AccountId("ACC-0000-0000"), "Large", AccountType.CLIENT), Instant.EPOCH,
                users, groups, modules, List.of(), List.of());
    }

    private UserGroup group(int n) {
        var ids = new HashSet<ModuleId>();
        IntStream.range(0, MODULES).filter(m -> n == 0 || random.nextInt(4) == 0).forEach(m -> ids.add(moduleId(m)));
        ids.add(moduleId(1));
        return new UserGroup(groupId(n), "Group " + n, Field.absent(), Field.absent(), n == 0, Field.of(ids),
                Field.absent(), Field.absent(), Field.absent(), Audit.NONE, 1, Map.of());
    }

    /** Everybody is in the big group 1. */
    private AccountUser user(int n) {
        return new AccountUser(userId(n), null, "User " + n, "", UserStatus.ACTIVE,
                Set.copyOf(List.of(groupId(1), groupId(2 + random.nextInt(GROUPS - 2)), groupId(random.nextInt(GROUPS)))),
                null, Audit.NONE, 1);
    }

    private ChangeSet memberships(int count) {
        return ChangeSet.EMPTY.with(IntStream.range(0, count).mapToObj(_ -> {
            var user = snapshot.user(userId(random.nextInt(USERS))).orElseThrow();
            return MembershipChange.on(user).with(groupId(1), false).with(groupId(random.nextInt(GROUPS)), true);
        }).toList());
    }

    private GroupChange taken(int group) {
        var is = snapshot.group(groupId(group)).orElseThrow();
        return GroupChange.on(is).with(moduleId(1), false);
    }

    private static UserId userId(int n) {
        return new UserId("USR-%04d-%04d".formatted(n / 10_000, n % 10_000));
    }

    private static GroupId groupId(int n) {
        return new GroupId("UGR-0000-%04d".formatted(n));
    }

    private static ModuleId moduleId(int n) {
        return n == 1 ? Module.ACCESS_MANAGEMENT : new ModuleId("MOD-%04d".formatted(n));
    }
}
