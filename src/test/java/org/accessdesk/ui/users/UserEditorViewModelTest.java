package org.accessdesk.ui.users;

import static org.accessdesk.model.Samples.buyerIds;
import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.limited;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.NameList;
import org.junit.jupiter.api.Test;

class UserEditorViewModelTest {
    private final Bench bench = Bench.loaded();
    private final List<UserId> selected = new ArrayList<>();
    private final UserEditorViewModel model = new UserEditorViewModel(bench.workspace, selected::addAll);

    private void edit(int... users) {
        model.edit(Arrays.stream(users).mapToObj(Samples::userId).toList(), null, new int[0]);
    }

    private UserEditorContent content() {
        return model.contentProperty().get();
    }

    private CheckRow<GroupId> box(int group) {
        return content().groups().stream().filter(r -> r.key().equals(groupId(group))).findFirst().orElseThrow();
    }

    private List<String> lines() {
        return content().modules().stream().map(l -> switch (l.kind()) {
            case KEPT -> "";
            case GAINED -> "+";
            case LOST -> "-";
        } + l.text().replace("Module MOD-000", "") + " " + l.detail()).toList();
    }

    /** A tick moves no row, so that the groups need not be put in order for it. */
    @Test
    void aTickLooksAtNoGroupsThatItDoesNotChange() {
        var many = 9_900;
        IntStream.range(10, many).forEach(n -> bench.market.with(group(n)));
        bench.refresh();
        edit(1);
        bench.tick(1, 2, true);
        Growth.takesAtMost(24, many, () -> bench.tick(1, 3, true));
        assertThat(content().groups()).hasSizeGreaterThan(many - 10).first().extracting(CheckRow::key)
                .isEqualTo(groupId(1));
    }

