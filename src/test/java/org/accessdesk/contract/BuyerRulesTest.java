package org.accessdesk.contract;

import static org.accessdesk.contract.Copies.connect;
import static org.accessdesk.contract.Copies.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.rule.ModuleLock;
import org.junit.jupiter.api.Test;

/**
 * The modules whose boxes are locked because of a group's buyers are those that the platform refuses (UserGroup
 * BR-011).
 */
class BuyerRulesTest {

    @Test
    void aBoxIsLockedForBuyersWhereThePlatformRefusesForBuyers() throws Exception {
        try (var market = Marketplace.start(MarketplaceOptions.defaults().withUsers(30));
                var api = connect(market.address(), market.client().token())) {
            var snapshot = read(api);
            var limited = snapshot.groups().stream()
                    .filter(g -> !g.isDefault() && !g.buyers().orElse(Set.of()).isEmpty()).toList();
            assertThat(limited).isNotEmpty();
            var locks = 0;
            for (var group : limited) {
                for (var module : snapshot.modules()) {
                    var lock = ModuleLock.withBuyers(module, group, new DraftedSnapshot(snapshot, ChangeSet.EMPTY),
                            Set.of());
                    var buyers = lock.filter(Set.of(ModuleLock.ALL_BUYERS, ModuleLock.LAST_WITH_BUYERS)::contains);
                    locks += buyers.isPresent() ? 1 : 0;
                    assertThat(isRefusedForBuyers(api, group, module)).as("%s %s", group.name(), module.name())
                            .isEqualTo(buyers.isPresent());
                }
            }
            assertThat(locks).isPositive();
        }
    }

    private static boolean isRefusedForBuyers(HttpMarketplace api, UserGroup group, Module module)
            throws ApiException {
        var toggled = GroupChange.on(group).with(module.id(), !group.moduleIds().contains(module.id()));
        try {
            var written = api.putGroup(api.group(group.id(), Call.plain()), toggled.applyTo(group.content()),
                    Call.plain());
            api.putGroup(written, group.content(), Call.plain());
            return false;
        } catch (ApiException e) {
            return e.problem().details().stream()
                    .anyMatch(d -> d.toLowerCase(java.util.Locale.ROOT).contains("buyers"));
        }
    }
}
