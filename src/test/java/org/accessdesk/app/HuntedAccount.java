package org.accessdesk.app;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ForwardingMarketplace;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
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
 * An account of 2,000 people with distinctive names in many scripts, in which nothing looks like a word of the app or an
 * alias.
 */
final class HuntedAccount {
    static final int PEOPLE = 2_000;
    private static final Account ACCOUNT = new Account(new AccountId("ACC-7731-9902"), "Vandruzzi Qualtinger Werke AG",
            AccountType.CLIENT);
    private static final ModuleId BILLING = new ModuleId("MOD-4242");
    private static final int GROUPS = 40;
    private static final List<
            String> SYLLABLES = List.of("brz", "ęczy", "kwa", "tzal", "ngu", "yễn", "thór", "dís", "sza",
                    "wło", "îl", "gül", "xoch", "itl", "ðun", "fjö");
    private static final List<String> OTHERS = List.of("Ксенофонтова", "Παπαδημητρίου", "東雲", "五十嵐", "하늘빛", "الفارابي",
            "אברמוביץ", "चट्टोपाध्याय", "ศรีสุวรรณ");
    private final SplittableRandom random = new SplittableRandom(42);
    private final Snapshot account;

    HuntedAccount() {
        account = made();
    }

    /** An account with the modules, groups, and memberships of {@code shape}, whose names and texts are distinctive. */
    HuntedAccount(Snapshot shape) {
        account = renamed(shape);
    }

    Snapshot snapshot() {
        return account;
    }

    private Snapshot renamed(Snapshot shape) {
        var groups = shape.groups().stream().map(this::renamed).toList();
        var first = shape.groups().stream().filter(UserGroup::isDefault).findFirst().orElseThrow().id();
        var known = List.copyOf(shape.users());
        var users = IntStream.range(0, PEOPLE).mapToObj(
                n -> n < known.size() ? renamed(known.get(n), n) : user(n).withGroups(Set.of(first))).toList();
        var buyers = shape.buyers().stream().map(buyer -> new Buyer(buyer.id(), "Hrvatska " + word() + " d.o.o."));
        return Snapshot.of(ACCOUNT, shape.takenAt(), users, groups, shape.modules(), buyers.toList(), List.of());
    }

    private UserGroup renamed(UserGroup group) {
        return new UserGroup(group.id(), "Qx" + word() + " " + word(), Field.of("Nur für " + word() + " " + word()),
                Field.of("https://cdn.zxquarx.example/" + word()), group.isDefault(), group.modules(), group.buyers(),
                group.extensions(), Field.absent(), Audit.NONE, group.revision(), Map.of());
    }

    private AccountUser renamed(AccountUser user, int n) {
        var other = user(n);
        return new AccountUser(user.id(), user.legacyId(), other.name(), other.email(), user.status(), user.groups(),
                user.lastSignIn(), user.audit(), user.revision(), user.unread());
    }

    private String word() {
        var word = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Snapshot made() {
        var modules = List.of(module(Module.ACCESS_MANAGEMENT, "Access management"), module(BILLING, "Billing"),
                module(new ModuleId("MOD-4243"), "Marketplace"));
        var groups = IntStream.range(0, GROUPS)
                .mapToObj(n -> new UserGroup(groupId(n), "Qx" + word() + " " + word() + n,
                        Field.of("Nur für " + word() + " " + word()),
                        Field.of("https://cdn.zx" + n + "quarx.example/l.png"), n == 0,
                        Field.of(modules(n)),
                        Field.of(Set.of(new BuyerId("BUY-7731-4242"))),
                        Field.absent(), Field.absent(), Audit.NONE, 1, Map.of()))
                .toList();
        var users = IntStream.range(0, PEOPLE).mapToObj(this::user).toList();
        return Snapshot.of(ACCOUNT, Samples.NOW, users, groups, modules,
                List.of(new Buyer(new BuyerId("BUY-7731-4242"), "Hrvatska Qundra d.o.o.")),
                List.of());
    }

    private static Module module(ModuleId id, String name) {
        return new Module(id, name, "", Set.of(), ServerValue.of(Module.Setting.OPTIONAL), false, false,
                Set.of(ServerValue.of(BuyerScope.SELECTED)));
    }

    private static Set<ModuleId> modules(int group) {
        return group == 0 ? Set.of(Module.ACCESS_MANAGEMENT, BILLING)
                : group == 1 ? Set.of(Module.ACCESS_MANAGEMENT) : group % 5 == 0 ? Set.of(BILLING) : Set.of();
    }

    private AccountUser user(int n) {
        var given = random.nextInt(4) == 0 ? OTHERS.get(random.nextInt(OTHERS.size())) : word();
        var name = given + " " + word() + (n % 10 == 0 ? "-" + word() : "");
        var groups = new HashSet<>(Set.of(groupId(0)));
        groups.add(groupId(random.nextInt(GROUPS)));
        return new AccountUser(new UserId("USR-77%02d-%04d".formatted(n / 1000, n % 1000 + 4000)), null, name,
                "q" + n + ".vandr@quarx-" + n % 7 + ".example", n % 5 == 0 ? UserStatus.INVITED : UserStatus.ACTIVE,
                groups,
                n % 3 == 0 ? null : Instant.parse("2026-01-01T00:00:00Z"), Audit.NONE, 1);
    }

    static GroupId groupId(int n) {
        return new GroupId("UGR-7731-%04d".formatted(4000 + n));
    }

    TokenInfo token() {
        return new TokenInfo(new TokenId("TKN-7731-5555"), "Zx integration of Vandruzzi", account.account(),
                Set.of(Module.ACCESS_MANAGEMENT, Module.ACCOUNT_MANAGEMENT), account.users().iterator().next().id());
    }

    /** A marketplace that serves the lists, and refuses every change in words with names, addresses and numbers. */
    MarketplaceApi refusing() {
        var lists = new SnapshotMarketplace(account, token());
        var someone = account.users().stream().skip(7).findFirst().orElseThrow();
        return new ForwardingMarketplace() {
            @Override
            protected MarketplaceApi target(CallKind access, Call call) throws ApiException {
                if (access == CallKind.LIST) {
                    return lists;
                }
                throw new ApiException(new ApiProblem(ApiProblem.Kind.REJECTED, 400, "Ask " + someone.name() + " <"
                        + someone.email() + ">, owner of " + account.groups().iterator().next().name() + " ("
                        + someone.id() + ")", List.of("by " + someone.name()),
                        "00-9e02a91b64ac56904703a3a69ea9101d-56be90a2-00",
                        null));
            }

            @Override
            protected Optional<MarketplaceApi> current() {
                return Optional.of(lists);
            }
        };
    }
}
