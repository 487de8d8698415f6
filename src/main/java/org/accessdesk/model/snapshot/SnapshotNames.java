package org.accessdesk.model.snapshot;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accessdesk.model.ShownName;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * The display names of a snapshot. If two of a kind read the same, groups, modules, buyers, extensions and tokens carry their ids,
 * and users their e-mail addresses, or their ids if these read the same, too.
 */
public final class SnapshotNames {
    /** The names without a snapshot: each object is called by its id. */
    public static final SnapshotNames NONE = new SnapshotNames(List.of(), Map.of(), UserMarks.NONE, Map.of());

    private final List<Snapshot> snapshots;
    private final Map<GroupId, String> drafted;
    private final UserMarks userMarks;
    /** Of all others. */
    private final Map<Id, String> marks;

    private SnapshotNames(List<Snapshot> snapshots, Map<GroupId, String> drafted, UserMarks userMarks,
            Map<Id, String> marks) {
        this.snapshots = snapshots;
        this.drafted = drafted;
        this.userMarks = userMarks;
        this.marks = marks;
    }

    /**
     * Builds the names of one snapshot; {@link Snapshot#names} caches them.
     *
     * @param before the marks of an earlier one, used again where they hold; null for none
     */
    static SnapshotNames ofOne(Snapshot snapshot, @Nullable UserMarks before) {
        return of(List.of(snapshot), before);
    }

    /** The names of {@code snapshot}; {@link #NONE} if there is none. */
    public static SnapshotNames in(@Nullable Snapshot snapshot) {
        return snapshot == null ? NONE : snapshot.names();
    }

    /** The names of both; the later one's if an object is in both. Names of one may read like names of the other. */
    public static SnapshotNames of(Snapshot later, Snapshot earlier) {
        return of(List.of(later, earlier), null);
    }

    private static SnapshotNames of(List<Snapshot> snapshots, @Nullable UserMarks before) {
        var users = UserMarks.of(snapshots.size() == 1 ? snapshots.getFirst().userTable()
                : UserTable.of(union(snapshots, Snapshot::users, AccountUser::id)), before);
        var marks = new HashMap<Id, String>();
        mark(marks, union(snapshots, Snapshot::groups, UserGroup::id), UserGroup::id, UserGroup::name);
        mark(marks, union(snapshots, Snapshot::modules, Module::id), Module::id, Module::name);
        mark(marks, union(snapshots, Snapshot::buyers, Buyer::id), Buyer::id, Buyer::name);
        mark(marks, union(snapshots, Snapshot::extensions, InstalledExtension::id), InstalledExtension::id,
                InstalledExtension::name);
        mark(marks, union(snapshots, Snapshot::tokens, IssuedToken::id), IssuedToken::id, IssuedToken::name);
        return new SnapshotNames(snapshots, Map.of(), users, marks);
    }

    /** The marks of the users. */
    UserMarks ofUsers() {
        return userMarks;
    }

    private static <T> Collection<T> union(List<Snapshot> snapshots, Function<Snapshot, Collection<T>> all,
            Function<T, ? extends Id> id) {
        return snapshots.size() == 1 ? all.apply(snapshots.getFirst())
                : snapshots.stream().flatMap(s -> all.apply(s).stream()).collect(toMap(id, t -> t, (a, b) -> a))
                        .values();
    }

    private static <T> void mark(Map<Id, String> marks, Collection<T> all, Function<T, ? extends Id> id,
            Function<T, String> name) {
        Confusables.<T, Id>readingAlike(all, id, name).forEach(i -> marks.put(i, i.value()));
    }

    /** The names of {@code same}, a snapshot of the same users with more groups. */
    SnapshotNames withGroupsOf(Snapshot same) {
        var others = new HashMap<>(marks);
        others.keySet().removeIf(GroupId.class::isInstance);
        mark(others, same.groups(), UserGroup::id, UserGroup::name);
        return new SnapshotNames(List.of(same), drafted, userMarks, others);
    }

    /** These names with the new ones that a draft gives to some groups. */
    public SnapshotNames renamed(Map<GroupId, String> names) {
        if (names.isEmpty()) {
            return this;
        }
        var others = new HashMap<>(marks);
        others.keySet().removeIf(GroupId.class::isInstance);
        mark(others, snapshots.getFirst().groups(), UserGroup::id, g -> names.getOrDefault(g.id(), g.name()));
        return new SnapshotNames(snapshots, Map.copyOf(names), userMarks, others);
    }

    /** The display name of {@code id}; the id itself if the snapshot does not have it. */
    public ShownName of(Id id) {
        return raw(id).map(name -> shown(id, name)).orElseGet(() -> new ShownName(id.value(), ""));
    }

    /**
     * The display name of {@code id} by a name from elsewhere, such as a journal. If the object is deleted or has
     * another name now, its id is the mark; a local id says nothing to anybody.
     */
    public ShownName of(Id id, String known) {
        return raw(id).filter(known::equals).map(name -> shown(id, name))
                .orElseGet(() -> ShownName.of(known, id, !snapshots.isEmpty() && !id.isLocal()));
    }

    /** Whether the snapshot has the object. */
    public boolean has(Id id) {
        return raw(id).isPresent();
    }

    /** The display name of the Default group; empty if the snapshot has none. */
    public Optional<ShownName> ofDefault() {
        return snapshots.stream().map(Snapshot::defaultGroup).flatMap(Optional::stream).findFirst()
                .map(d -> of(d.id()));
    }

    private ShownName shown(Id id, String name) {
        var mark = id instanceof UserId user ? userMarks.of(user) : marks.get(id);
        return mark == null ? ShownName.of(name, id, false) : new ShownName(SafeText.isolated(name), mark);
    }

    private Optional<String> raw(Id id) {
        return Optional.ofNullable(drafted.get(id))
                .or(() -> snapshots.stream().map(s -> s.nameOf(id)).flatMap(Optional::stream).findFirst());
    }
}
