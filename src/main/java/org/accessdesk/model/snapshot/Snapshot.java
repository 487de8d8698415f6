package org.accessdesk.model.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.EmailAddress;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The state of one account at one time, as the server sent it. Memberships are stored with the users; the members of a
 * group are derived.
 */
public final class Snapshot {
    private final Account account;
    private final Instant takenAt;
    private final UserTable users;
    private final Map<GroupId, UserGroup> groups;
    private final Map<ModuleId, Module> modules;
    private final Map<BuyerId, Buyer> buyers;
    private final List<Message> gaps;
    private final @Nullable Map<TokenId, IssuedToken> tokens;
    private final @Nullable UsersReading reading;
    private final Lazy<MembersByGroup> members;
    private final Lazy<SnapshotIndex> index;
    private final Lazy<GroupAccess> grants = new Lazy<>(() -> new GroupAccess(this));
    private final Lazy<SnapshotNames> names;
    private final Lazy<MemberCheck> memberCheck;
    private final Lazy<UserSearch> search;
    /** What was made for the snapshot before, as long as this one has made none. */
    private volatile @Nullable UserSearch knownSearch;
    private volatile @Nullable UserMarks knownMarks;
    private volatile @Nullable SnapshotIndex knownIndex;
    /** Of this snapshot, or of the one before as long as nobody asked this one. */
    private volatile @Nullable NameOrder nameOrder;
    private final Object ordering = new Object();
    /** The last of {@link #withDrafted}: each edit of a draft asks for the same one. */
    private volatile @Nullable DraftedObjects drafted;
    private final Lazy<Map<String, UserId>> addresses = new Lazy<>(this::findAddresses);
    private final Lazy<Map<ExtensionId, String>> extensions = new Lazy<>(this::findExtensions);

    private record DraftedObjects(List<UserGroup> groups, List<AccountUser> users, Snapshot snapshot) {}

    /** @param before what it knows of the users that did not change is used; not kept itself; null for none */
    @SuppressWarnings("ReferenceEquality") // Equal ones were made the same.
    private Snapshot(Account account, Instant takenAt, UserTable users, Map<GroupId, UserGroup> groups,
            Map<ModuleId, Module> modules, Map<BuyerId, Buyer> buyers, List<Message> gaps,
            @Nullable Map<TokenId, IssuedToken> tokens, @Nullable UsersReading reading, @Nullable Snapshot before) {
        this.account = account;
        this.takenAt = takenAt;
        this.users = users;
        this.groups = Collections.unmodifiableMap(groups);
        this.modules = Collections.unmodifiableMap(modules);
        this.buyers = Collections.unmodifiableMap(buyers);
        this.gaps = List.copyOf(gaps);
        this.tokens = tokens;
        this.reading = reading;
        var same = before == null || before.users != users ? null : before;
        var sameGroups = same != null && same.groups == this.groups ? same : null;
        this.index = sameGroups == null ? new Lazy<>(this::newIndex) : sameGroups.index;
        this.members = sameGroups == null ? new Lazy<>(() -> new MembersByGroup(index())) : sameGroups.members;
        this.knownIndex = before == null || sameGroups != null ? null : before.lastIndex();
        this.memberCheck = new Lazy<>(() -> new MemberCheck(this));
        this.knownSearch = before == null ? null : before.lastSearch();
        this.search = new Lazy<>(this::newSearch);
        this.knownMarks = before == null ? null : before.lastMarks();
        this.names = new Lazy<>(this::newNames);
        this.nameOrder = before == null ? null : before.nameOrder;
    }

    /** The snapshot {@code of} with more groups and users; what it knows of the users is shared. */
    private Snapshot(Snapshot of, List<UserGroup> moreGroups, List<AccountUser> moreUsers) {
        var all = new LinkedHashMap<>(of.groups);
        moreGroups.forEach(g -> all.put(g.id(), g));
        this.account = of.account;
        this.takenAt = of.takenAt;
        this.users = moreUsers.isEmpty() ? of.users : of.users.with(moreUsers);
        this.groups = Collections.unmodifiableMap(all);
        this.modules = of.modules;
        this.buyers = of.buyers;
        this.gaps = of.gaps;
        this.tokens = of.tokens;
        this.reading = of.reading;
        this.members = of.members;
        this.index = new Lazy<>(() -> of.index().with(moreGroups, moreUsers));
        this.names = new Lazy<>(
                () -> moreUsers.isEmpty() ? of.names().withGroupsOf(this) : SnapshotNames.ofOne(this, null));
        this.memberCheck = of.memberCheck;
        this.search = moreUsers.isEmpty() ? of.search : new Lazy<>(() -> new UserSearch(index(), of.search()));
    }

