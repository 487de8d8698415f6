package org.accessdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.demo.world.seed.NameBook;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * An account of any size as a snapshot, without a server: to measure. Everybody is in two groups on average, and never
 * in the last one; the same sizes give the same account.
 */
public final class LargeAccount {
    private static final int MODULES = 40;
    private static final int BUYERS = 12;
    /** Shared by all groups, as those that are read from a server are. */
    private static final List<ModuleId> MODULE_IDS = IntStream.range(0, MODULES)
            .mapToObj(n -> n == 1 ? Module.ACCESS_MANAGEMENT : new ModuleId("MOD-%04d".formatted(n))).toList();
    private static final Account ACCOUNT = new Account(new AccountId("ACC-0000-0001"), "Large", AccountType.CLIENT);
    private static final int CHANGED_WITHIN = 600;
    private static final Actor ADMINISTRATOR = new Actor("USR-0000-0000", "Administrator");
    private static final Instant READ = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(1);
    private final NameBook names = new NameBook(1);
    private final Interner sets = new Interner();
    private final int groups;

    private LargeAccount(int groups) {
        this.groups = groups;
    }

    /** An account with that many users and groups; at least three groups. */
    public static Snapshot of(int users, int groups) {
        var account = new LargeAccount(groups);
        return Snapshot.of(ACCOUNT, READ, IntStream.range(0, users).mapToObj(account::user).toList(),
                IntStream.range(0, groups).mapToObj(account::group).toList(),
                IntStream.range(0, MODULES).mapToObj(LargeAccount::module).toList(),
                IntStream.range(0, BUYERS).mapToObj(n -> new Buyer(buyerId(n), "Buyer " + n)).toList(), List.of());
    }

    /** A token that may administer the account. */
    public static TokenInfo token() {
        return new TokenInfo(new TokenId("TKN-0000-0001"), "Token", ACCOUNT,
                IntStream.range(0, MODULES).mapToObj(LargeAccount::moduleId).collect(Collectors.toSet()), userId(0));
    }

    private AccountUser user(int n) {
        var named = names.next();
        var joined = READ.minus(Duration.ofHours(random.nextInt(20_000)));
        var visit = random.nextInt(4) == 0 ? null : joined.plus(Duration.ofMinutes(random.nextInt(600_000)));
        return new AccountUser(userId(n), null, named.person().fullName(), named.mailbox() + "@large.example",
                random.nextInt(10) == 0 ? UserStatus.INVITED : UserStatus.ACTIVE, groupsOf(n), visit,
                new Audit(new Audit.Event(joined, ADMINISTRATOR),
                        new Audit.Event(joined.plus(Duration.ofMinutes(n % CHANGED_WITHIN)), ADMINISTRATOR), joined,
                        null),
                1);
    }

    /** The first user is in a group that administers, as the token is theirs. */
    private Set<GroupId> groupsOf(int n) {
        var ids = new HashSet<GroupId>();
        ids.add(n == 0 ? groupId(0) : groupId(random.nextInt(groups - 1)));
        IntStream.range(0, random.nextInt(3)).forEach(_ -> ids.add(groupId(random.nextInt(groups - 1))));
        return sets.set(ids);
    }

    private UserGroup group(int n) {
        var modules = IntStream.range(0, MODULES).filter(_ -> n == 0 || random.nextInt(5) == 0)
                .mapToObj(LargeAccount::moduleId).collect(Collectors.toSet());
        return new UserGroup(groupId(n), n == 0 ? "Everybody" : "Group " + n, Field.of("A group of many."),
                Field.absent(), n == 0, Field.of(modules), Field.absent(), Field.absent(), Field.absent(), Audit.NONE,
                1, Map.of());
    }

    private static Module module(int n) {
        return new Module(moduleId(n), "Module " + n, "", Set.of(), ServerValue.of(Module.Setting.OPTIONAL), false,
                false, Set.of(ServerValue.of(BuyerScope.SELECTED)));
    }

    private static UserId userId(int n) {
        return new UserId("USR-%04d-%04d".formatted(n / 10_000, n % 10_000));
    }

    private static GroupId groupId(int n) {
        return new GroupId("UGR-%04d-%04d".formatted(n / 10_000, n % 10_000));
    }

    private static BuyerId buyerId(int n) {
        return new BuyerId("BUY-0000-%04d".formatted(n));
    }

    private static ModuleId moduleId(int n) {
        return MODULE_IDS.get(n);
    }
}
