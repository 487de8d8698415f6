package org.accessdesk.ui.matrix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
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
    private final DraftedSnapshot drafted;
    private final SnapshotIndex index;
    private final List<GroupId> groups;
    private final Set<UserId> removed;
    /** The row that was asked for last: cells are asked for row by row. */
    private RowGroups last = new RowGroups(-1, Set.of(), Set.of(), false);

    /**
     * A user's groups.
     *
     * @param before on the server
     * @param after with the draft applied
     * @param gone whether the draft removes the user
     */
    private record RowGroups(int place, Set<GroupId> before, Set<GroupId> after, boolean gone) {}

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

    @Override
    public int row(Id id) {
        return index.position((UserId) id);
    }

    @Override
    public int column(Id id) {
        return index.group((GroupId) id);
    }

    private RowGroups at(int place) {
        if (last.place != place) {
            var user = index.user(place);
            var change = change(place);
            last = new RowGroups(place, user.groups(), change.isEmpty() ? user.groups() : change.applyTo(user.groups()),
                    removed.contains(user.id()));
        }
        return last;
    }

    /** The drafted change of a user, as far as it is left to do. */
    private SetDelta<GroupId> change(int place) {
        var delta = drafted.deltaAt(place);
        return delta == null ? SetDelta.none() : delta.rebase(index.user(place).groups());
    }

    @Override
    public MatrixCell cell(int row, int column) {
        var at = at(row);
        var group = groups.get(column);
        var after = at.after.contains(group);
        return new MatrixCell(at.before.contains(group), after, at.gone || (after && at.after.size() == 1));
    }

    @Override
    public Optional<String> lock(int row, int column) {
        if (!cell(row, column).locked()) {
            return Optional.empty();
        }
        return Optional.of(Texts.get(at(row).gone ? "users.editor.toBeRemoved" : "users.editor.onlyGroup"));
    }

    /** Users with the same groups are looked at once where the same is wanted of them: of 100,000 users there are few kinds. */
    private record EditedKind(int groups, @Nullable SetDelta<GroupId> change, SheetEdit.Wanted wanted) {}

    @Override
    public ChangeSet edited(SheetEdit edit) {
        var known = new HashMap<EditedKind, SetDelta<GroupId>>();
        // Equal deltas become one, so that later work can tell them apart by their identity.
        var shared = new HashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var deltas = IntStream.range(0, edit.size()).mapToObj(n -> {
            var user = edit.row(n);
            var kind = new EditedKind(index.kind(user), drafted.deltaAt(user), edit.wanted(n));
            return known.computeIfAbsent(kind,
                    k -> shared.computeIfAbsent(edited(user, k.wanted), delta -> delta));
        }).toList();
        // The edit of a user who is to be removed would take the removal back.
        var staying = IntStream.range(0, edit.size())
                .filter(n -> !removed.contains(index.user(edit.row(n)).id()))
                .filter(n -> !deltas.get(n).equals(change(edit.row(n)))).toArray();
        var users = IntStream.of(staying).map(n -> edit.row(n)).toArray();
        return drafted.changes().with(UserDeltas.of(index, users, n -> deltas.get(staying[n])));
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
        return at(row).after.size();
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
