package org.accessdesk.ui.groups;

import static org.accessdesk.model.Samples.buyerId;
import static org.accessdesk.model.Samples.buyerIds;
import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.limited;
import static org.accessdesk.model.Samples.module;
import static org.accessdesk.model.Samples.moduleId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.groups.GroupLimit.LimitChoice;
import org.accessdesk.ui.kit.check.CheckRow;
import org.junit.jupiter.api.Test;

/** Group 1 sees all buyers, group 2 the first one; module 1 and 5 can be limited, 3 requires all, 2 and 4 have no buyers. */
class GroupLimitsViewModelTest {
    private static final ExtensionId EXTENSION = new ExtensionId("EXT-1111-2222");
    private final Bench bench = new Bench();
    private final GroupEditorViewModel model;

    GroupLimitsViewModelTest() {
        bench.market.modules.clear();
        for (var n : List.of(1, 5)) {
            bench.market.modules.add(module(n));
        }
        bench.market.modules.add(scoped(3, Set.of(ServerValue.of(BuyerScope.ALL))));
        bench.market.modules.add(scoped(2, Set.of()));
        bench.market.modules.add(scoped(4, Set.of()));
        bench.market.with(group(0, 1, 2, 3, 4, 5), group(1, 1, 2), limited(group(2, 1, 2), Field.of(buyerIds(1))),
                group(4, 4), extended(group(3, 1)));
        IntStream.rangeClosed(1, 3).forEach(n -> bench.market.buyers.add(new Buyer(buyerId(n), "Buyer " + n)));
        bench.refresh();
        model = new GroupsViewModel(bench.workspace).editor();
    }

    private static Module scoped(int n, Set<ServerValue<BuyerScope>> scopes) {
        var is = module(n);
        return new Module(is.id(), is.name(), "", is.accountTypes(), is.setting(), false, false, scopes);
    }

    private static UserGroup extended(UserGroup g) {
        return new UserGroup(g.id(), g.name(), g.description(), g.logo(), g.isDefault(), g.modules(), g.buyers(),
                Field.of(List.of(new InstalledExtension(EXTENSION, "Reports"))), g.users(), g.audit(), g.revision(),
                g.unknown());
    }

    private void edit(int group) {
        model.edit(Optional.of(groupId(group)));
    }

    private GroupLimit of(LimitField field) {
        return Objects.requireNonNull(
                Objects.requireNonNull(model.contentProperty().get()).limits().get(field));
    }

    private GroupLimit buyers() {
        return of(LimitField.BUYERS);
    }

    private CheckRow<Id> buyer(int n) {
        return buyers().rows().stream().filter(r -> r.key().equals(buyerId(n))).findFirst().orElseThrow();
    }

    private Limit drafted(int group, LimitField field) {
        return Objects.requireNonNull(
                field.of(bench.workspace.drafts().changes().group(groupId(group)).orElseThrow()));
    }

    private void toggle(int buyer, boolean wanted) {
        model.toggle(LimitField.BUYERS).accept(buyerId(buyer), wanted);
    }

    @Test
    void aChoiceIsDraftedWithItsFirstBuyer() {
        edit(1);
        assertThat(buyers().selected()).isEqualTo(LimitChoice.ALL);
        assertThat(buyers().isOpen()).isFalse();
        model.choose(LimitField.BUYERS);
        assertThat(buyers().isOpen()).isTrue();
        assertThat(buyers().why()).isEqualTo("Tick at least one.");
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        toggle(2, true);
        assertThat(drafted(1, LimitField.BUYERS)).isEqualTo(Limit.of(buyerIds(2)));
        assertThat(buyers().was()).isEqualTo("was All buyers");
        assertThat(buyer(2).lockReason()).isEqualTo("at least one");
        toggle(2, false);
        assertThat(drafted(1, LimitField.BUYERS)).isEqualTo(Limit.of(buyerIds(2)));
        toggle(3, true);
        assertThat(buyer(2).locked()).isFalse();
        bench.undo();
        bench.undo();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(buyers().selected()).isEqualTo(LimitChoice.ALL);
    }

