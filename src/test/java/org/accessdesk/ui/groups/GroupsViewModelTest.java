package org.accessdesk.ui.groups;

import static org.accessdesk.model.Samples.buyerIds;
import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.limited;
import static org.accessdesk.model.Samples.moduleId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.ui.Bench;
import org.junit.jupiter.api.Test;

class GroupsViewModelTest {
    private final Bench bench = Bench.loaded();
    private final GroupsViewModel model = new GroupsViewModel(bench.workspace);

    private GroupRow row(int group) {
        return model.rows().stream().filter(r -> r.id().equals(groupId(group))).findFirst().orElseThrow();
    }

    private List<String> names() {
        return model.rows().stream().map(GroupRow::name).toList();
    }

    private void grant(int group, int module, boolean granted) {
        var known = bench.snapshot().group(groupId(group)).orElseThrow();
        bench.workspace.drafts().edit(set -> set.with(set.of(known).with(moduleId(module), granted)));
    }

    private String edited() {
        return Objects.requireNonNull(model.editor().contentProperty().get()).group().name();
    }

    @Test
    void rowsInThePortalsWords() {
        bench.market.with(limited(group(3, 1), Field.of(buyerIds(1, 2))));
        bench.refresh();
        assertThat(names()).containsExactly("Administrators", "Group 1", "Group 2", "Group 3", "Group 4");
        assertThat(model.rows()).extracting(GroupRow::modules).containsExactly("6 modules", "3 modules", "3 modules",
                "Module MOD-0001", "No modules");
        assertThat(model.rows()).extracting(GroupRow::buyers).containsExactly("All buyers", "All buyers", "All buyers",
                "2 buyers", "–");
        assertThat(model.rows()).extracting(GroupRow::usersText).containsExactly("1", "2", "1", "1", "0");
    }

    private GroupRow created() {
        return model.rows().stream().filter(r -> r.id().isLocal()).findFirst().orElseThrow();
    }

    @Test
    void aNewGroupIsARowThatIsSelectedAndEditedLikeOthers() {
        model.create();
        assertThat(model.revealedProperty().get()).isEqualTo(created().id());
        model.select(List.of(created()), true);
        assertThat(created().name()).isEqualTo("New group");
        assertThat(created().mark()).isEqualTo(GroupRow.GroupDraftMark.NEW);
        assertThat(created().modules()).isEqualTo("No modules");
        var editor = model.editor();
        editor.setName("Launch team");
        editor.toggleModule(moduleId(1), true);
        editor.toggleMember(org.accessdesk.model.Samples.userId(1), true);
        assertThat(created().name()).isEqualTo("Launch team");
        assertThat(created().modules()).isEqualTo("Module MOD-0001");
        assertThat(created().usersText()).isEqualTo("1");
        editor.setName(" ");
        var content = Objects.requireNonNull(editor.contentProperty().get());
        assertThat(content.field(GroupTextField.NAME).problem()).isNotEmpty();
        assertThat(content.name()).isEqualTo("Launch team");
        assertThat(content.facts()).isEqualTo("Not created yet · 1 user");
        assertThat(bench.workspace.drafts().changes().creations()).singleElement()
                .satisfies(c -> assertThat(c.content().name()).isEqualTo("Launch team"));
        editor.discard();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(model.rows()).noneMatch(r -> r.id().isLocal());
        bench.undo();
        assertThat(created().usersText()).isEqualTo("1");
    }

    @Test
    void anAppliedNewGroupIsARowUnderTheIdThatItHasGot() {
        model.create();
        model.select(List.of(created()), true);
        model.editor().setName("Launch team");
        bench.save();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(model.rows()).filteredOn(r -> r.name().equals("Launch team")).singleElement()
                .satisfies(r -> assertThat(r.mark()).isEqualTo(GroupRow.GroupDraftMark.NONE))
                .satisfies(r -> assertThat(r.id().isLocal()).isFalse());
    }

    @Test
    void aDeletedGroupLosesItsMembersWhoHaveAnother() {
        bench.tick(1, 2, true);
        model.delete(groupId(1));
        var deletions = bench.workspace.drafts().changes().deletions();
        assertThat(deletions).extracting(d -> d.group()).containsExactly(groupId(1));
        assertThat(row(1).mark()).isEqualTo(GroupRow.GroupDraftMark.DELETED);
        var drafted = Objects.requireNonNull(bench.workspace.drafted());
        assertThat(drafted.membersOf(groupId(1))).allMatch(
                u -> drafted.groupsOf(bench.snapshot().user(u).orElseThrow()).size() == 1);
        assertThat(drafted.membersOf(groupId(1))).doesNotContain(org.accessdesk.model.Samples.userId(1));
        model.select(List.of(row(1)), true);
        model.editor().setName("Novum");
        assertThat(bench.workspace.drafts().changes().isDeleted(groupId(1))).isTrue();
        assertThat(Objects.requireNonNull(model.editor().contentProperty().get()).touched()).isTrue();
        model.editor().discard();
        assertThat(bench.workspace.drafts().changes().isDeleted(groupId(1))).isFalse();
        assertThat(row(1).mark()).isEqualTo(GroupRow.GroupDraftMark.NONE);
    }

