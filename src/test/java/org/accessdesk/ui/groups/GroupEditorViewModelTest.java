package org.accessdesk.ui.groups;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.module;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.groups.GroupEditorViewModel.FieldState;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.junit.jupiter.api.Test;

class GroupEditorViewModelTest {
    private static final int MANY = 5_000;
    /** What observers are told of, and where a row is kept; a row itself takes some hundred. */
    private static final int BYTES_OF_A_PLACE = 60;
    private final Bench bench = Bench.loaded();
    private final GroupEditorViewModel model = new GroupEditorViewModel(bench.workspace);
    private final Drafts drafts = bench.workspace.drafts();

    private void edit(int group) {
        model.edit(Optional.of(groupId(group)));
    }

    private GroupEditorViewModel.GroupEditorContent content() {
        return Objects.requireNonNull(model.contentProperty().get());
    }

    private CheckRow<ModuleId> box(int module) {
        return content().modules().stream().filter(r -> r.key().equals(moduleId(module))).findFirst().orElseThrow();
    }

    private CheckRow<UserId> member(int user) {
        return content().members().stream().filter(r -> r.key().equals(userId(user))).findFirst().orElseThrow();
    }

    private Optional<GroupChange> drafted(int group) {
        return drafts.changes().group(groupId(group));
    }

