package org.accessdesk.ui.shell;

import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.settings.SettingsViewModel;
import org.accessdesk.ui.shell.palette.PaletteViewModel;
import org.accessdesk.ui.users.UsersViewModel;
import org.jspecify.annotations.Nullable;

/** Navigates to a user, a group, the users of a module, a run or the proxy. */
record Destinations(ShellViewModel shell, UsersViewModel users, GroupsViewModel groups, HistoryViewModel history,
        SettingsViewModel settings)
        implements
            PaletteViewModel.Destination,
            Navigation {

    @Override
    public void show(AccountUser user) {
        show(user.id());
    }

    @Override
    public void show(UserGroup group) {
        show(group.id());
    }

    @Override
    public void show(Module module) {
        shell.screenProperty().set(Screen.USERS);
        users.filter(ListFilter.by(new Facet.HasModule(module.id())));
    }

    private void show(UserId user) {
        shell.screenProperty().set(Screen.USERS);
        users.reveal(user);
    }

    private void show(GroupId group) {
        shell.screenProperty().set(Screen.GROUPS);
        groups.reveal(group);
    }

    @Override
    public void toUsers(ListFilter filter) {
        users.filter(filter);
        shell.screenProperty().set(Screen.USERS);
    }

    /** Opens the pane that makes {@code user} like {@code model}. */
    void makeLike(UserId user, UserId model) {
        shell.screenProperty().set(Screen.USERS);
        users.like().open(user, model);
    }

    /** Opens the pane that adds {@code people} to a group. */
    void addToGroup(List<UserId> people, GroupId group) {
        shell.screenProperty().set(Screen.USERS);
        users.bulk().open(people, group);
    }

    /** Shows the groups that match {@code filter}. */
    void toGroups(ListFilter filter) {
        groups.filter(filter);
        shell.screenProperty().set(Screen.GROUPS);
    }

    /** Shows the access reviews. */
    void toCampaigns() {
        shell.screenProperty().set(Screen.CAMPAIGNS);
    }

    @Override
    public void toRun(@Nullable RunId run) {
        shell.screenProperty().set(Screen.HISTORY);
        history.reveal(run);
    }

    @Override
    public void toUndo() {
        history.undoLatest(() -> shell.screenProperty().set(Screen.HISTORY));
    }

    @Override
    public void toProxy() {
        shell.screenProperty().set(Screen.SETTINGS);
        settings.proxy().ask();
    }

    @Override
    public void toTarget(Target target) {
        switch (target) {
            case Target.UserTarget(var id) -> show(id);
            case Target.InvitationTarget(var id) -> show(id);
            case Target.GroupTarget(var id) -> show(id);
            case Target.TokenTarget _ -> {
                // Tokens have no screen.
            }
        }
    }
}
