package org.accessdesk.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
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

/** Small users, groups and modules for tests, distinguished by a number. */
public final class Samples {
    public static final Account ACCOUNT = new Account(new AccountId("ACC-1111-1111"), "Stark Industries",
            AccountType.CLIENT);
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    /** A token of {@link #ACCOUNT}. */
    public static final TokenInfo TOKEN = new TokenInfo(tokenId(1), "Mine", ACCOUNT, moduleIds(1, 2));

    private Samples() {}

    public static UserId userId(int n) {
        return new UserId("USR-0000-%04d".formatted(n));
    }

    public static GroupId groupId(int n) {
        return new GroupId("UGR-0000-%04d".formatted(n));
    }

    public static ModuleId moduleId(int n) {
        return new ModuleId("MOD-%04d".formatted(n));
    }

    public static BuyerId buyerId(int n) {
        return new BuyerId("BUY-0000-%04d".formatted(n));
    }

    public static TokenId tokenId(int n) {
        return new TokenId("TKN-0000-%04d".formatted(n));
    }

    public static Set<GroupId> groupIds(int... numbers) {
        return IntStream.of(numbers).mapToObj(Samples::groupId).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<ModuleId> moduleIds(int... numbers) {
        return IntStream.of(numbers).mapToObj(Samples::moduleId).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<BuyerId> buyerIds(int... numbers) {
        return IntStream.of(numbers).mapToObj(Samples::buyerId).collect(Collectors.toUnmodifiableSet());
    }

    /** An active user of revision 1 in those groups. */
    public static AccountUser user(int n, int... groups) {
        return user(n, 1, groupIds(groups));
    }

    /** Users in group 1, numbered from 1, who were changed at {@code at}. */
    public static List<AccountUser> changing(int users, Instant at) {
        return IntStream.rangeClosed(1, users).mapToObj(n -> changed(n, at, 1)).toList();
    }

    /** A user who was changed at {@code at}. */
    public static AccountUser changed(int n, Instant at, int... groups) {
        var user = user(n, groups);
        return new AccountUser(user.id(), null, user.name(), user.email(), user.status(), user.groups(), null,
                Audit.NONE.changed(at), user.revision());
    }

    public static AccountUser user(int n, int revision, Set<GroupId> groups) {
        return new AccountUser(userId(n), null, "User " + n, "user%d@example.com".formatted(n), UserStatus.ACTIVE,
                groups, null, Audit.NONE, revision);
    }

    /** A group of revision 1 that sees all buyers; number 0 is the Default group. */
    public static UserGroup group(int n, int... modules) {
        return group(n, new GroupContent(n == 0 ? "Administrators" : "Group " + n, "", "", moduleIds(modules)), 1);
    }

    public static UserGroup group(int n, GroupContent content, int revision) {
        return new UserGroup(groupId(n), content.name(), Field.of(content.description()), Field.of(content.logo()),
                n == 0, Field.of(content.modules()), Field.absent(), Field.absent(), Field.absent(), Audit.NONE,
                revision, Map.of());
    }

    /** A group limited to some buyers. */
    public static UserGroup limited(UserGroup group, Field<Set<BuyerId>> buyers) {
        return new UserGroup(group.id(), group.name(), group.description(), group.logo(), group.isDefault(),
                group.modules(), buyers, group.extensions(), group.users(), group.audit(), group.revision(),
                group.unknown());
    }

    /** An optional module for every account type, with a buyer scope. */
    public static Module module(int n) {
        return module(moduleId(n), Module.Setting.OPTIONAL, false, false);
    }

    public static Module module(ModuleId id, Module.Setting setting, boolean paid, boolean obsolete,
            AccountType... types) {
        return new Module(id, "Module " + id, "", ServerValue.of(Arrays.asList(types)),
                ServerValue.of(setting), paid, obsolete,
                Set.of(ServerValue.of(BuyerScope.SELECTED), ServerValue.of(BuyerScope.ALL)));
    }

    /** A complete snapshot with modules 0 to 9. */
    public static Snapshot snapshot(List<AccountUser> users, List<UserGroup> groups) {
        return Snapshot.of(ACCOUNT, NOW, users, groups, IntStream.range(0, 10).mapToObj(Samples::module).toList(),
                List.of(), List.of());
    }
}
