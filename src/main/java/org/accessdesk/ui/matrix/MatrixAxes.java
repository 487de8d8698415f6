package org.accessdesk.ui.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.collections.ListChangeListener;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.id.Id;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.groups.GroupRow;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.table.RowOrder;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.users.UserRow;
import org.accessdesk.ui.users.UsersViewModel;

/** The lists along the matrix, with filters and orders of their own. */
final class MatrixAxes {
    private final UsersViewModel users;
    private final GroupsViewModel groups;
    private final ModulesAxis modules;

    /** @param changed runs after each change of what a list shows */
    MatrixAxes(Workspace workspace, Runnable changed) {
        users = new UsersViewModel(workspace);
        groups = new GroupsViewModel(workspace);
        modules = new ModulesAxis(workspace.directory(), workspace.tasks());
        List.of(users, groups, modules).forEach(list -> sort(list, _ -> 0));
        users.rows().addListener((ListChangeListener<UserRow>) _ -> changed.run());
        groups.rows().addListener((ListChangeListener<GroupRow>) _ -> changed.run());
        modules.rows().addListener((ListChangeListener<Module>) _ -> changed.run());
    }

    UsersViewModel users() {
        return users;
    }

    GroupsViewModel groups() {
        return groups;
    }

    ModulesAxis modules() {
        return modules;
    }

    /**
     * Sorts a list by {@code rank}, the least first, and by name.
     *
     * @param rank asked by several threads
     */
    void sort(EntityListViewModel<? extends Id, ?> list, ToIntFunction<Id> rank) {
        if (list == users) {
            users.sort(new RowOrder<>(Comparator.<UserRow>comparingInt(row -> rank.applyAsInt(row.id()))
                    .thenComparing(UserRow::order).thenComparing(UserRow::email).thenComparing(UserRow::id), true));
        } else if (list == groups) {
            groups.sort(new RowOrder<>(Comparator.<GroupRow>comparingInt(row -> rank.applyAsInt(row.id()))
                    .thenComparing(Alphabetical.by(GroupRow::name)).thenComparing(GroupRow::id), false));
        } else {
            modules.sort(new RowOrder<>(Comparator.<Module>comparingInt(row -> rank.applyAsInt(row.id()))
                    .thenComparing(Alphabetical.by(Module::name)).thenComparing(Module::id), true));
        }
    }

    /** The list along the rows. */
    EntityListViewModel<? extends Id, ?> rows(MatrixKind kind) {
        return switch (kind) {
            case MEMBERS -> users;
            case MODULES -> groups;
        };
    }

    /** The list along the columns. */
    EntityListViewModel<? extends Id, ?> columns(MatrixKind kind) {
        return switch (kind) {
            case MEMBERS -> groups;
            case MODULES -> modules;
        };
    }

    /** Stops observing. */
    void close() {
        users.close();
        groups.close();
        modules.close();
    }
}
