package org.accessdesk.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.DemoAccount;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** For each set of endpoints and each account: lists are complete and applying has the same result. */
class EndpointTest {
    private static UnaryOperator<Switches> offering(String legacy) {
        return s -> s.withLegacyOffered(legacy.equals("offered")).withLegacyGone(legacy.equals("gone"));
    }

    @ParameterizedTest
    @CsvSource({"AUTO,offered,LEGACY", "AUTO,missing,CURRENT", "AUTO,gone,CURRENT", "LEGACY,offered,LEGACY",
            "CURRENT,offered,CURRENT", "CURRENT,missing,CURRENT"})
    void theServerHasTheSameAfterwards(MembershipEndpoint told, String legacy, MembershipEndpoint used) {
        try (var stage = ContractStage.with(offering(legacy))) {
            var before = stage.serverState();
            var app = stage.app(told).loaded();
            assertThat(app.api().membershipEndpoint()).isEqualTo(used);
            assertThat(app.tick("Ron Ronald", "Approvers").untick("Ron Ronald", "Finance").saveOne())
                    .isEqualTo(new Outcome.Saved());
            assertThat(stage.userPuts()).hasSize(1).allSatisfy(put -> assertThat(put.path().contains("/AUSR-"))
                    .isEqualTo(used == MembershipEndpoint.LEGACY));
            assertThat(stage.serverState()).isEqualTo(before.with("Ron Ronald", "German sub", "Approvers"));
            assertThat(app.user("Ron Ronald").groups()).containsExactlyInAnyOrder(app.group("German sub").id(),
                    app.group("Approvers").id());
        }
    }

    @Test
    void legacyThatIsToldAndNotOfferedIsAProblemAndNoEmptyList() {
        try (var stage = ContractStage.with(offering("missing"))) {
            var app = stage.app(MembershipEndpoint.LEGACY);
            app.workspace().directory().refresh();
            assertThat(app.workspace().directory().state().value().problem()).isNotNull();
            assertThat(app.workspace().directory().state().value().snapshot()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(value = MembershipEndpoint.class, names = {"LEGACY", "CURRENT"})
    void aLargeAccountIsReadToItsEnd(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.of(MarketplaceOptions.defaults())) {
            var snapshot = stage.app(endpoint).loaded().snapshot();
            var truth = stage.serverState();
            assertThat(snapshot.gaps()).isEmpty();
            assertThat(snapshot.users()).hasSize(1_204);
            assertThat(snapshot.groups()).hasSize(24);
            assertThat(snapshot.users()).allSatisfy(user -> {
                assertThat(ids(user)).isEqualTo(truth.memberships().get(user.id().value()));
                assertThat(user.name()).isEqualTo(truth.names().get(user.id().value()));
                assertThat(user.email()).contains("@");
            });
        }
    }

    private static Set<String> ids(AccountUser user) {
        return user.groups().stream().map(g -> g.value()).collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"0,CLIENT,30,24", "1,VENDOR,40,8", "2,OPERATIONS,12,4"})
    void everyKindOfTokenSeesItsOwnAccountAndSaves(int which, AccountType type, int users, int groups) {
        try (var stage = ContractStage.open()) {
            DemoAccount account = stage.market.accounts().get(which);
            var own = new Admin(stage.market.address(), account.token());
            for (var endpoint : new MembershipEndpoint[]{MembershipEndpoint.LEGACY, MembershipEndpoint.CURRENT}) {
                var app = stage.app(account.token(), endpoint).loaded();
                var before = WorldState.read(own, account.id());
                assertThat(app.snapshot().account().type().kind()).isEqualTo(type);
                assertThat(app.snapshot().gaps()).isEmpty();
                assertThat(app.snapshot().users()).hasSize(users);
                assertThat(app.snapshot().groups()).hasSize(groups);
                var someone = app.snapshot().users().stream().filter(u -> u.groups().size() == 1).findFirst()
                        .orElseThrow();
                var other = app.snapshot().groups().stream().filter(g -> !someone.groups().contains(g.id()))
                        .findFirst().orElseThrow();
                var now = before.groups().get(someone.groups().iterator().next().value());
                assertThat(app.tick(someone.name(), other.name()).saveOne()).isEqualTo(new Outcome.Saved());
                assertThat(WorldState.read(own, account.id()))
                        .isEqualTo(before.with(someone.name(), now == null ? "" : now.name(), other.name()));
            }
        }
    }

    @Test
    void aClientsCatalogueIsWhatItsGroupsHaveAndTheDefaultGroupHasItAll() {
        try (var stage = ContractStage.open()) {
            var snapshot = stage.app().loaded().snapshot();
            assertThat(snapshot.modules().stream().map(m -> m.id().value()))
                    .containsExactlyInAnyOrderElementsOf(stage.serverState().modules());
            assertThat(snapshot.modules().stream().map(Module::id))
                    .containsAll(snapshot.defaultGroup().orElseThrow().moduleIds());
            assertThat(snapshot.modules()).extracting(Module::name).contains("Marketplace", "Azure Simple")
                    .doesNotContain("Compliance check");
        }
    }

    @Test
    void operationsListTheWholeCatalogue() {
        try (var stage = ContractStage.open()) {
            var snapshot = stage.app(stage.market.operations().token()).loaded().snapshot();
            var listed = new Admin(stage.market.address(), stage.market.operations().token()).all("/modules", "name");
            assertThat(snapshot.modules().stream().map(m -> m.id().value()))
                    .containsExactlyInAnyOrderElementsOf(listed.stream().map(m -> m.path("id").asString()).toList());
            assertThat(snapshot.modules()).extracting(Module::name).contains("Compliance check");
        }
    }
}
