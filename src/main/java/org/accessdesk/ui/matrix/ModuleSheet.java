package org.accessdesk.ui.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.groups.ModuleLockText;
import org.jspecify.annotations.Nullable;

/** Groups and the modules that they have, locked by the rules of their editor. */
final class ModuleSheet implements Sheet {
    private final DraftedSnapshot drafted;
    private final Set<ModuleId> permissions;
    private final List<UserGroup> groups;
    private final List<Module> modules;
    private final Map<ModuleId, Integer> columns = new HashMap<>();
    /** Why each cell is locked, as far as it was asked for. */
    private final @Nullable Optional<String>[] locks;

    /** @param permissions the modules of the token, empty if unknown */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
    ModuleSheet(DraftedSnapshot drafted, Set<ModuleId> permissions) {
        this.drafted = drafted;
        this.permissions = permissions;
        this.groups = List.copyOf(drafted.snapshot().groups());
        this.modules = List.copyOf(drafted.snapshot().modules());
        modules.forEach(module -> columns.put(module.id(), columns.size()));
        this.locks = (@Nullable Optional<String>[]) new Optional[groups.size() * modules.size()];
    }

    @Override
    public DraftedSnapshot drafted() {
        return drafted;
    }

    @Override
    public int row(Id id) {
        return drafted.snapshot().index().group((GroupId) id);
    }

    @Override
    public int column(Id id) {
        return columns.getOrDefault((ModuleId) id, -1);
    }

    @Override
    public MatrixCell cell(int row, int column) {
        var group = groups.get(row);
        var module = modules.get(column).id();
        return new MatrixCell(group.moduleIds().contains(module), drafted.modulesOf(group).contains(module),
                lock(row, column).isPresent());
    }

    @Override
    public Optional<String> lock(int row, int column) {
        var at = row * modules.size() + column;
        var known = locks[at];
        if (known == null) {
            known = ModuleLockText.of(modules.get(column), groups.get(row), drafted, permissions);
            locks[at] = known;
        }
        return known;
    }

    @Override
    public ChangeSet edited(SheetEdit edit) {
        // What the Default group loses, the others lose with it: theirs are edited beside its new modules.
        var first = edited(drafted.changes(), edit, true);
        var rest = first.equals(drafted.changes()) ? this
                : with(first);
        return rest.edited(first, edit, false);
    }

    private ChangeSet edited(ChangeSet set, SheetEdit edit, boolean ofDefault) {
        return set.with(IntStream.range(0, edit.size())
                .filter(n -> groups.get(edit.row(n)).isDefault() == ofDefault)
                .filter(n -> !set.isDeleted(groups.get(edit.row(n)).id()))
                .mapToObj(n -> edited(edit.row(n), edit.wanted(n))).toList());
    }

    @Override
    public ModuleSheet with(ChangeSet changes) {
        return new ModuleSheet(new DraftedSnapshot(drafted.base(), changes), permissions);
    }

    @Override
    public int rows() {
        return groups.size();
    }

    @Override
    public int columns() {
        return modules.size();
    }

    @Override
    public int onInRow(int row) {
        return drafted.modulesOf(groups.get(row)).size();
    }

    @Override
    public int onInColumn(int column) {
        var module = modules.get(column).id();
        return (int) groups.stream().filter(group -> drafted.modulesOf(group).contains(module)).count();
    }

    @Override
    public List<String> rowNames(int row) {
        return Sheet.names(drafted, groups.get(row).id());
    }

    @Override
    public List<String> columnNames(int column) {
        return Sheet.names(drafted, modules.get(column).id());
    }

    private GroupChange edited(int row, SheetEdit.Wanted wanted) {
        var change = drafted.changes().of(groups.get(row));
        for (var column : wanted.on().stream().toArray()) {
            change = edited(change, row, column, true);
        }
        for (var column : wanted.off().stream().toArray()) {
            change = edited(change, row, column, false);
        }
        return change;
    }

    /** {@code change} of the group in {@code row} with one more module, or one less, if that is possible. */
    private GroupChange edited(GroupChange change, int row, int column, boolean on) {
        var group = groups.get(row);
        var next = change.with(modules.get(column).id(), on);
        return next.equals(change) || lock(row, column).isPresent() || isLocked(change, group, column) ? change : next;
    }

    /** Whether {@code change}, which the draft does not have yet, locks a module that was not: the last one with buyers. */
    private boolean isLocked(GroupChange change, UserGroup group, int column) {
        var before = drafted.changes();
        return !change.equals(before.of(group))
                && ModuleLockText
                        .of(modules.get(column), group, new DraftedSnapshot(drafted.base(), before.with(change)),
                                permissions)
                        .isPresent();
    }
}
