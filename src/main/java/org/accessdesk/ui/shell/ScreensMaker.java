package org.accessdesk.ui.shell;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.present.Shown;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.campaign.CampaignViewModel;
import org.accessdesk.ui.drafts.ServiceDraftFiles;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Commands;
import org.accessdesk.ui.matrix.MatrixViewModel;
import org.accessdesk.ui.proxy.ProxyViewModel;
import org.accessdesk.ui.review.ReviewViewModel;
import org.accessdesk.ui.settings.Restart;
import org.accessdesk.ui.settings.SettingsViewModel;
import org.accessdesk.ui.shell.palette.PaletteViewModel;
import org.accessdesk.ui.users.UsersViewModel;

/**
 * Makes the screens of a workspace, and joins them.
 *
 * @param stage the marketplace for rehearsals
 * @param production the suggested address for new connections
 * @param accountActions the actions of the account menu
 * @param showKeys shows the list of keys
 * @param ofApp the commands that are not of one account
 * @param restart restarts the app
 */
record ScreensMaker(Profiles profiles, Computer computer, RehearsalMarketplace stage, Clock clock, String production,
        AccountsViewModel.AccountNavigation accountActions, Runnable showKeys,
        Supplier<List<Command>> ofApp, Restart restart) {

    WorkspaceScreens screens(Shown<Workspace> shown) {
        var workspace = shown.value();
        var shell = new ShellViewModel(workspace, clock, new ServiceDraftFiles(workspace.files()),
                () -> computer.preferences().state().value().settings().applying().atOnce(),
                computer.opener()::openFolder);
        var users = new UsersViewModel(workspace);
        var groups = new GroupsViewModel(workspace);
        var matrix = new MatrixViewModel(workspace);
        var campaigns = new CampaignViewModel(workspace, clock, shell.exports());
        var review = new ReviewViewModel(workspace, stage, clock, shell.exports());
        var history = new HistoryViewModel(workspace, clock, shell::review, shell.exports());
        var settings = new SettingsViewModel(computer,
                new ProxyViewModel(profiles.proxy(), shell::signedInToProxy), restart, shown.isAliased());
        var destinations = new Destinations(shell, users, groups, history, settings);
        shell.setNavigation(destinations);
        shell.screenProperty().subscribe(screen -> {
            users.shown(screen == Screen.USERS);
            groups.shown(screen == Screen.GROUPS);
            matrix.shown(screen == Screen.MATRIX);
            review.shown(screen == Screen.REVIEW);
            settings.shown(screen == Screen.SETTINGS);
            if (screen == Screen.HISTORY) {
                history.load();
            }
        });
        var accounts = new AccountsViewModel(workspace, profiles, accountActions);
        var commands = new Commands();
        commands.add(new WorkspaceCommands(shell, users, groups, review, history, settings, accounts,
                showKeys)::list);
        commands.add(ofApp);
        return new WorkspaceScreens(workspace, shell, users, groups, matrix, campaigns, review, history,
                settings, commands,
                new PaletteViewModel(workspace, destinations, commands), accounts,
                new ShellLists(destinations, workspace, computer.opener(), production));
    }
}