    @Test
    void allBuyersAndBackIsNoChange() {
        edit(2);
        assertThat(buyers().selected()).isEqualTo(LimitChoice.CHOSEN);
        model.selectAll(LimitField.BUYERS);
        assertThat(drafted(2, LimitField.BUYERS)).isEqualTo(Limit.all());
        assertThat(buyers().was()).isEqualTo("was Buyer 1");
        model.choose(LimitField.BUYERS);
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
        model.selectAll(LimitField.BUYERS);
        model.reset(LimitField.BUYERS);
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void withoutAModuleThatSupportsItNothingIsChosen() {
        edit(4);
        assertThat(buyers().choosable()).isFalse();
        assertThat(buyers().why()).isEqualTo("None of its modules can be limited to buyers.");
        model.toggleModule(moduleId(5), true);
        assertThat(buyers().choosable()).isTrue();
        model.toggleModule(moduleId(3), true);
        assertThat(buyers().choosable()).isFalse();
        assertThat(buyers().why()).isEqualTo("Module MOD-0003 requires all buyers.");
    }

    /** UserGroup BR-011: never a dead end. */
    @Test
    void whatAModuleMakesOfTheChoiceIsProposed() {
        edit(2);
        assertThat(buyers().proposal()).isEmpty();
        for (var module : List.of(1, 3)) {
            model.toggleModule(moduleId(module), module == 3);
            assertThat(buyers().proposal()).endsWith("The choice of buyers does not apply any more.");
            assertThat(blocked()).isTrue();
            model.selectAll(LimitField.BUYERS);
            assertThat(buyers().proposal()).isEmpty();
            assertThat(blocked()).isFalse();
            assertThat(bench.workspace.drafts().changes().size()).isOne();
            model.discard();
        }
    }

    private boolean blocked() {
        bench.settle();
        return Objects.requireNonNull(bench.workspace.review().shown()).findings().stream()
                .anyMatch(f -> f.severity() == Finding.Severity.BLOCKED);
    }

    @Test
    void aBuyerThatIsGoneIsShownAndCanBeTakenOut() {
        bench.market.buyers.removeIf(b -> b.id().equals(buyerId(1)));
        bench.refresh();
        edit(2);
        assertThat(buyer(1).detail()).isEqualTo("not in the account any more");
        toggle(2, true);
        toggle(1, false);
        assertThat(drafted(2, LimitField.BUYERS)).isEqualTo(Limit.of(buyerIds(2)));
    }

    @Test
    void withoutAListOfBuyersThoseOfTheGroupsAreOffered() {
        bench.market.buyers.clear();
        bench.refresh();
        edit(2);
        assertThat(buyers().rows()).extracting(CheckRow::key).containsExactly(buyerId(1));
    }

    @Test
    void extensionsAreThoseThatGroupsNameAndMayBeNone() {
        edit(3);
        assertThat(of(LimitField.EXTENSIONS).rows()).extracting(CheckRow::text).containsExactly("Reports");
        model.toggle(LimitField.EXTENSIONS).accept(EXTENSION, false);
        assertThat(drafted(3, LimitField.EXTENSIONS)).isEqualTo(Limit.of(Set.of()));
        assertThat(of(LimitField.EXTENSIONS).was()).isEqualTo("was Reports");
        edit(1);
        assertThat(of(LimitField.EXTENSIONS).selected()).isEqualTo(LimitChoice.NEITHER);
        edit(0);
        assertThat(Objects.requireNonNull(model.contentProperty().get()).limits())
                .doesNotContainKey(LimitField.EXTENSIONS);
    }

    @Test
    void anOlderServerHasNoExtensionsAndAVendorNoBuyers() {
        bench.market.with(group(3, 1));
        bench.market.buyers.clear();
        bench.refresh();
        edit(1);
        assertThat(Objects.requireNonNull(model.contentProperty().get()).limits()).isEmpty();
    }

    @Test
    void aNewGroupGetsBuyersToo() {
        var groups = new GroupsViewModel(bench.workspace);
        groups.create();
        var id = bench.workspace.drafts().changes().creations().getFirst().group();
        groups.editor().edit(Optional.of(id));
        groups.editor().toggleModule(moduleId(1), true);
        groups.editor().toggle(LimitField.BUYERS).accept(buyerId(1), true);
        assertThat(bench.workspace.drafts().changes().creation(id).orElseThrow().content().buyers())
                .isEqualTo(Limit.of(buyerIds(1)));
        groups.editor().selectAll(LimitField.BUYERS);
        assertThat(bench.workspace.drafts().changes().creation(id).orElseThrow().content().buyers())
                .isEqualTo(Limit.all());
        groups.close();
    }
}