    @Test
    void aNewGroupThatIsDeletedIsDiscarded() {
        model.create();
        model.delete(created().id());
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void severalNewGroupsHaveNamesOfTheirOwn() {
        model.create();
        model.create();
        assertThat(names()).contains("New group", "New group 2");
    }

    @Test
    void theDraftShows() {
        grant(1, 4, true);
        bench.tick(3, 1, true);
        model.select(List.of(row(2)), true);
        model.editor().setName("Novum");
        assertThat(row(1).modules()).isEqualTo("4 modules (+1)");
        assertThat(row(1).usersText()).isEqualTo("2 → 3");
        assertThat(row(1).mark()).isEqualTo(GroupRow.GroupDraftMark.CHANGED);
        assertThat(row(2).name()).isEqualTo("Novum");
        assertThat(row(3).mark()).isEqualTo(GroupRow.GroupDraftMark.NONE);
    }

    @Test
    void theDefaultGroupsLossIsEveryGroups() {
        grant(0, 4, false);
        assertThat(row(2).modules()).isEqualTo("2 modules (−1)");
        assertThat(row(2).mark()).isEqualTo(GroupRow.GroupDraftMark.NONE);
    }

    @Test
    void onlyTouchedRowsAreReplaced() {
        var before = List.copyOf(model.rows());
        grant(1, 4, true);
        assertThat(model.rows().get(0)).isSameAs(before.get(0));
        assertThat(model.rows().get(1)).isNotSameAs(before.get(1));
        assertThat(model.rows().get(2)).isSameAs(before.get(2));
    }

    @Test
    void aRefusedGroupIsMarked() {
        bench.market.refuse("PUT UGR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        grant(1, 4, true);
        bench.save();
        assertThat(row(1).mark()).isEqualTo(GroupRow.GroupDraftMark.REFUSED);
        bench.save();
        assertThat(row(1).mark()).isEqualTo(GroupRow.GroupDraftMark.NONE);
        assertThat(row(1).modules()).isEqualTo("4 modules");
    }

    @Test
    void filters() {
        model.filterText(" group 3");
        assertThat(names()).containsExactly("Group 3");
        model.filterText("UGR-0000-0002");
        assertThat(names()).containsExactly("Group 2");
        model.filterText("");
        model.choose(Set.of(FacetKind.MODULE), Set.of(new Facet.HasModule(moduleId(1))));
        assertThat(names()).containsExactly("Administrators", "Group 1", "Group 3");
        assertThat(model.summaryProperty().get()).isEqualTo("3 of 5 groups");
        model.choose(Set.of(FacetKind.CHANGED), Set.of(new Facet.Changed()));
        assertThat(names()).isEmpty();
        grant(3, 2, true);
        assertThat(names()).containsExactly("Group 3");
    }

    /** As for users: groups that would have the module are shown too. */
    @Test
    void aModulesFilterShowsWhatTheDraftGives() {
        model.choose(Set.of(FacetKind.MODULE), Set.of(new Facet.HasModule(moduleId(4))));
        grant(1, 4, true);
        grant(2, 4, false);
        assertThat(names()).containsExactly("Administrators", "Group 1", "Group 2");
    }

    @Test
    void theSelectionSurvivesEditsSavesAndRefreshes() {
        model.select(List.of(row(2)), true);
        assertThat(model.summaryProperty().get()).isEqualTo("5 groups · 1 selected");
        model.editor().setName("Novum");
        bench.save();
        assertThat(edited()).isEqualTo("Novum");
        bench.market.groups.remove(groupId(1));
        bench.refresh();
        assertThat(edited()).isEqualTo("Novum");
        assertThat(model.selectedProperty().get()).containsExactly(row(2));
    }

    @Test
    void aGroupThatIsGoneIsSelectedNoLonger() {
        model.select(List.of(row(4)), true);
        bench.market.groups.remove(groupId(4));
        bench.refresh();
        assertThat(model.editor().contentProperty().get()).isNull();
        assertThat(model.summaryProperty().get()).isEqualTo("4 groups");
    }

    @Test
    void selectingNothingEmptiesTheEditor() {
        model.select(List.of(row(4)), true);
        model.select(List.of(), true);
        assertThat(model.editor().contentProperty().get()).isNull();
    }

    @Test
    void closedItObservesNoMore() {
        model.close();
        grant(1, 4, true);
        assertThat(row(1).mark()).isEqualTo(GroupRow.GroupDraftMark.NONE);
    }
}
