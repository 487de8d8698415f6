package org.accessdesk.ui.shell;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.Opener;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.drafts.DraftFileActions;
import org.accessdesk.ui.groups.GroupsViewModel;
import org.accessdesk.ui.history.HistoryViewModel;
import org.accessdesk.ui.kit.pane.PairContent.PairAction;
import org.accessdesk.ui.proxy.ProxyViewModel;
import org.accessdesk.ui.settings.Restart;
import org.accessdesk.ui.settings.SettingsViewModel;
import org.accessdesk.ui.shell.notice.Notice;
import org.accessdesk.ui.users.UserRow;
import org.accessdesk.ui.users.UsersViewModel;
import org.junit.jupiter.api.Test;

class ShellListsTest {
    private final Bench bench = Bench.loaded();
    private final List<String> opened = new ArrayList<>();
    private final ShellViewModel shell = new ShellViewModel(bench.workspace, bench.clock,
            DraftFileActions.none("No files."), () -> 0, (_, _) -> {});
    private final UsersViewModel users = new UsersViewModel(bench.workspace);
    private final Destinations to = new Destinations(shell, users, new GroupsViewModel(bench.workspace),
            new HistoryViewModel(bench.workspace, bench.clock, () -> {}, shell.exports()),
            new SettingsViewModel(Computer.bare(Tasks.direct(), Clock.systemUTC()),
                    new ProxyViewModel(TestWorkspaces.profiles(Tasks.direct(), Clock.systemUTC()).proxy(), () -> {}),
                    new Restart()));
    private final Opener opener = new Opener(page -> {
        if (page.contains("groups")) {
            throw new IOException("There is no browser.");
        }
        opened.add(page);
    }, Tasks.direct());

    private ShellLists at(String production) {
        return new ShellLists(to, bench.workspace, opener, production);
    }

    @Test
    void onlyProductionHasPages() {
        var lists = at(bench.workspace.address());
        assertThat(lists.page(userId(1)))
                .contains("https://portal.platform.softwareone.com/administration/settings/users/" + userId(1));
        assertThat(lists.page(groupId(1)))
                .contains("https://portal.platform.softwareone.com/administration/settings/groups/" + groupId(1));
        assertThat(lists.page(moduleId(1))).isEmpty();
        assertThat(at("https://api.example.com").page(userId(1))).isEmpty();
    }

    @Test
    void aPageThatCannotBeOpenedIsTold() {
        at("").open("https://example.com/users");
        assertThat(opened).containsExactly("https://example.com/users");
        at("").open("https://example.com/groups");
        assertThat(shell.noticesProperty().get()).extracting(Notice::text)
                .contains("This computer has no program that opens https://example.com/groups.");
    }

    @Test
    void aComparisonOfUsersLeadsToMakingOneLikeTheOther() {
        var pair = at("").compare(userId(1), userId(2)).orElseThrow();
        assertThat(pair.actions()).extracting(PairAction::text).containsExactly("Make User 1 like User 2…",
                "Make User 2 like User 1…");
        shell.screenProperty().set(Screen.GROUPS);
        pair.actions().getFirst().action().run();
        bench.settle();
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.USERS);
        assertThat(users.like().openProperty().get()).isTrue();
        assertThat(users.like().chosenProperty().get()).isEqualTo(userId(2));
        users.like().put();
        assertThat(bench.workspace.drafts().changes().membership(userId(1)).orElseThrow().added())
                .containsExactly(groupId(2));
    }

    @Test
    void aComparisonOfGroupsLeadsToAddingUsersOfTheOne() {
        var pair = at("").compare(groupId(1), groupId(2)).orElseThrow();
        assertThat(pair.actions()).extracting(PairAction::text).containsExactly("Add 1 user of Group 1 to Group 2…");
        pair.actions().getFirst().action().run();
        bench.settle();
        users.bulk().put();
        assertThat(bench.workspace.drafts().changes().membership(userId(1)).orElseThrow().added())
                .containsExactly(groupId(2));
        assertThat(at("").compare(userId(1), groupId(1))).isEmpty();
        assertThat(at("").compare(userId(1), userId(99))).isEmpty();
    }

    @Test
    void aFigureOfTheStripLeadsToTheUsersItCounts() {
        shell.setNavigation(to);
        bench.tick(2, 2, false);
        bench.settle();
        var figure = shell.stripProperty().get().segments().getFirst();
        assertThat(figure.text()).isEqualTo("1 user loses Module MOD-0004");
        shell.screenProperty().set(Screen.REVIEW);
        shell.showUsers(figure);
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.USERS);
        assertThat(users.rows()).extracting(UserRow::id).containsExactly(userId(2));
    }

    @Test
    void aListLeadsToTheOtherFiltered() {
        shell.screenProperty().set(Screen.GROUPS);
        var filter = ListFilter.by(new Facet.InGroup(groupId(2)));
        at("").toUsers(filter);
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.USERS);
        assertThat(users.filterProperty().get()).isEqualTo(filter);
        at("").toGroups(ListFilter.NONE);
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.GROUPS);
    }
}