    @Test
    void nobodyIsNothing() {
        assertThat(content().users()).isEmpty();
        edit(77);
        assertThat(content().users()).isEmpty();
        model.toggle(groupId(1));
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    // One user

    @Test
    void theBoxesOfOne() {
        edit(2);
        assertThat(content().groups()).extracting(CheckRow::text).containsExactly("Group 1", "Group 2",
                "Administrators", "Group 3", "Group 4");
        assertThat(content().groups()).extracting(CheckRow::state).containsExactly(CheckState.CHECKED,
                CheckState.CHECKED, CheckState.UNCHECKED, CheckState.UNCHECKED, CheckState.UNCHECKED);
        assertThat(box(0).badge()).isEqualTo(Badge.neutral("Default"));
        assertThat(box(0).detail()).isEqualTo("All modules");
        assertThat(box(1).badge()).isNull();
        assertThat(box(1).detail()).isEqualTo("3 modules");
        assertThat(box(4).detail()).isEqualTo("No modules");
        assertThat(content().touched()).isFalse();
        assertThat(content().single()).map(AccountUser::name).contains("User 2");
    }

    @Test
    void tickingMovesNoRow() {
        edit(2);
        var before = content().groups().stream().map(CheckRow::key).toList();
        model.toggle(groupId(4));
        model.toggle(groupId(1));
        assertThat(content().groups()).extracting(CheckRow::key).isEqualTo(before);
    }

    @Test
    void aTickIsABadge() {
        edit(2);
        model.toggle(groupId(3));
        model.toggle(groupId(1));
        assertThat(box(3).badge()).isEqualTo(Badge.added());
        assertThat(box(3).state()).isEqualTo(CheckState.CHECKED);
        assertThat(box(1).badge()).isEqualTo(Badge.removed());
        assertThat(box(1).state()).isEqualTo(CheckState.UNCHECKED);
        assertThat(content().touched()).isTrue();
        model.toggle(groupId(3));
        model.toggle(groupId(1));
        assertThat(content().touched()).isFalse();
    }

    @Test
    void modulesTellThroughWhichGroups() {
        edit(1);
        model.toggle(groupId(3));
        assertThat(lines()).containsExactly("1 via Group 1, Group 3", "2 via Group 1", "3 via Group 1");
        assertThat(content().modules()).extracting(AccessLine::names).extracting(NameList::names).containsExactly(
                List.of("Group 1", "Group 3"),
                List.of(), List.of());
        assertThat(content().moduleCount()).isEqualTo("3");
    }

    /** A group that the draft renames has its new name wherever it is told. */
    @Test
    void aRenamedGroupHasItsNewName() {
        bench.workspace.drafts()
                .edit(set -> set.with(set.of(bench.snapshot().group(groupId(1)).orElseThrow()).withName("Novum")));
        edit(1);
        assertThat(box(1).text()).isEqualTo("Novum");
        assertThat(lines()).first().isEqualTo("1 via Novum");
    }

    @Test
    void gainsAndLossesAreNamed() {
        edit(1);
        model.toggle(groupId(2));
        assertThat(content().moduleCount()).isEqualTo("3 → 6");
        model.toggle(groupId(1));
        assertThat(lines()).containsExactly("+4 via Group 2", "+5 via Group 2", "+6 via Group 2", "-1 via Group 1",
                "-2 via Group 1", "-3 via Group 1");
    }

    @Test
    void theOnlyGroupIsLockedAsDrafted() {
        edit(1);
        assertThat(box(1).lockReason()).isEqualTo("their only group, cannot be removed");
        model.toggle(groupId(2));
        assertThat(box(1).locked()).isFalse();
        model.toggle(groupId(1));
        assertThat(box(2).lockReason()).isEqualTo("their only group, cannot be removed");
        assertThat(box(1).locked()).isFalse();
    }

    @Test
    void joiningTheDefaultGroupIsAWarning() {
        edit(3);
        model.toggle(groupId(0));
        assertThat(warnings()).singleElement().asString()
                .startsWith("1 user would join Administrators, the Default group: User 3.");
        model.toggle(groupId(0));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void wideningToAllBuyersIsAWarning() {
        bench.market.with(limited(group(3, 1), Field.of(buyerIds(1, 2))), limited(group(4, 1), Field.of(buyerIds(3))));
        bench.market.buyers.add(new Buyer(Samples.buyerId(3), "Third buyer"));
        bench.refresh();
        edit(3);
        assertThat(content().buyers()).isEqualTo("2 buyers");
        model.toggle(groupId(4));
        assertThat(content().buyers()).isEqualTo("2 buyers → 3 buyers");
        assertThat(warnings()).isEmpty();
        model.toggle(groupId(1));
        assertThat(content().buyers()).isEqualTo("2 buyers → All buyers");
        assertThat(warnings()).containsExactly("User 3 will be able to see all buyers.");
    }

    @Test
    void aRefusalIsInTheServersWords() {
        bench.market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        edit(1);
        model.toggle(groupId(2));
        bench.save();
        assertThat(content().refusal()).contains("The server's words").contains("00-1-2-00");
        model.toggle(groupId(3));
        assertThat(content().refusal()).isEmpty();
    }

    @Test
    void factsTellIdAndSignIn() {
        assertThat(UserEditorViewModel.facts(user(1, 1), Instant::toString))
                .isEqualTo("USR-0000-0001 · never signed in");
        var invited = new AccountUser(userId(1), null, "A", "a@b", UserStatus.INVITED, groupIds(1), null, Audit.NONE,
                1);
        assertThat(UserEditorViewModel.facts(invited, Instant::toString)).isEqualTo("USR-0000-0001");
        var seen = new AccountUser(userId(1), null, "A", "a@b", UserStatus.ACTIVE, groupIds(1), Samples.NOW,
                Audit.NONE, 1);
        assertThat(UserEditorViewModel.facts(seen, _ -> "today")).isEqualTo("USR-0000-0001 · last sign in today");
    }

    @Test
    void aSignInThatCannotBeReadIsNotNever() {
        var odd = new AccountUser(userId(1), null, "A", "a@b", ServerValue.of(UserStatus.ACTIVE), groupIds(1), null,
                Audit.NONE, 1, new UnreadTimes("gestern", ""));
        assertThat(UserEditorViewModel.facts(odd, Instant::toString))
                .isEqualTo("USR-0000-0001 · last sign in gestern (not readable as a date)");
    }

    // Several users

    @Test
    void severalHaveMixedBoxes() {
        edit(1, 2, 3);
        assertThat(box(1).state()).isEqualTo(CheckState.MIXED);
        assertThat(box(1).detail()).isEqualTo("2 of 3");
        assertThat(box(2).detail()).isEqualTo("1 of 3");
        assertThat(box(4).state()).isEqualTo(CheckState.UNCHECKED);
        assertThat(content().single()).isEmpty();
        assertThat(content().moduleCount()).isEmpty();
        assertThat(content().buyers()).isEmpty();
    }

    @Test
    void aTickedMixedBoxChangesOnlyThoseWithoutIt() {
        edit(1, 2, 3);
        model.toggle(groupId(1));
        assertThat(box(1).state()).isEqualTo(CheckState.CHECKED);
        assertThat(box(1).badge()).isEqualTo(Badge.changed("added for 1"));
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(1);
        assertThat(bench.workspace.drafts().changes().membership(userId(3)).orElseThrow().added())
                .isEqualTo(groupIds(1));
    }

    @Test
    void aTickForAllIsOneStepOfUndo() {
        edit(1, 2, 3);
        model.toggle(groupId(4));
        assertThat(box(4).badge()).isEqualTo(Badge.changed("added for 3"));
        bench.undo();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(bench.workspace.drafts().state().value().canUndo()).isFalse();
    }

    @Test
    void untickingTakesOutThoseWhoAreIn() {
        edit(1, 2, 3);
        model.toggle(groupId(4));
        model.toggle(groupId(1));
        model.toggle(groupId(1));
        assertThat(box(1).badge()).isEqualTo(Badge.changed("removed for 2"));
        assertThat(bench.workspace.drafts().changes().membership(userId(3)).orElseThrow().removed()).isEmpty();
    }

    @Test
    void aMixedBoxGoesRoundToWhatItWas() {
        edit(1, 2, 3);
        model.toggle(groupId(2));
        assertThat(box(2).state()).isEqualTo(CheckState.CHECKED);
        model.toggle(groupId(2));
        assertThat(box(2).state()).isEqualTo(CheckState.UNCHECKED);
        assertThat(box(2).badge()).isEqualTo(Badge.changed("removed for 1"));
        model.toggle(groupId(2));
        assertThat(box(2).detail()).isEqualTo("1 of 3");
        assertThat(content().touched()).isFalse();
    }

    @Test
    void aGroupIsTakenFromThoseWhoHaveAnother() {
        edit(1, 2);
        assertThat(box(1).locked()).isFalse();
        model.toggle(groupId(1));
        assertThat(box(1).state()).isEqualTo(CheckState.MIXED);
        assertThat(box(1).detail()).isEqualTo("1 keeps it: their only group");
        assertThat(box(1).badge()).isEqualTo(Badge.changed("removed for 1"));
        var keepers = content().keepers().getFirst();
        assertThat(keepers.sentence().text())
                .isEqualTo("1 user keeps Group 1: it is their only group. Give them another group first.");
        assertThat(keepers.sentence().users()).singleElement()
                .satisfies(who -> assertThat(List.copyOf(who.names())).containsExactly("User 1"));
        model.selectOnly(keepers.users());
        assertThat(selected).containsExactly(userId(1));
        model.toggle(groupId(1));
        assertThat(content().touched()).isFalse();
        assertThat(content().keepers()).isEmpty();
    }

    @Test
    void theOnlyGroupOfAllIsLocked() {
        bench.market.with(user(5, 3));
        bench.refresh();
        edit(3, 5);
        assertThat(box(3).lockReason()).isEqualTo("2 have no other group");
        assertThat(box(1).locked()).isFalse();
    }

    @Test
    void modulesOfSeveralTellWhatChanges() {
        edit(1, 3);
        assertThat(lines()).isEmpty();
        assertThat(content().noModules()).isEqualTo("Nothing changes yet.");
        model.toggle(groupId(2));
        assertThat(lines()).containsExactly("+4 2 users", "+5 2 users", "+6 2 users");
        assertThat(content().noModules()).isEmpty();
        assertThat(content().modules()).extracting(AccessLine::names).extracting(NameList::names)
                .containsOnly(List.of("User 1", "User 3"));
    }

    @Test
    void figuresLeadToTheirUsers() {
        edit(1, 3);
        model.toggle(groupId(2));
        assertThat(content().modules()).allSatisfy(
                line -> assertThat(behind(line.names())).containsExactlyInAnyOrder(userId(1), userId(3)));
        assertThat(content().modules().getFirst().names().title()).isEqualTo("+ Module MOD-0004, 2 users");
        assertThat(behind(content().all())).containsExactlyInAnyOrder(userId(1), userId(3));
    }

    /** Whom the list of users would show. */
    private static Set<Object> behind(NameList names) {
        return Objects.requireNonNull(names.filter()).get().facets().stream().map(Facet.OneOf.class::cast)
                .<Object>flatMap(f -> f.ids().stream()).collect(Collectors.toSet());
    }

    private List<String> warnings() {
        return content().warnings().stream().map(CountedSentence::text).toList();
    }

    @Test
    void aChangeThatNobodyNoticesIsNotNothing() {
        edit(1, 2);
        model.toggle(groupId(3));
        assertThat(lines()).isEmpty();
        assertThat(content().noModules()).isEqualTo("Nobody gains or loses a module.");
    }

    @Test
    void namesakesAreToldApartByTheirAddresses() {
        bench.market.with(new AccountUser(userId(5), null, "User 1", "other@example.com", UserStatus.ACTIVE,
                groupIds(1), null, Audit.NONE, 1));
        bench.refresh();
        edit(5, 3, 1);
        assertThat(content().names()).containsExactly("User 1 (other@example.com)", "User 3",
                "User 1 (user1@example.com)");
        assertThat(content().all().names()).containsExactly("User 1 (other@example.com)", "User 1 (user1@example.com)",
                "User 3");
    }

    /** A module can be gained by one user and lost by another. */
    @Test
    void aModuleMayBeGainedAndLost() {
        bench.tick(1, 4, true);
        bench.tick(1, 1, false);
        bench.tick(3, 1, true);
        edit(1, 3);
        assertThat(lines()).containsExactly("+2 1 user", "+3 1 user", "-1 1 user", "-2 1 user", "-3 1 user");
        assertThat(content().modules()).extracting(AccessLine::kind).doesNotContain(AccessLine.AccessLineKind.KEPT);
    }

    @Test
    void theWarningCountsThem() {
        bench.market.with(limited(group(3, 1), Field.of(buyerIds(1)))).with(user(5, 3));
        bench.refresh();
        edit(3, 5);
        model.toggle(groupId(1));
        assertThat(warnings()).containsExactly("2 of them will be able to see all buyers.");
        assertThat(behind(content().warnings().getFirst().users().getFirst())).containsExactlyInAnyOrder(userId(3),
                userId(5));
    }

    @Test
    void discardTakesBackTheirsAlone() {
        bench.tick(4, 1, true);
        edit(1, 2);
        model.toggle(groupId(4));
        model.discard();
        assertThat(content().touched()).isFalse();
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(1);
        bench.undo();
        assertThat(content().touched()).isTrue();
    }

    @Test
    void closedItObservesNoMore() {
        edit(1);
        model.close();
        bench.tick(1, 2, true);
        assertThat(content().touched()).isFalse();
    }
}
