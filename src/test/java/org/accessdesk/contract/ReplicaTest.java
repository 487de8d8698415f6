package org.accessdesk.contract;

import static org.accessdesk.contract.Copies.connect;
import static org.accessdesk.contract.Copies.copy;
import static org.accessdesk.contract.Copies.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A marketplace filled from a snapshot equals the account of the snapshot and accepts changes. */
class ReplicaTest {
    private static final Account STARK = new Account(new AccountId("ACC-1671-0642"), "Stark", AccountType.CLIENT);
    private static final TokenInfo TOKEN = new TokenInfo(new TokenId("TKN-1111-2222"), "Desk", STARK, Set.of());
    private static final ModuleId MARKETPLACE = new ModuleId("MOD-0478");
    private static final ModuleId BILLING = new ModuleId("MOD-4525");

    /** The account of a seeded marketplace, and a copy of it. */
    private record Pair(Snapshot snapshot, TokenInfo token, Marketplace market,
            HttpMarketplace api) implements AutoCloseable {

        static Pair of(Switches switches, int which) throws Exception {
            try (var original = Marketplace.start(MarketplaceOptions.defaults().withUsers(250).withSwitches(switches));
                    var there = connect(original.address(), original.accounts().get(which).token())) {
                var token = there.self(Call.plain());
                var own = there.issuedToken(token.id(), Call.plain());
                there.putTokenModules(own, own.modules(), Call.plain());
                var snapshot = read(there);
                var market = copy(snapshot, token);
                return new Pair(snapshot, token, market, connect(market));
            }
        }

        static Pair client() throws Exception {
            return of(Switches.defaults(), 0);
        }

        UserGroup group(String name) throws ApiException {
            var known = snapshot.groups().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
            return api.group(known.id(), Call.plain());
        }

        AccountUser user(String name) {
            return snapshot.users().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
        }

        @Override
        public void close() {
            api.close();
            market.close();
        }
    }

    private static ApiProblem problem(ThrowingCallable call) {
        return catchThrowableOfType(ApiException.class, call).problem();
    }

    private static GroupContent with(UserGroup group, ModuleId module) {
        var modules = new HashSet<>(group.moduleIds());
        modules.add(module);
        return group.content().withModules(modules);
    }

    private static GroupContent without(UserGroup group, ModuleId module) {
        var modules = new HashSet<>(group.moduleIds());
        modules.remove(module);
        return group.content().withModules(modules);
    }

