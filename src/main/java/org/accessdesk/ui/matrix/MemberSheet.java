package org.accessdesk.ui.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.NumberedDelta;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Users and the groups that they are in. Nobody is taken out of their only group (AccountUser BR-003). */
final class MemberSheet implements Sheet {
    private static final BitSet NONE = new BitSet();

    private final DraftedSnapshot drafted;
    private final SnapshotIndex index;
    private final List<GroupId> groups;
    private final Set<UserId> removed;
    /** The drafted change of each user who has one; a place is found at once, which a search for each cell is not. */
    private final Lazy<@Nullable NumberedDelta[]> changes = new Lazy<>(this::findChanges);
    /** The row that was asked for last: cells are asked for row by row. */
    private @Nullable RowGroups last;

    /**
     * A user's groups.
     *
     * @param change what the draft changes; null for nothing
     * @param known how many groups of the account the user would be in
     * @param gone whether the draft removes the user
     */
    private record RowGroups(int place, @Nullable NumberedDelta change, int known, boolean gone) {}

    MemberSheet(DraftedSnapshot drafted) {
        this.drafted = drafted;
        this.index = drafted.snapshot().index();
        this.groups = drafted.snapshot().groups().stream().map(UserGroup::id).toList();
        this.removed = drafted.changes().removals().stream().map(UserRemoval::user).collect(Collectors.toSet());
    }

    @Override
    public DraftedSnapshot drafted() {
        return drafted;
    }

    /** The users, whose positions are the places of the rows. */
    SnapshotIndex index() {
        return index;
    }

    @Override
    public int row(Id id) {
        return index.position((UserId) id);
    }

    @Override
    public int column(Id id) {
        return index.group((GroupId) id);
    }

    private @Nullable NumberedDelta[] findChanges() {
        var numbers = new IdentityHashMap<SetDelta<GroupId>, NumberedDelta>();
        var found = new NumberedDelta[index.size()];
        drafted.forEachDelta((place, delta) -> found[place] = numbers.computeIfAbsent(delta,
                d -> new NumberedDelta(d, index)));
        return found;
    }

    private RowGroups at(int place) {
        var known = last;
        if (known == null || known.place != place) {
            var change = changes.get()[place];
            known = new RowGroups(place, change,
                    change == null ? index.start(place + 1) - index.start(place) : change.groupsAfter(place),
                    !removed.isEmpty() && removed.contains(index.user(place).id()));
            last = known;
        }
        return known;
    }

    private boolean isAfter(RowGroups at, int group) {
        return at.change == null ? index.isIn(at.place, group) : at.change.isInAfter(at.place, group);
    }

    /** The drafted change of a user, as far as it is left to do. */
    private SetDelta<GroupId> change(int place) {
        var change = at(place).change;
        return change == null ? SetDelta.none() : change.left(place);
    }

    /** The groups with the draft applied, also those that are not in the account's list. */
    private Set<GroupId> after(int place) {
        var groupsNow = index.user(place).groups();
        return at(place).change == null ? groupsNow : change(place).applyTo(groupsNow);
    }

    @Override
    public MatrixCell cell(int row, int column) {
        var at = at(row);
        var after = isAfter(at, column);
        return new MatrixCell(index.isIn(row, column), after,
                at.gone || (after && at.known == 1 && after(row).size() == 1));
    }

    @Override
    public Optional<String> lock(int row, int column) {
        if (!cell(row, column).locked()) {
            return Optional.empty();
        }
        return Optional.of(Texts.get(at(row).gone ? "users.editor.toBeRemoved" : "users.editor.onlyGroup"));
    }

    /**
     * What an edit does to a user.
     *
     * @param change what the draft changes already; null for nothing
     * @param on the groups that the user comes to be in
     * @param off those that the user comes to be out of
     */
    private record EditedKind(@Nullable NumberedDelta change, BitSet on, BitSet off) {}

    /** What comes of each kind. */
    private static final class EditedKinds {
        private final Map<EditedKind, SetDelta<GroupId>> known = new HashMap<>();
        private @Nullable EditedKind last;
        private SetDelta<GroupId> ofLast = SetDelta.none();