    private SnapshotIndex newIndex() {
        var last = knownIndex;
        var made = new SnapshotIndex(this, users, last != null && last.hasNumbersOf(users) ? last : null);
        knownIndex = null;
        return made;
    }

    private @Nullable SnapshotIndex lastIndex() {
        var made = index.known();
        return made == null ? knownIndex : made;
    }

    private UserSearch newSearch() {
        var made = new UserSearch(index(), knownSearch);
        knownSearch = null;
        return made;
    }

    private @Nullable UserSearch lastSearch() {
        var made = search.known();
        return made == null ? knownSearch : made;
    }

    private SnapshotNames newNames() {
        var made = SnapshotNames.ofOne(this, knownMarks);
        knownMarks = null;
        return made;
    }

    private @Nullable UserMarks lastMarks() {
        var made = names.known();
        return made == null ? knownMarks : made.ofUsers();
    }

    /**
     * This snapshot with groups that are drafted and not created yet, which have no members, and people who are to be
     * invited, who are in no group. The same object for the same ones, one time after the other.
     */
    public Snapshot withDrafted(List<UserGroup> moreGroups, List<AccountUser> moreUsers) {
        if (moreGroups.isEmpty() && moreUsers.isEmpty()) {
            return this;
        }
        var last = drafted;
        if (last == null || !last.groups.equals(moreGroups) || !last.users.equals(moreUsers)) {
            last = new DraftedObjects(List.copyOf(moreGroups), List.copyOf(moreUsers),
                    new Snapshot(this, moreGroups, moreUsers));
            drafted = last;
        }
        return last.snapshot;
    }

    /**
     * A snapshot of those lists, in their order; of several entries with one id the last one counts.
     *
     * @param gaps the reasons why the lists may be incomplete
     */
    public static Snapshot of(Account account, Instant takenAt, Collection<AccountUser> users,
            Collection<UserGroup> groups, Collection<Module> modules, Collection<Buyer> buyers, List<Message> gaps) {
        var groupMap = new LinkedHashMap<GroupId, UserGroup>();
        groups.forEach(g -> groupMap.put(g.id(), g));
        var moduleMap = new LinkedHashMap<ModuleId, Module>();
        modules.forEach(m -> moduleMap.put(m.id(), m));
        var buyerMap = new LinkedHashMap<BuyerId, Buyer>();
        buyers.forEach(b -> buyerMap.put(b.id(), b));
        return new Snapshot(account, takenAt, UserTable.of(users), groupMap, moduleMap, buyerMap, gaps, null,
                null, null);
    }

    /**
     * This snapshot, read some time after {@code before}: what is equal in both is the same object, and what was made of
     * it once, the folded texts of a user for example, is not made again. Takes some ten milliseconds for 100,000 users.
     */
    public Snapshot following(Snapshot before) {
        return new Snapshot(account, takenAt, users.following(before.users), following(groups, before.groups),
                following(modules, before.modules), following(buyers, before.buyers), gaps, tokens,
                reading, before);
    }

    private static <K, V> Map<K, V> following(Map<K, V> now, Map<K, V> before) {
        var kept = LinkedHashMap.<K, V>newLinkedHashMap(now.size());
        now.forEach((key, value) -> {
            var old = before.get(key);
            kept.put(key, old != null && old.equals(value) ? old : value);
        });
        return kept.equals(before) && List.copyOf(kept.keySet()).equals(List.copyOf(before.keySet())) ? before : kept;
    }

    /** Whether both have the same people at the same positions of their {@link #index}, by one having followed the other. */
    public boolean hasPlacesOf(Snapshot other) {
        return users.hasNumbersOf(other.users);
    }

    /** Whether both have the same groups, modules and buyers, by one having followed the other. */
    @SuppressWarnings("ReferenceEquality") // Equal ones were made the same.
    public boolean hasObjectsOf(Snapshot other) {
        return groups == other.groups && modules == other.modules && buyers == other.buyers;
    }

    public Account account() {
        return account;
    }

    /** When the last of its lists was read. */
    public Instant takenAt() {
        return takenAt;
    }

    /** All users, in the order of the server's list. */
    public Collection<AccountUser> users() {
        return users.all();
    }

    /** All users by their ids and numbers. */
    UserTable userTable() {
        return users;
    }

    /** All groups, in the order of the server's list. */
    public Collection<UserGroup> groups() {
        return groups.values();
    }

    /** All known modules, in the order of the catalogue. */
    public Collection<Module> modules() {
        return modules.values();
    }