    private static void assertSame(Snapshot copy, Snapshot original) {
        assertThat(copy.account()).isEqualTo(original.account());
        assertThat(copy.users()).containsExactlyElementsOf(original.users());
        // The two differ only in the members, which are shown without a select.
        assertThat(copy.groups()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("users")
                .containsExactlyElementsOf(original.groups());
        assertThat(copy.modules()).containsExactlyInAnyOrderElementsOf(original.modules());
        assertThat(copy.buyers()).containsExactlyElementsOf(original.buyers());
        assertThat(copy.tokens()).containsExactlyElementsOf(original.tokens());
    }

    @ParameterizedTest
    @CsvSource({"0,CLIENT", "1,VENDOR", "2,OPERATIONS"})
    void isReadBackAsItWas(int which, AccountType type) throws Exception {
        try (var pair = Pair.of(Switches.defaults(), which)) {
            assertThat(pair.snapshot.account().type().kind()).isEqualTo(type);
            assertThat(pair.api.self(Call.plain())).isEqualTo(pair.token);
            assertSame(read(pair.api), pair.snapshot);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Switch.class, names = {"LEGACY_OFFERED", "REVISIONS_SHOWN", "EMPTY_VALUES_SHOWN",
            "NESTED_SUCCESSOR", "LOGO_NAMED_ICON", "COLLECTIONS_OMITTED"})
    void isReadBackAsItWasWhateverThePlatformIsLike(Switch one) throws Exception {
        try (var pair = Pair.of(Switches.defaults().with(one, !one.isOnByDefault()), 0)) {
            assertSame(read(pair.api), pair.snapshot);
        }
    }

    @Test
    void membershipsAreWrittenUnderTheSameIds() throws Exception {
        try (var pair = Pair.client()) {
            var user = pair.user("Lisa Liu");
            var finance = pair.group("Finance").id();
            var written = pair.api.putGroups(pair.snapshot.account(), user, Set.of(finance), Call.plain());
            assertThat(written.groups()).containsExactly(finance);
            assertThat(written.id()).isEqualTo(user.id());
            assertThat(written.revision()).isEqualTo(2);
            assertThat(pair.api.user(pair.snapshot.account(), user, Call.plain()).groups()).containsExactly(finance);

            var refused = problem(
                    () -> pair.api.putGroups(pair.snapshot.account(), user, Set.of(new GroupId("UGR-0000-0000")),
                            Call.plain()));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.details()).singleElement().asString().contains("does not exist");
        }
    }

    @Test
    void groupsAreWrittenUnderTheRulesOfThePlatform() throws Exception {
        try (var pair = Pair.client()) {
            var german = pair.group("German sub");
            var written = pair.api.putGroup(german, with(german, BILLING), Call.plain());
            assertThat(written.moduleIds()).contains(BILLING);
            assertThat(written.buyers()).isEqualTo(german.buyers());

            var outside = pair.snapshot.modules().stream().map(Module::id)
                    .filter(id -> !pair.snapshot.defaultGroup().orElseThrow().moduleIds().contains(id)).findFirst();
            assertThat(outside).as("a client sees what the Default group has").isEmpty();
            assertThat(refusal(pair, written, with(written, new ModuleId("MOD-2217")))).contains("does not exist");

            var administrators = pair.group("Administrators");
            assertThat(refusal(pair, administrators, without(administrators, new ModuleId("MOD-1239"))))
                    .contains("mandatory");
            assertThat(refusal(pair, german, new GroupContent("", "", "", Set.of()))).contains("Name");
        }
    }

    @Test
    void aModuleOutsideTheDefaultGroupIsRefused() throws Exception {
        try (var pair = Pair.client()) {
            var administrators = pair.group("Administrators");
            pair.api.putGroup(administrators, without(administrators, BILLING), Call.plain());
            var german = pair.group("German sub");
            assertThat(refusal(pair, german, with(german, BILLING))).contains("not enabled for the default group");
        }
    }

    private static String refusal(Pair pair, UserGroup fresh, GroupContent content) {
        var problem = problem(() -> pair.api.putGroup(fresh, content, Call.plain()));
        assertThat(problem.status()).isEqualTo(400);
        return String.join(" ", problem.details());
    }

    @Test
    void theCascadeReachesGroupsAndTokens() throws Exception {
        try (var pair = Pair.client()) {
            var had = pair.snapshot.tokens().stream().filter(t -> t.modules().contains(BILLING)).toList();
            assertThat(had).hasSizeGreaterThan(1);
            var administrators = pair.group("Administrators");
            pair.api.putGroup(administrators, without(administrators, BILLING), Call.plain());

            var after = read(pair.api);
            assertThat(after.groups()).noneMatch(g -> g.moduleIds().contains(BILLING));
            assertThat(after.tokens()).noneMatch(t -> t.modules().contains(BILLING));
            for (var token : had) {
                assertThat(after.token(token.id()).orElseThrow().revision())
                        .isNotEqualTo(token.revision());
                assertThat(pair.api.audit(token.id().value(), Copies.TAKEN, Call.plain())).hasSize(1);
            }
        }
    }

    @Test
    void theTokenMayDoWhatTheTokenMay() throws Exception {
        try (var pair = Pair.client();
                var weaker = copy(pair.snapshot, new TokenInfo(pair.token.id(), "Desk", pair.snapshot.account(),
                        Set.of(Module.ACCESS_MANAGEMENT)));
                var api = connect(weaker)) {
            var administrators = api.group(pair.group("Administrators").id(), Call.plain());
            assertThat(problem(
                    () -> api.putGroup(administrators, without(administrators, BILLING), Call.plain())).kind())
                    .isEqualTo(ApiProblem.Kind.FORBIDDEN);
        }
    }

    @Test
    void anOddSnapshotWillDo() throws Exception {
        var seen = new GroupId("UGR-1000-0001");
        var unseen = new GroupId("UGR-1000-0002");
        var odd = new UserGroup(seen, "Finance", new Field.Omitted<>(), Field.absent(), false,
                Field.of(Set.of(MARKETPLACE, new ModuleId("MOD-7777"))), Field.of(Set.of(new BuyerId("BUY-1111-2222"))),
                Field.of(List.of(new InstalledExtension(new ExtensionId("EXT-1111-2222"), "Reports"),
                        new InstalledExtension(new ExtensionId("odd"), ""))),
                new Field.Omitted<>(), Audit.NONE, null,
                Map.of("colour", "7"));
        var users = new ArrayList<AccountUser>();
        for (var status : List.of("", "Active", "New", "Invited", "Invitation expired", "Blocked", "Disabled",
                "Deleted",
                "Later")) {
            users.add(user(users.size(), status, ServerValue.read(UserStatus.class, status), Set.of(seen, unseen)));
        }
        users.add(user(99, "", ServerValue.of(UserStatus.ACTIVE), Set.of()));
        var snapshot = Snapshot
                .of(STARK, Copies.TAKEN, users, List.of(odd), List.of(), List.of(), List.of(Message.verbatim("gap")))
                .withTokens(List.of(new IssuedToken(new TokenId("TKN-3333-4444"), "ERP…", Set.of(BILLING), null)));
        try (var market = copy(snapshot, TOKEN); var api = connect(market)) {
            var back = read(api);
            assertThat(back.users()).hasSize(users.size());
            users.subList(0, 9).forEach(u -> assertThat(back.user(u.id()).orElseThrow()).satisfies(b -> {
                assertThat(b.status()).isEqualTo(u.status());
                assertThat(b.groups()).isEqualTo(u.groups());
                assertThat(b.revision()).isNull();
            }));
            assertThat(back.groups()).hasSize(3);
            assertThat(back.defaultGroup()).isPresent();

            var finance = api.group(seen, Call.plain());
            assertThat(api.putGroup(finance, with(finance, BILLING), Call.plain()).moduleIds()).hasSize(3);
            assertThat(api.putGroups(STARK, users.getFirst(), Set.of(seen), Call.plain()).groups())
                    .containsExactly(seen);
            var erp = api.issuedToken(new TokenId("TKN-3333-4444"), Call.plain());
            assertThat(api.putTokenModules(erp, Set.of(), Call.plain()).modules()).isEmpty();
        }
    }

    private static AccountUser user(int number, String name, ServerValue<UserStatus> status, Set<GroupId> groups) {
        return new AccountUser(new UserId(String.format(Locale.ROOT, "USR-%04d-%04d", number / 10_000,
                number % 10_000)), null, name, "", status, groups, null, Audit.NONE, null);
    }

    @Test
    void emptyWillDo() throws Exception {
        var nothing = Snapshot.of(new Account(STARK.id(), "", AccountType.UNKNOWN), Copies.TAKEN, List.of(), List.of(),
                List.of(), List.of(), List.of());
        try (var market = copy(nothing, TOKEN); var api = connect(market)) {
            assertThat(read(api).users()).isEmpty();
            assertThat(market.client().token()).startsWith("idt:TKN-1111-2222:");
        }
    }

    @Test
    void aHundredThousandUsersAreCopied() throws Exception {
        var group = new GroupId("UGR-1000-0001");
        var users = new ArrayList<AccountUser>();
        for (var i = 0; i < 100_000; i++) {
            users.add(user(i, "Person " + i, ServerValue.of(UserStatus.ACTIVE), Set.of(group)));
        }
        var snapshot = Snapshot.of(STARK, Copies.TAKEN, users, List.of(new UserGroup(group, "All", Field.absent(),
                Field.absent(), true, Field.of(Set.of(MARKETPLACE)), Field.absent(), Field.absent(), Field.absent(),
                Audit.NONE, 1, Map.of())), List.of(), List.of(), List.of());
        try (var market = copy(snapshot, TOKEN); var api = connect(market)) {
            var last = users.getLast();
            assertThat(api.putGroups(STARK, last, Set.of(group), Call.plain()).id()).isEqualTo(last.id());
        }
    }
}
