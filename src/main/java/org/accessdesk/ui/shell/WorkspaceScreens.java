package org.accessdesk.ui.shell;

import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.campaign.CampaignViewModel;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.Commands;
import org.accessdesk.ui.kit.table.ListActions;
import org.accessdesk.ui.matrix.MatrixViewModel;
import org.accessdesk.ui.review.ReviewViewModel;
import org.accessdesk.ui.settings.SettingsViewModel;
import org.accessdesk.ui.shell.palette.PaletteViewModel;
import org.accessdesk.ui.users.UsersViewModel;

/** The view models of one open workspace, and its commands. */
public record WorkspaceScreens(Workspace workspace, ShellViewModel shell, UsersViewModel users, GroupsViewModel groups,
        MatrixViewModel matrix, CampaignViewModel campaigns, ReviewViewModel review, HistoryViewModel history,
        SettingsViewModel settings,
        Commands commands,
        PaletteViewModel palette, AccountsViewModel accounts, ListActions lists) {
    void close() {
        settings.close();
        accounts.close();
        review.close();
        history.close();
        users.close();
        groups.close();
        matrix.close();
        campaigns.close();
        shell.close();
        workspace.close();
    }
}