    /** All known buyers. */
    public Collection<Buyer> buyers() {
        return buyers.values();
    }

    /** The extensions that groups of the account name: the server has no list of them. */
    public Collection<InstalledExtension> extensions() {
        return extensions.get().entrySet().stream().map(e -> new InstalledExtension(e.getKey(), e.getValue())).toList();
    }

    private Map<ExtensionId, String> findExtensions() {
        var all = new TreeMap<ExtensionId, String>();
        for (var group : groups.values()) {
            for (var extension : group.extensions().orElse(List.of())) {
                all.merge(extension.id(), extension.name().isBlank() ? extension.id().value() : extension.name(),
                        (known, name) -> name.equals(extension.id().value()) ? known : name);
            }
        }
        return all;
    }

    /** Whether the server knows extensions of groups: an older one does not say anything of them. */
    public boolean knowsExtensions() {
        return groups.values().stream().map(UserGroup::extensions)
                .anyMatch(field -> field instanceof Field.Present || field instanceof Field.Null);
    }

    public Optional<AccountUser> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    /** The user with that e-mail address, capital and small letters alike; the first of several. */
    public Optional<AccountUser> userBy(String address) {
        return Optional.ofNullable(addresses.get().get(EmailAddress.key(address))).flatMap(this::user);
    }

    private Map<String, UserId> findAddresses() {
        var all = HashMap.<String, UserId>newHashMap(users.all().size());
        users.all().forEach(u -> all.putIfAbsent(EmailAddress.key(u.email()), u.id()));
        return all;
    }

    /** The user of this snapshot who equals {@code read}; else {@code read}. */
    public AccountUser same(AccountUser read) {
        return users.same(read);
    }

