package org.accessdesk.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.jspecify.annotations.Nullable;

/**
 * Random small worlds and what administrators do to them. Few of everything, so that collisions are frequent. The same
 * seed gives the same world.
 *
 * <p>{@code -Daccessdesk.cases=N} sets the number of cases a law; {@code -Daccessdesk.seed=S} replays one case.
 */
public final class Worlds {
    private static final int CASES = Integer.getInteger("accessdesk.cases", 2000);
    private static final @Nullable Long ONLY = Long.getLong("accessdesk.seed");
    private static final int GROUPS = 5;
    private static final int MODULES = 6;
    private static final int BUYERS = 3;
    private static final List<String> TEXTS = List.of("", "A", "B", "C");

    private final SplittableRandom random;

    private Worlds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Checks {@code law} on many worlds; the message of a failure tells the seed that repeats it. */
    public static void forAll(Consumer<Worlds> law) {
        if (ONLY != null) {
            law.accept(new Worlds(ONLY));
            return;
        }
        for (var seed = 0L; seed < CASES; seed++) {
            try {
                law.accept(new Worlds(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Case of -Daccessdesk.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** True once in {@code n} times. */
    public boolean once(int n) {
        return random.nextInt(n) == 0;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(Collection<T> of) {
        return List.copyOf(of).get(random.nextInt(of.size()));
    }

    /** Each with a chance of a half. */
    public <T> Set<T> some(Collection<T> of) {
        var some = new HashSet<T>();
        of.forEach(e -> {
            if (random.nextBoolean()) {
                some.add(e);
            }
        });
        return some;
    }

    /** An account with users, groups and modules; sometimes without a Default group, sometimes with stale references. */
    public Snapshot snapshot() {
        var groups = groups();
        var users = IntStream.range(0, 1 + below(5)).mapToObj(n -> user(n, groups)).toList();
        return Snapshot.of(new Account(Samples.ACCOUNT.id(), "Stark Industries", one(List.of(AccountType.values()))),
                Samples.NOW, users, groups, modules(), List.of(), List.of());
    }

    private AccountUser user(int n, List<UserGroup> groups) {
        var ids = some(groups.stream().map(UserGroup::id).toList());
        if (ids.isEmpty()) {
            ids.add(one(groups).id());
        }
        if (once(20)) {
            ids.add(Samples.groupId(99));
        }
        return Samples.user(n, 1 + below(3), ids);
    }

    private List<UserGroup> groups() {
        var numbers = new ArrayList<>(IntStream.range(once(20) ? 1 : 0, 2 + below(GROUPS - 1)).boxed().toList());
        if (once(3)) {
            numbers.addLast(numbers.removeFirst());
        }
        return numbers.stream().map(this::group).toList();
    }

    private UserGroup group(int n) {
        return new UserGroup(Samples.groupId(n), text(), Field.of(text()), Field.of(text()), n == 0,
                Field.of(someModules()), buyers(), Field.absent(), Field.absent(), Audit.NONE, 1 + below(3), Map.of());
    }

    /** A text of few. */
    public String text() {
        return one(TEXTS);
    }

    /** Some of the module ids that exist, at times one that the catalogue does not have. */
    public Set<ModuleId> someModules() {
        return some(moduleIds());
    }

    /** The ids of all modules that a group can have. */
    public static List<ModuleId> moduleIds() {
        return IntStream.range(0, MODULES).mapToObj(Samples::moduleId).toList();
    }

    private Field<Set<BuyerId>> buyers() {
        return switch (below(4)) {
            case 0 -> new Field.Null<>();
            case 1 -> new Field.Absent<>();
            case 2 -> new Field.Omitted<>();
            default -> Field.of(some(IntStream.range(0, BUYERS).mapToObj(Samples::buyerId).toList()));
        };
    }

    private List<Module> modules() {
        return moduleIds().stream().filter(_ -> !once(10)).map(id -> new Module(id, "Module " + id, "",
                once(2) ? Set.of() : some(List.of(AccountType.values())), one(List.of(Module.Setting.values())),
                once(4), once(4), once(2))).toList();
    }

    /** Ticks and unticks boxes of some users and groups, and writes texts. */
    public ChangeSet changes(Snapshot on) {
        var changes = ChangeSet.EMPTY;
        for (var user : some(on.users())) {
            changes = changes.with(membership(user, on));
        }
        for (var group : some(on.groups())) {
            changes = changes.with(groupChange(group));
        }
        return changes;
    }

    /** A change to the groups of {@code user}, perhaps an empty one. */
    public MembershipChange membership(AccountUser user, Snapshot on) {
        return more(MembershipChange.on(user), on);
    }

    /** {@code change} after some more ticks. */
    public MembershipChange more(MembershipChange change, Snapshot on) {
        var edited = change;
        for (var ticks = below(4); ticks > 0; ticks--) {
            edited = edited.with(one(on.groupIds()), once(2));
        }
        return edited;
    }

    /** A change to {@code group}, perhaps an empty one. */
    public GroupChange groupChange(UserGroup group) {
        return more(GroupChange.on(group));
    }

    /** {@code change} after some more edits. */
    public GroupChange more(GroupChange change) {
        var edited = change;
        for (var edits = below(5); edits > 0; edits--) {
            edited = switch (below(6)) {
                case 0 -> edited.withName(text());
                case 1 -> edited.withDescription(text());
                case 2 -> edited.withLogo(text());
                default -> edited.with(one(moduleIds()), once(2));
            };
        }
        return edited;
    }

    /** The user after somebody else was at it, perhaps not at all. */
    public AccountUser drifted(AccountUser user, Snapshot on) {
        var other = membership(user, on).applyTo(user.groups());
        return other.isEmpty() ? user : user.withGroups(other);
    }

    /** The group after somebody else was at it, perhaps not at all. */
    public UserGroup drifted(UserGroup group) {
        return group.with(groupChange(group).applyTo(group.content()));
    }
}