    @Test
    void noGroupIsNothing() {
        assertThat(model.contentProperty().get()).isNull();
        model.setName("X");
        model.toggleModule(moduleId(1), true);
        model.toggleMember(userId(1), true);
        model.discard();
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    // Texts

    @Test
    void lettersTypedAreOneStepOfUndo() {
        edit(1);
        for (var text : new String[]{"N", "No", "Nov", "Novu", "Novum"}) {
            model.setName(text);
        }
        assertThat(content().text().name()).isEqualTo("Novum");
        bench.undo();
        assertThat(content().text().name()).isEqualTo("Group 1");
        assertThat(drafts.state().value().canUndo()).isFalse();
        drafts.redo();
        assertThat(content().text().name()).isEqualTo("Novum");
    }

    @Test
    void anotherFieldIsAnotherStep() {
        edit(1);
        model.setName("Novum");
        model.setDescription("A");
        model.setDescription("Ab");
        model.setName("Novum 2");
        bench.undo();
        assertThat(content().text().name()).isEqualTo("Novum");
        assertThat(content().text().description()).isEqualTo("Ab");
        bench.undo();
        assertThat(content().text().description()).isEmpty();
    }

    @Test
    void theSameFieldOfAnotherGroupIsAnotherStep() {
        edit(1);
        model.setName("A");
        edit(2);
        model.setName("B");
        bench.undo();
        assertThat(drafted(1)).isPresent();
        assertThat(drafted(2)).isEmpty();
    }

    /** Deleting a name letter by letter must not rename the group to its first letter. */
    @Test
    void aBlankNameIsNoChange() {
        edit(1);
        model.setName("G");
        model.setName("");
        assertThat(content().text().name()).isEqualTo("Group 1");
        assertThat(drafted(1)).isEmpty();
        model.setName("  ");
        assertThat(drafted(1)).isEmpty();
        model.setName(" Novum ");
        assertThat(content().text().name()).isEqualTo("Novum");
    }

    @Test
    void descriptionAndLogoMayBeCleared() {
        edit(1);
        model.setDescription("Words");
        model.setLogo(" https://example.com/a.png ");
        bench.save();
        assertThat(Objects.requireNonNull(bench.market.groups.get(groupId(1))).logoText())
                .isEqualTo("https://example.com/a.png");
        model.setDescription("");
        model.setLogo(" ");
        assertThat(drafted(1).orElseThrow().description()).isEmpty();
        assertThat(drafted(1).orElseThrow().logo()).isEmpty();
    }

    @Test
    void typedBackIsNoChange() {
        edit(1);
        model.setName("Novum");
        assertThat(content().touched()).isTrue();
        model.setName("Group 1");
        assertThat(content().touched()).isFalse();
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void aChangedFieldSaysWhatItWas() {
        edit(1);
        assertThat(content().field(GroupTextField.NAME)).isEqualTo(new FieldState("Group 1", "", ""));
        model.setName("Novum");
        model.setDescription("Words");
        assertThat(content().field(GroupTextField.NAME)).isEqualTo(new FieldState("Novum", "was Group 1", ""));
        assertThat(content().field(GroupTextField.DESCRIPTION)).isEqualTo(new FieldState("Words", "was empty", ""));
        assertThat(content().facts()).isEqualTo("UGR-0000-0001 · 2 users · was Group 1");
        model.reset(GroupTextField.NAME);
        assertThat(content().field(GroupTextField.NAME)).isEqualTo(new FieldState("Group 1", "", ""));
        assertThat(content().touched()).isTrue();
    }

    @Test
    void aBlankNameIsRefusedWithASentence() {
        edit(1);
        model.setName(" ");
        assertThat(content().field(GroupTextField.NAME).problem())
                .isEqualTo("A group needs a name.");
        edit(2);
        assertThat(content().field(GroupTextField.NAME).problem()).isEmpty();
        edit(1);
        model.setName("N");
        assertThat(content().field(GroupTextField.NAME).problem()).isEmpty();
    }

    @Test
    void aLogoThatIsNoWebAddressIsNotDrafted() {
        edit(1);
        model.setLogo("https://example.com/a.png");
        model.setLogo("not a url");
        assertThat(drafted(1)).isEmpty();
        assertThat(content().field(GroupTextField.LOGO)).isEqualTo(new FieldState("not a url", "",
                "Not drafted: needs https://"));
        edit(2);
        edit(1);
        assertThat(content().field(GroupTextField.LOGO).text()).isEqualTo("not a url");
        model.reset(GroupTextField.LOGO);
        assertThat(content().field(GroupTextField.LOGO)).isEqualTo(new FieldState("", "", ""));
    }

    // Modules

    @Test
    void boxesOfModules() {
        edit(1);
        assertThat(box(1).state()).isEqualTo(CheckState.CHECKED);
        assertThat(box(4).state()).isEqualTo(CheckState.UNCHECKED);
        assertThat(box(4).locked()).isFalse();
        assertThat(box(7).lockReason()).isEqualTo("add it to Administrators first");
        model.toggleModule(moduleId(4), true);
        model.toggleModule(moduleId(1), false);
        assertThat(box(4).badge()).isEqualTo(Badge.added());
        assertThat(box(1).badge()).isEqualTo(Badge.removed());
        bench.undo();
        assertThat(box(1).badge()).isNull();
        assertThat(box(4).badge()).isEqualTo(Badge.added());
    }

    @Test
    void locksSayWhy() {
        bench.market.modules.clear();
        bench.market.modules.add(module(moduleId(1), Module.Setting.MANDATORY, false, false));
        bench.market.modules.add(module(moduleId(7), Module.Setting.FORBIDDEN, false, false));
        bench.market.modules.add(module(moduleId(8), Module.Setting.OPTIONAL, false, true));
        bench.market.modules.add(module(moduleId(9), Module.Setting.OPTIONAL, true, false));
        bench.market.modules
                .add(module(moduleId(5), Module.Setting.OPTIONAL, false, false, AccountType.OPERATIONS));
        bench.refresh();
        edit(0);
        assertThat(box(1).lockReason()).isEqualTo("required by the Marketplace");
        assertThat(box(7).lockReason()).isEqualTo("not possible for this account");
        assertThat(box(8).lockReason()).isEqualTo("retired: cannot be added");
        assertThat(box(8).detail()).isEqualTo("retired: cannot be added");
        assertThat(box(9).locked()).isFalse();
        assertThat(box(9).detail()).isEqualTo("paid");
        edit(1);
        assertThat(box(1).locked()).isFalse();
        assertThat(box(9).lockReason()).isEqualTo("paid: not enabled for the account");
        assertThat(box(5).lockReason()).isEqualTo("not for this type of account");
    }

    @Test
    void theDefaultGroupNeedsAccountManagement() {
        var token = bench.market.permitting(Module.ACCESS_MANAGEMENT).token();
        var workspace = TestWorkspaces.open(bench.market, token, Tasks.direct(), bench.clock, false);
        workspace.directory().refresh();
        var limited = new GroupEditorViewModel(workspace);
        limited.edit(Optional.of(groupId(0)));
        assertThat(Objects.requireNonNull(limited.contentProperty().get()).modules())
                .allSatisfy(r -> assertThat(r.lockReason()).isEqualTo("needs Account management"));
    }

    @Test
    void whatTheDefaultGroupLosesIsTakenAlong() {
        edit(0);
        model.toggleModule(moduleId(4), false);
        assertThat(notices()).containsExactly(
                "1 of 1 user loses Module MOD-0004. 1 other user loses it through the cascade: 2 in all.",
                "Removing Module MOD-0004 from Administrators also removes it from Group 2 and from every API token.");
        edit(2);
        assertThat(box(4).state()).isEqualTo(CheckState.UNCHECKED);
        assertThat(box(4).badge()).isEqualTo(Badge.removed());
        assertThat(box(4).lockReason()).isEqualTo("removed together with Administrators");
        assertThat(content().touched()).isFalse();
    }

    /** UserGroup BR-012: a tick would add it to the draft, and still the group would not get it. */
    @Test
    void aModuleThatTheDefaultGroupLosesCannotBeAdded() {
        edit(0);
        model.toggleModule(moduleId(4), false);
        edit(1);
        assertThat(box(4).state()).isEqualTo(CheckState.UNCHECKED);
        assertThat(box(4).lockReason()).isEqualTo("removed together with Administrators");
    }

    @Test
    void noticesTellWhoComesToAdministerAccess() {
        bench.tick(3, 0, true);
        edit(0);
        assertThat(notices()).contains("1 user would join Administrators, the Default group: User 3.");
        edit(1);
        model.toggleModule(Module.ACCESS_MANAGEMENT, true);
        assertThat(notices()).containsExactly("2 users would gain MOD-1756: User 1, User 2.");
    }

    private List<String> notices() {
        return content().notices().stream().map(CountedSentence::text).toList();
    }

    /** Whom the list of users would show for each figure of the first notice. */
    private List<Set<?>> behind() {
        return content().notices().getFirst().users().stream()
                .map(n -> Objects.requireNonNull(n.filter()).get().facets().iterator().next())
                .<Set<?>>map(f -> ((Facet.OneOf) f).ids()).toList();
    }

    @Test
    void figuresLeadToTheirUsers() {
        bench.tick(2, 3, true);
        edit(1);
        model.toggleModule(moduleId(1), false);
        assertThat(behind()).containsExactly(Set.of(userId(1)), Set.of(userId(2)));
        edit(0);
        model.toggleModule(moduleId(4), false);
        assertThat(behind()).containsExactly(Set.of(userId(4)), Set.of(userId(2)));
    }

    @Test
    void noticesTellWhoLosesAndWhoKeeps() {
        bench.tick(2, 3, true);
        edit(1);
        model.toggleModule(moduleId(1), false);
        assertThat(notices())
                .containsExactly("1 of 2 users loses Module MOD-0001. 1 keeps it through Group 3.");
        model.toggleModule(moduleId(2), false);
        assertThat(notices()).contains("2 of 2 users lose Module MOD-0002.");
        edit(4);
        assertThat(notices()).isEmpty();
    }

    // Members

    @Test
    void membersComeFirst() {
        edit(2);
        assertThat(content().members()).extracting(CheckRow::text).containsExactly("User 2", "User 1", "User 3",
                "User 4");
        assertThat(content().memberCount()).isEqualTo(1);
        assertThat(member(2).detail()).isEqualTo("user2@example.com");
    }

    @Test
    void aMemberIsAChangeOfTheUser() {
        edit(2);
        model.toggleMember(userId(1), true);
        model.toggleMember(userId(2), false);
        assertThat(drafted(2)).isEmpty();
        assertThat(drafts.changes().membership(userId(1)).orElseThrow().added()).isEqualTo(groupIds(2));
        assertThat(member(1).badge()).isEqualTo(Badge.added());
        assertThat(member(2).badge()).isEqualTo(Badge.removed());
        assertThat(content().members()).extracting(CheckRow::text).startsWith("User 2", "User 1");
        assertThat(content().memberCount()).isEqualTo(1);
        assertThat(content().touched()).isFalse();
        bench.save();
        assertThat(bench.market.writes()).containsExactlyInAnyOrder("PUT USR-0000-0001", "PUT USR-0000-0002");
    }

    @Test
    void nobodysOnlyGroupIsTaken() {
        edit(1);
        assertThat(member(1).lockReason()).isEqualTo("their only group · user1@example.com");
        assertThat(member(2).locked()).isFalse();
        bench.tick(2, 2, false);
        assertThat(member(2).lockReason()).isEqualTo("their only group · user2@example.com");
    }

    // Saving

    @Test
    void aRefusalIsInTheServersWords() {
        bench.market.refuse("PUT UGR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        edit(1);
        model.toggleModule(moduleId(4), true);
        bench.save();
        assertThat(content().refusal()).contains("The server's words").contains("00-1-2-00");
        assertThat(content().touched()).isTrue();
    }

    @Test
    void discardLeavesTheMembers() {
        edit(1);
        model.toggleModule(moduleId(4), true);
        model.toggleMember(userId(3), true);
        model.discard();
        assertThat(content().touched()).isFalse();
        assertThat(content().memberCount()).isEqualTo(3);
        assertThat(content().group().moduleIds()).isEqualTo(moduleIds(1, 2, 3));
    }

    /** Of 5,000 people, a list shows twenty: what is edited makes no row of the others. */
    @Test
    void anEditMakesNoRowsOfMembers() {
        bench.market.with(IntStream.range(10, 10 + MANY).mapToObj(n -> Samples.user(n, 1)).toArray(AccountUser[]::new));
        bench.refresh();
        edit(1);
        var list = Fx.call(() -> new CheckList<UserId>("Members"));
        Fx.run(() -> list.setRows(content().members()));
        for (Runnable edit : List.<Runnable>of(() -> model.setName("Another"),
                () -> model.toggleModule(moduleId(5), true),
                () -> model.toggleMember(userId(12), false))) {
            edit.run();
            bench.settle();
            Fx.run(() -> Growth.takesAtMost(BYTES_OF_A_PLACE, MANY, () -> list.setRows(content().members())));
        }
    }

    @Test
    void whoIsToBeInvitedIsAmongTheOthersByName() {
        edit(2);
        var invitation = new UserInvitation(UserId.local(1), "abel@example.com", "Abel", "New",
                groupIds(1));
        drafts.edit(set -> set.with(invitation));
        assertThat(content().members()).extracting(CheckRow::text).containsExactly("User 2", "Abel New", "User 1",
                "User 3", "User 4");
    }
}
