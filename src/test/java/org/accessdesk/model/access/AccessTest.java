package org.accessdesk.model.access;

import static org.accessdesk.model.Samples.buyerIds;
import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.limited;
import static org.accessdesk.model.Samples.moduleId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.ModuleId;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Map<ModuleId, Module> CATALOGUE = Map.of(moduleId(1), module(1, true), moduleId(2),
            module(2, false), moduleId(3), module(3, true, AccountType.VENDOR));

    private static Module module(int n, boolean buyerScope, AccountType... types) {
        return new Module(moduleId(n), "Module " + n, "", ServerValue.of(List.of(types)),
                ServerValue.of(Module.Setting.OPTIONAL), false, false,
                buyerScope ? Set.of(ServerValue.of(BuyerScope.SELECTED)) : Set.of());
    }

    private static Access access(UserGroup... groups) {
        return Access.of(List.of(groups), id -> Optional.ofNullable(CATALOGUE.get(id)),
                ServerValue.of(AccountType.CLIENT));
    }

    @Test
    void isTheUnionOfTheGroups() {
        assertThat(access(group(1, 1), group(2, 1, 2)).modules()).containsExactlyInAnyOrderEntriesOf(
                Map.of(moduleId(1), List.of(groupId(1), groupId(2)), moduleId(2), List.of(groupId(2))));
    }

    @Test
    void noGroupGrantsNothing() {
        assertThat(access()).isEqualTo(Access.NONE);
    }

    @Test
    void leavesOutWhatTheAccountTypeMayNotHave() {
        assertThat(access(group(1, 3)).modules()).isEmpty();
        assertThat(access(group(1, 3)).allBuyers()).isFalse();
    }

    @Test
    void aModuleOutsideTheCatalogueCounts() {
        assertThat(access(group(1, 9)).modules()).containsOnlyKeys(moduleId(9));
        assertThat(access(group(1, 9)).allBuyers()).isTrue();
    }

    @Test
    void buyersAreTheSumOverTheGroupsWhoseModulesHaveAScope() {
        var one = limited(group(1, 1), Field.of(buyerIds(1)));
        var two = limited(group(2, 1), Field.of(buyerIds(2)));
        var unscoped = limited(group(3, 2), Field.of(buyerIds(3)));
        assertThat(access(one, two, unscoped).buyers()).isEqualTo(buyerIds(1, 2));
        assertThat(access(one, two, unscoped).allBuyers()).isFalse();
    }

    @Test
    void oneGroupThatSeesAllBuyersIsEnough() {
        var some = limited(group(1, 1), Field.of(buyerIds(1)));
        assertThat(access(some, group(2, 1)).allBuyers()).isTrue();
        assertThat(access(some, group(2, 2)).allBuyers()).isFalse();
    }

    @Test
    void anUnknownBuyerListIsNotAllBuyers() {
        assertThat(access(limited(group(1, 1), new Field.Omitted<>())).allBuyers()).isFalse();
        assertThat(access(limited(group(1, 1), Field.of(Set.of()))).allBuyers()).isFalse();
    }
}