        @SuppressWarnings("ReferenceEquality") // Most users are of the kind of the one before, by the same objects.
        SetDelta<GroupId> delta(@Nullable NumberedDelta change, BitSet on, BitSet off,
                Supplier<SetDelta<GroupId>> edited) {
            if (last == null || last.change != change || last.on != on || last.off != off) {
                last = new EditedKind(change, on, off);
                ofLast = known.computeIfAbsent(last, _ -> edited.get());
            }
            return ofLast;
        }
    }

    @Override
    public ChangeSet edited(SheetEdit edit) {
        var kinds = new EditedKinds();
        // Equal deltas become one, so that later work can tell them apart by their identity.
        var shared = new HashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var users = new int[edit.size()];
        var deltas = new ArrayList<SetDelta<GroupId>>();
        for (var n = 0; n < edit.size(); n++) {
            var user = edit.row(n);
            var wanted = edit.wanted(n);
            var at = at(user);
            // The edit of a user who is to be removed would take the removal back.
            if (!at.gone) {
                var on = differing(at, wanted.on(), false);
                var off = differing(at, wanted.off(), true);
                var plain = isPlain(at, on, off);
                var delta = plain
                        ? kinds.delta(at.change, on, off, () -> shared(shared, edited(user, wanted)))
                        : shared(shared, edited(user, wanted));
                if (!(on.isEmpty() && off.isEmpty()) && (plain || !delta.equals(change(user)))) {
                    users[deltas.size()] = user;
                    deltas.add(delta);
                }
            }
        }
        return drafted.changes().with(UserDeltas.of(index, Arrays.copyOf(users, deltas.size()), deltas::get));
    }

    private static SetDelta<GroupId> shared(Map<SetDelta<GroupId>, SetDelta<GroupId>> all, SetDelta<GroupId> delta) {
        return all.computeIfAbsent(delta, _ -> delta);
    }

    /** Those of {@code columns} in which the user is, or is not; the same object if that is all of them. */
    private BitSet differing(RowGroups at, BitSet columns, boolean after) {
        var found = 0;
        for (var column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            found += isAfter(at, column) == after ? 1 : 0;
        }
        if (found == 0) {
            return NONE;
        }
        if (found == columns.cardinality()) {
            return columns;
        }
        var some = new BitSet();
        columns.stream().filter(column -> isAfter(at, column) == after).forEach(some::set);
        return some;
    }

    /** Whether the edit does the same to all users with the same drafted change who come to be in and out of the same groups. */
    private static boolean isPlain(RowGroups at, BitSet on, BitSet off) {
        return at.known + on.cardinality() > off.cardinality() && (at.change == null || at.change.isLeft(at.place));
    }

    @Override
    public Sheet with(ChangeSet changes) {
        return new MemberSheet(new DraftedSnapshot(drafted.base(), changes));
    }

    @Override
    public int rows() {
        return index.size();
    }

    @Override
    public int columns() {
        return groups.size();
    }

    @Override
    public int onInRow(int row) {
        return after(row).size();
    }

    @Override
    public int onInColumn(int column) {
        return drafted.membersOf(groups.get(column)).size();
    }

    @Override
    public List<String> rowNames(int row) {
        var user = index.user(row);
        return List.of(Names.of(user.id(), drafted.names()), user.email(), user.id().value());
    }

    @Override
    public List<String> columnNames(int column) {
        return Sheet.names(drafted, groups.get(column));
    }

    private SetDelta<GroupId> edited(int user, SheetEdit.Wanted wanted) {
        var change = change(user);
        var before = index.user(user).groups();
        var after = new HashSet<>(change.applyTo(before));
        wanted.on().stream().mapToObj(groups::get).forEach(after::add);
        // Of a user who is to leave all groups, one that they have on the server is kept.
        var off = wanted.off().stream().mapToObj(groups::get)
                .collect(Collectors.partitioningBy(before::contains));
        off.getOrDefault(false, List.of()).forEach(group -> leave(after, group));
        off.getOrDefault(true, List.of()).forEach(group -> leave(after, group));
        return SetDelta.between(before, after);
    }

    private static void leave(Set<GroupId> groups, GroupId group) {
        if (groups.size() > 1) {
            groups.remove(group);
        }
    }
}