    public Optional<UserGroup> group(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    public Optional<Module> module(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }

    public Optional<Buyer> buyer(BuyerId id) {
        return Optional.ofNullable(buyers.get(id));
    }

    /** The ids of all groups. */
    public Set<GroupId> groupIds() {
        return groups.keySet();
    }

    /** The members of a group by the users' lists, in the order of the users; all are found on first use. */
    public List<UserId> members(GroupId group) {
        return members.get().of(group);
    }

    /** The same as a set, made for each call. */
    public UserSet memberSet(GroupId group) {
        return members.get().setOf(group);
    }

    /** This snapshot with what lists show built, its index and names; call it off the user interface's thread. */
    public Snapshot prepared() {
        index();
        grants();
        names();
        return this;
    }

    /** The same with all that any screen asks for: all users, the search and the members of the groups, too. */
    public Snapshot complete() {
        users.complete();
        search();
        members.get();
        return prepared();
    }

    /** The users and their groups as numbers; built on first use, in about ten milliseconds. */
    public SnapshotIndex index() {
        return index.get();
    }

    /** What each group grants; built on first use. */
    public GroupAccess grants() {
        return grants.get();
    }

    /** The names for display; built on first use, in about ten milliseconds. */
    public SnapshotNames names() {
        return names.get();
    }

    /**
     * The positions of the users in {@link #index} by their names in the alphabet of {@code locale}, then by e-mail
     * address, then by id; not to be changed. Found on first use, in some hundred milliseconds for 100,000 users, unless it
     * is known from the snapshot before or was kept.
     */
    public int[] byName(Locale locale) {
        return nameOrder(locale).order();
    }

    private NameOrder nameOrder(Locale locale) {
        var known = nameOrder;
        if (known != null && known.isOf(users, locale)) {
            return known;
        }
        // Who asks at the same time waits: to find it twice takes longer.
        synchronized (ordering) {
            var before = nameOrder;
            var now = before != null && before.isOf(users, locale) ? before : NameOrder.of(users, locale, before);
            nameOrder = now;
            return now;
        }
    }

    /** What was found in the names of its users, in the language of {@code locale}; what was not is found now. */
    public NameIndex nameIndex(Locale locale) {
        var order = nameOrder(locale);
        var marks = names().ofUsers();
        return new NameIndex(order.language(), order.fingerprint(), order.order(), marks.alike(), marks.sameMail());
    }

    /** A number that is another one as soon as an id, a name, an e-mail address or the order of the users is. */
    public long nameFingerprint() {
        var known = nameOrder;
        return known != null && known.isOf(users) ? known.fingerprint() : NameIndex.fingerprint(users.allAtOnce());
    }

    /**
     * This snapshot, which knows what was found in its names before; nothing of it if it has others.
     *
     * @param fingerprint its {@link #nameFingerprint}, if that is known; null to look at all names
     */
    public Snapshot with(NameIndex found, @Nullable Long fingerprint) {
        var same = new Snapshot(account, takenAt, users, groups, modules, buyers, gaps, tokens, reading, this);
        if (found.isOf(users.all().size(), fingerprint == null ? nameFingerprint() : fingerprint)) {
            same.nameOrder = NameOrder.found(users, found.language(), found.order(), found.fingerprint());
            same.knownMarks = new UserMarks(users, found.alike(), found.sameMail());
        }
        return same;
    }

    /** The search for users by a few letters; built on first use. */
    public UserSearch search() {
        return search.get();
    }

    /** The contradictions between the users' and the groups' lists; built on first use. */
    public MemberCheck memberCheck() {
        return memberCheck.get();
    }

    /**
     * The name of the object from the server; {@link #names} has it for display. Empty if it is not in this snapshot.
     */
    public Optional<String> nameOf(Id id) {
        return switch (id) {
            case UserId user -> user(user).map(AccountUser::name);
            case GroupId group -> group(group).map(UserGroup::name);
            case ModuleId module -> module(module).map(Module::name);
            case BuyerId buyer -> buyer(buyer).map(Buyer::name);
            case ExtensionId extension -> Optional.ofNullable(extensions.get().get(extension));
            case TokenId token -> token(token).map(IssuedToken::name);
            case AccountId _, AccountUserId _ -> Optional.empty();
        };
    }

    /** The account's one Default group; empty if the list has none (UserGroup BR-002). */
    public Optional<UserGroup> defaultGroup() {
        return groups.values().stream().filter(UserGroup::isDefault).findFirst();
    }

    /** The API tokens of the account; also empty if they could not be read. */
    public Collection<IssuedToken> tokens() {
        return tokens == null ? List.of() : tokens.values();
    }

    /** Whether the API tokens could be read. */
    public boolean knowsTokens() {
        return tokens != null;
    }

    public Optional<IssuedToken> token(TokenId id) {
        return tokens == null ? Optional.empty() : Optional.ofNullable(tokens.get(id));
    }

    /** This snapshot with exactly these API tokens. */
    public Snapshot withTokens(Collection<IssuedToken> all) {
        var map = new LinkedHashMap<TokenId, IssuedToken>();
        all.forEach(t -> map.put(t.id(), t));
        return new Snapshot(account, takenAt, users, groups, modules, buyers, gaps, Collections.unmodifiableMap(map),
                reading, this);
    }

    /** How its users were read; empty if that is not known, as of a file. */
    public Optional<UsersReading> reading() {
        return Optional.ofNullable(reading);
    }

    /** This snapshot, whose users were read so. */
    public Snapshot withReading(@Nullable UsersReading now) {
        return new Snapshot(account, takenAt, users, groups, modules, buyers, gaps, tokens, now, this);
    }

    /** The reasons why the lists may be incomplete; empty if there are none. */
    public List<Message> gaps() {
        return gaps;
    }

    /** Whether every list is proved complete. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /**
     * This snapshot with some users and groups as read since; new ids are added. Lists of members that are older or
     * newer than the users' own lists are dropped, as they would seem to contradict them.
     */
    public Snapshot with(Collection<AccountUser> newerUsers, Collection<UserGroup> newerGroups) {
        var groupMap = new LinkedHashMap<>(groups);
        for (var user : newerUsers) {
            var before = users.get(user.id());
            var moved = new HashSet<>(user.groups());
            moved.addAll(before == null ? Set.of() : before.groups());
            moved.removeIf(g -> before != null && before.groups().contains(g) && user.groups().contains(g));
            moved.forEach(g -> groupMap.computeIfPresent(g, (_, group) -> group.withoutUsers()));
        }
        newerGroups.forEach(g -> groupMap.put(g.id(), g.withoutUsers()));
        return new Snapshot(account, takenAt, users.with(newerUsers), groupMap, modules, buyers, gaps, tokens, reading,
                this);
    }

    /** This snapshot without a deleted user. */
    public Snapshot without(UserId gone) {
        return new Snapshot(account, takenAt, users.without(gone), groups, modules, buyers, gaps, tokens, reading,
                this);
    }

    /** This snapshot without a deleted group, which has no members any more. */
    public Snapshot without(GroupId gone) {
        var groupMap = new LinkedHashMap<>(groups);
        groupMap.remove(gone);
        var left = users.changed(members(gone), user -> user.withGroups(minus(user.groups(), gone)));
        return new Snapshot(account, takenAt, left, groupMap, modules, buyers, gaps, tokens, reading, this);
    }

    private static Set<GroupId> minus(Set<GroupId> groups, GroupId gone) {
        var rest = new HashSet<>(groups);
        rest.remove(gone);
        return rest;
    }
}
