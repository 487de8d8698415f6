package org.accessdesk.ui.users;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.users.UserRow.GroupMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersViewModelTest {
    private final Bench bench = Bench.loaded();
    private final UsersViewModel model = new UsersViewModel(bench.workspace);

    private UserRow row(int user) {
        return model.rows().stream().filter(r -> r.id().equals(userId(user))).findFirst().orElseThrow();
    }

    private List<String> names() {
        return model.rows().stream().map(UserRow::name).toList();
    }

    private void select(int... users) {
        model.select(Arrays.stream(users).mapToObj(this::row).toList(), false);
    }

    private List<String> edited() {
        return model.editor().contentProperty().get().users().stream().map(AccountUser::name).toList();
    }

    private void groups(GroupId... ids) {
        model.choose(Set.of(FacetKind.GROUP), Arrays.stream(ids).map(Facet.InGroup::new).toList());
    }

    private void modules(ModuleId... ids) {
        model.choose(Set.of(FacetKind.MODULE), Arrays.stream(ids).map(Facet.HasModule::new).toList());
    }

    private void statuses(List<ServerValue<UserStatus>> statuses) {
        model.choose(Set.of(FacetKind.STATUS), statuses.stream().map(Facet.HasStatus::new).toList());
    }

    private List<Choice<Facet>> choices(FacetKind kind) {
        return Objects.requireNonNull(model.choicesProperty().get().get(kind));
    }

    // Rows

    @Test
    void rowsAreInTheServersOrder() {
        assertThat(names()).containsExactly("User 1", "User 2", "User 3", "User 4");
        assertThat(row(2).groups()).containsExactly(
                new GroupMark(groupId(1), "Group 1", GroupMark.GroupMarkKind.KEPT),
                new GroupMark(groupId(2), "Group 2", GroupMark.GroupMarkKind.KEPT));
        assertThat(row(1).modules()).isEqualTo("3 modules");
        assertThat(row(2).modules()).isEqualTo("All modules");
        assertThat(row(3).modules()).isEqualTo("Module MOD-0001");
        assertThat(row(1).buyers()).isEqualTo("All buyers");
    }

    @Test
    void removedUsersAreMarkedAndNotEditedUntilThatIsDiscarded() {
        model.select(List.of(row(1), row(2)), true);
        model.remove();
        assertThat(bench.workspace.drafts().changes().removals()).hasSize(2);
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.REMOVED);
        assertThat(row(2).groups()).extracting(GroupMark::kind).containsOnly(GroupMark.GroupMarkKind.REMOVED);
        model.select(List.of(row(1), row(3)), true);
        model.editor().toggle(groupId(4));
        assertThat(bench.workspace.drafts().changes().isRemoved(row(1).id())).isTrue();
        assertThat(row(3).mark()).isEqualTo(UserRow.UserMark.CHANGED);
        model.editor().discard();
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.NONE);
        assertThat(row(2).mark()).isEqualTo(UserRow.UserMark.REMOVED);
    }

    @Test
    void beforeTheFirstListThereAreNone() {
        var early = new UsersViewModel(new Bench().workspace);
        assertThat(early.rows()).isEmpty();
        assertThat(early.summaryProperty().get()).isEmpty();
        early.filterText("x");
        assertThat(early.isFiltered()).isTrue();
        assertThat(early.summaryProperty().get()).isEmpty();
        assertThat(early.emptyTextProperty().get()).isEqualTo("Reading the list…");
        assertThat(early.offersProperty().get()).isEmpty();
    }

    @Test
    void anEmptyTableSaysWhy() {
        var early = new UsersViewModel(new Bench().workspace);
        assertThat(early.emptyTextProperty().get()).isEqualTo("Reading the list…");
        assertThat(model.emptyTextProperty().get()).isEqualTo("There is nothing here yet.");
        model.filterText("nobody");
        assertThat(model.emptyTextProperty().get()).isEqualTo("No users match.");
    }

    @Test
    void chipsTellWhatTheDraftDoes() {
        bench.tick(2, 3, true);
        bench.tick(2, 2, false);
        assertThat(row(2).groups()).containsExactly(
                new GroupMark(groupId(1), "Group 1", GroupMark.GroupMarkKind.KEPT),
                new GroupMark(groupId(3), "Group 3", GroupMark.GroupMarkKind.ADDED),
                new GroupMark(groupId(2), "Group 2", GroupMark.GroupMarkKind.REMOVED));
        assertThat(row(2).modules()).isEqualTo("3 modules");
        assertThat(row(2).mark()).isEqualTo(UserRow.UserMark.CHANGED);
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.NONE);
        bench.undo();
        bench.undo();
        assertThat(row(2).mark()).isEqualTo(UserRow.UserMark.NONE);
        assertThat(row(2).groups()).hasSize(2);
    }

    @Test
    void onlyTheTouchedRowIsReplaced() {
        var before = List.copyOf(model.rows());
        bench.tick(2, 3, true);
        assertThat(model.rows().get(0)).isSameAs(before.get(0));
        assertThat(model.rows().get(1)).isNotSameAs(before.get(1));
        assertThat(model.rows().get(2)).isSameAs(before.get(2));
        assertThat(model.rows().get(3)).isSameAs(before.get(3));
    }

    @Test
    void aChangeOfAGroupReachesItsMembersRows() {
        var group = bench.snapshot().group(groupId(1)).orElseThrow();
        bench.workspace.drafts().edit(set -> set.with(set.of(group).with(moduleId(3), false)));
        assertThat(row(1).modules()).isEqualTo("2 modules");
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.NONE);
    }

    @Test
    void aRefusedRowSaysSoUntilItIsEdited() {
        bench.market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        bench.tick(1, 2, true);
        bench.save();
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.REFUSED);
        bench.tick(1, 3, true);
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.CHANGED);
    }

    @Test
    void aSavedRowIsPlainAgain() {
        bench.tick(1, 2, true);
        bench.save();
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.NONE);
        assertThat(row(1).groups()).extracting(GroupMark::kind).containsOnly(GroupMark.GroupMarkKind.KEPT).hasSize(2);
    }

    @Test
    void aGroupThatTheListLacksGoesByItsId() {
        bench.market.with(user(5, 99));
        bench.refresh();
        assertThat(row(5).groups()).extracting(GroupMark::name).containsExactly("UGR-0000-0099");
    }

    // Filters

    @Test
    void everyWordMustBeInNameEmailOrId() {
        model.filterText(" USER example 3 ");
        assertThat(names()).containsExactly("User 3");
        model.filterText("USR-0000-0002");
        assertThat(names()).containsExactly("User 2");
        model.filterText("user2@");
        assertThat(names()).containsExactly("User 2");
        model.filterText("  ");
        assertThat(names()).hasSize(4);
    }

    @Test
    void accentsAndCaseNeedNotBeTyped() {
        bench.market.with(new AccountUser(userId(5), null, "Agnès Zięba", "5@example.com", UserStatus.ACTIVE,
                Samples.groupIds(1), null, Audit.NONE, 1));
        bench.refresh();
        model.filterText("zieba AGNES");
        assertThat(names()).containsExactly("Agnès Zięba");
    }

    @Test
    void blanksAloneAreNoFilter() {
        model.filterText("  ");
        assertThat(model.isFiltered()).isFalse();
        assertThat(model.summaryProperty().get()).isEqualTo("4 users");
    }

    @Test
    void aGroupsFilterShowsWhoIsInOneOfThem() {
        groups(groupId(2), groupId(3));
        assertThat(names()).containsExactly("User 2", "User 3");
        bench.tick(1, 3, true);
        assertThat(names()).containsExactly("User 1", "User 2", "User 3");
    }

    /** A user who was just unticked stays visible, so that the row does not disappear under the pointer. */
    @Test
    void aGroupsFilterKeepsWhomTheDraftTakesOut() {
        groups(groupId(2));
        bench.tick(2, 2, false);
        assertThat(names()).containsExactly("User 2");
    }

    @Test
    void aModulesFilterShowsWhoHasOrWouldHaveOneOfThem() {
        modules(moduleId(5));
        assertThat(names()).containsExactly("User 2", "User 4");
        bench.tick(1, 2, true);
        assertThat(names()).containsExactly("User 1", "User 2", "User 4");
        bench.undo();
        assertThat(names()).containsExactly("User 2", "User 4");
        bench.tick(2, 2, false);
        assertThat(names()).containsExactly("User 2", "User 4");
    }

    @Test
    void aModulesFilterFollowsTheGroups() {
        modules(moduleId(5));
        var group = bench.snapshot().group(groupId(3)).orElseThrow();
        bench.workspace.drafts().edit(set -> set.with(set.of(group).with(moduleId(5), true)));
        assertThat(names()).containsExactly("User 2", "User 3", "User 4");
    }

    @Test
    void aStatusFilter() {
        bench.market.with(new AccountUser(userId(5), null, "User 5", "five@example.com", UserStatus.INVITED,
                Samples.groupIds(1), null, Audit.NONE, 1));
        bench.refresh();
        statuses(List.of(ServerValue.of(UserStatus.INVITED), ServerValue.of(UserStatus.BLOCKED)));
        assertThat(names()).containsExactly("User 5");
    }

    @Test
    void theChangedFilterFollowsTheDraft() {
        model.choose(Set.of(FacetKind.CHANGED), Set.of(new Facet.Changed()));
        assertThat(names()).isEmpty();
        bench.tick(3, 2, true);
        assertThat(names()).containsExactly("User 3");
        bench.undo();
        assertThat(names()).isEmpty();
    }

    @Test
    void filtersAddUp() {
        bench.tick(2, 3, true);
        model.choose(Set.of(FacetKind.CHANGED), Set.of(new Facet.Changed()));
        groups(groupId(2));
        model.filterText("user 2");
        assertThat(names()).containsExactly("User 2");
        model.filterText("user 1");
        assertThat(names()).isEmpty();
        assertThat(model.summaryProperty().get()).isEqualTo("0 of 4 users");
    }

    @Test
    void aFilterSurvivesARefresh() {
        model.filterText("2");
        bench.market.with(user(12, 1));
        bench.refresh();
        assertThat(names()).containsExactly("User 2", "User 12");
    }

    @Test
    void choicesAreTheGroupsAndModules() {
        assertThat(choices(FacetKind.GROUP)).hasSize(5).first()
                .satisfies(c -> assertThat(c.text()).isEqualTo("Administrators"));
        assertThat(choices(FacetKind.MODULE)).hasSize(10);
    }

    // Summary and selection

    @Test
    void theSummaryCounts() {
        assertThat(model.summaryProperty().get()).isEqualTo("4 users");
        select(1, 2);
        assertThat(model.summaryProperty().get()).isEqualTo("4 users · 2 selected");
        model.filterText("1");
        assertThat(model.summaryProperty().get()).isEqualTo("1 of 4 users · 2 selected, 1 not shown");
    }

    @Test
    void theSelectionSurvivesEdits() {
        select(1, 3);
        model.editor().toggle(groupId(2));
        assertThat(edited()).containsExactly("User 1", "User 3");
        assertThat(selected()).containsExactly(row(1), row(3));
        bench.save();
        assertThat(edited()).containsExactly("User 1", "User 3");
        assertThat(selected()).containsExactly(row(1), row(3));
    }

    @Test
    void theSelectionSurvivesARefreshById() {
        select(2, 4);
        bench.market.users.remove(userId(1));
        bench.market.with(user(9, 1));
        bench.refresh();
        assertThat(edited()).containsExactly("User 2", "User 4");
        assertThat(selected()).containsExactly(row(2), row(4));
    }

    @Test
    void whoIsGoneIsSelectedNoLonger() {
        select(2, 4);
        bench.market.users.remove(userId(4));
        bench.refresh();
        assertThat(edited()).containsExactly("User 2");
        assertThat(model.summaryProperty().get()).isEqualTo("3 users · 1 selected");
    }

    @Test
    void whoIsHiddenByAFilterStaysSelected() {
        select(2, 4);
        model.filterText("4");
        assertThat(selected()).containsExactly(row(4));
        assertThat(edited()).containsExactlyInAnyOrder("User 2", "User 4");
        assertThat(model.hiddenCountProperty().get()).isEqualTo(1);
        model.filterText("");
        assertThat(selected()).containsExactlyInAnyOrder(row(2), row(4));
        assertThat(model.hiddenCountProperty().get()).isZero();
    }

    /** Search, tick, search, tick. */
    @Test
    void severalAreSelectedBySearchingForEach() {
        model.filterText("1");
        select(1);
        model.filterText("3");
        select(3);
        assertThat(edited()).containsExactlyInAnyOrder("User 1", "User 3");
        assertThat(model.summaryProperty().get()).isEqualTo("1 of 4 users · 2 selected, 1 not shown");
    }

    @Test
    void selectingARowAloneDeselectsWhatIsHidden() {
        select(1, 2);
        model.filterText("3");
        model.select(List.of(row(3)), true);
        assertThat(edited()).containsExactly("User 3");
    }

    @Test
    void clearingDeselectsWhatIsHiddenToo() {
        select(1, 2);
        model.filterText("2");
        model.clearSelection();
        assertThat(edited()).isEmpty();
        assertThat(model.hasSelection()).isFalse();
        model.filterText("");
        assertThat(selected()).isEmpty();
    }

    @Test
    void whoIsGoneWhileHiddenIsSelectedNoLonger() {
        select(2, 4);
        model.filterText("2");
        bench.market.users.remove(userId(4));
        bench.refresh();
        assertThat(edited()).containsExactly("User 2");
        assertThat(model.hiddenCountProperty().get()).isZero();
    }

    @Test
    void selectingByIdReachesHiddenOnes() {
        model.filterText("2");
        model.selectIds(List.of(userId(2), userId(3), userId(99)));
        assertThat(selected()).containsExactly(row(2));
        assertThat(edited()).containsExactlyInAnyOrder("User 2", "User 3");
    }

    @Test
    void aPastedListSelectsItsUsersAndSaysWhichEntriesNameNobody() {
        model.filterText("user 1");
        model.selectPasted(row(1).email() + "\nUSR-0000-0004\nnobody@example.com");
        assertThat(edited()).containsExactlyInAnyOrder("User 1", "User 4");
        assertThat(model.pastedProperty().get())
                .isEqualTo("2 users of the pasted list found; 1 not found: nobody@example.com");
        model.clearSelection();
        assertThat(model.pastedProperty().get()).isEmpty();
        model.selectPasted("USR-0000-0002");
        assertThat(model.pastedProperty().get()).isEqualTo("1 user of the pasted list found");
    }

    // Facets

    @Test
    void anEmptyListOffersToClearTheFiltersAndGroupsOfThatName() {
        model.filterText("group 3");
        assertThat(model.offersProperty().get()).extracting(EntityListViewModel.Offer::label)
                .containsExactly("Clear filters", "Users of “Group 3”");
        model.offersProperty().get().getLast().action().run();
        assertThat(names()).containsExactly("User 3");
        assertThat(model.filterProperty().get()).isEqualTo(ListFilter.by(new Facet.InGroup(groupId(3))));
        assertThat(model.offersProperty().get()).isEmpty();
        model.filterText("nobody");
        model.offersProperty().get().getFirst().action().run();
        assertThat(names()).hasSize(4);
    }

    @Test
    void choicesAreCountedBesideTheOtherFilters() {
        groups(groupId(2), groupId(3));
        assertThat(model.counts(Set.of(FacetKind.GROUP))).containsAllEntriesOf(Map.of(
                new Facet.InGroup(groupId(1)), 2, new Facet.InGroup(groupId(2)), 1, new Facet.InGroup(groupId(3)), 1,
                new Facet.InGroup(groupId(4)), 0));
        model.filterText("user 3");
        assertThat(model.counts(Set.of(FacetKind.GROUP))).containsAllEntriesOf(Map.of(
                new Facet.InGroup(groupId(1)), 0, new Facet.InGroup(groupId(3)), 1));
    }

    private List<UserRow> selected() {
        return model.selectedProperty().get();
    }

    @Test
    void discardingTakesBackTheSelectedOnly() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        select(1);
        model.editor().discard();
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.NONE);
        assertThat(row(3).mark()).isEqualTo(UserRow.UserMark.CHANGED);
    }

    @Test
    void closedItObservesNoMore() {
        model.close();
        bench.tick(1, 2, true);
        assertThat(row(1).mark()).isEqualTo(UserRow.UserMark.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasAWord(UserStatus status) {
        assertThat(UserStatusTexts.status(ServerValue.of(status))).isNotBlank();
    }

    @Test
    void aStatusThatIsNotKnownIsShownAsItWasSentAndCanBeFilteredBy() {
        var later = ServerValue.read(UserStatus.class, "On leave");
        var user = Samples.user(5, 1);
        bench.market.with(new AccountUser(user.id(), null, "Five", "", later, user.groups(), null, Audit.NONE, 1));
        bench.refresh();
        assertThat(UserStatusTexts.status(row(5).user().status())).isEqualTo("On leave");
        assertThat(choices(FacetKind.STATUS)).extracting(Choice::text).endsWith("On leave");
        statuses(List.of(later));
        assertThat(names()).containsExactly("Five");
    }

    @Test
    void theLayoutOfTheTableIsKeptInTheWorkspace() {
        var layout = new TableLayout(List.of(new TableLayout.ColumnLayout("email", false, 9)), List.of());
        var bench = Bench.loaded();
        var model = new UsersViewModel(bench.workspace);
        assertThat(model.layout().saved()).isEmpty();
        model.layout().keep().accept(TableLayout.EMPTY);
        model.layout().keep().accept(layout);
        bench.settle();
        assertThat(new UsersViewModel(bench.workspace).layout().saved()).contains(layout);
    }

    @Test
    void aRenamedGroupIsRenamedInTheChips() {
        bench.market.with(
                group(1, new org.accessdesk.model.account.GroupContent("Novum", "", "", Samples.moduleIds(1)), 2));
        bench.refresh();
        assertThat(row(1).groups()).extracting(GroupMark::name).containsExactly("Novum");
    }
}
