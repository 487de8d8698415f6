package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.accessdesk.api.Call;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone else works on the same account at the same time. */
class SecondAdminTest {
    private static final ModuleId BILLING = new ModuleId("MOD-4525");
    private static final ModuleId REPORTS = new ModuleId("MOD-5842");
    private static final ModuleId CLOUD_COSTS = new ModuleId("MOD-3391");

    @ParameterizedTest
    @EnumSource(value = MembershipEndpoint.class, names = {"LEGACY", "CURRENT"})
    void groupsGivenBeforeTheReadAreKept(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = stage.app(endpoint).loaded().tick("Lisa Liu", "Finance");
            stage.market.faults().next(1, "GET", ContractStage.USERS,
                    Fault.before(() -> stage.byAnotherAdmin("Lisa Liu", "German sub", "Reviewers")));
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState()).isEqualTo(before.with("Lisa Liu", "German sub", "Reviewers", "Finance"));
        }
    }

    @Test
    void groupsTakenBeforeTheReadStayTaken() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().tick("Ron Ronald", "Approvers");
            stage.byAnotherAdmin("Ron Ronald", "Finance");
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState().groupsOf("Ron Ronald")).containsExactly("Approvers", "Finance");
        }
    }

    @Test
    void modulesAndTextsChangedBeforeTheReadAreKept() {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = stage.app().loaded().edit("German sub", g -> g.withName("Deutschland").with(BILLING, true));
            var buyers = before.found("UK sub").buyers();
            var buyer = buyers.substring(1, buyers.length() - 1);
            stage.market.faults().next(1, "GET", ContractStage.GROUPS,
                    Fault.before(() -> stage.byAnotherAdmin("German sub",
                            Map.of("description", "\"Theirs\"", "buyers", WorldState.refs(Set.of(buyer)), "modules",
                                    WorldState.refs(Set.of("MOD-0478", "MOD-5842", "MOD-1239"))))));
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState())
                    .isEqualTo(before.with("German sub", _ -> new WorldState.GroupData("Deutschland", "Theirs",
                            "", Set.of("MOD-0478", "MOD-1239", REPORTS.value(), BILLING.value()), buyers, "all")));
        }
    }

    /** The platform has no concurrency check, so the later of two lists wins; the user is told. */
    @ParameterizedTest
    @EnumSource(value = MembershipEndpoint.class, names = {"LEGACY", "CURRENT"})
    void aWriteBetweenReadAndPutIsTold(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var app = stage.app(endpoint).loaded().tick("Lisa Liu", "Finance");
            stage.market.faults().next(1, "PUT", ".*/(AUSR-[0-9-]+|USR-[0-9-]+)/groups",
                    Fault.before(() -> stage.byAnotherAdmin("Lisa Liu", "German sub", "Reviewers")));
            // The hook writes to the same path, but its rule is already used up.
            assertThat(app.saveOne()).isInstanceOf(Outcome.Overwrote.class);
            assertThat(stage.serverState().groupsOf("Lisa Liu")).contains("Finance", "German sub");
        }
    }

    @Test
    void aWriteBetweenPutAndReadBackIsKeptAndTold() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().tick("Lisa Liu", "Finance");
            stage.market.faults().next(1, "PUT", ContractStage.PUTS_OF_USERS,
                    Fault.before(() -> stage.market.faults().next(1, "GET", ContractStage.USERS, Fault.before(
                            () -> stage.byAnotherAdmin("Lisa Liu", "German sub", "Finance", "Reviewers")))));
            assertThat(app.saveOne()).isInstanceOf(Outcome.ChangedSince.class);
            assertThat(stage.serverState().groupsOf("Lisa Liu")).containsExactly("Finance", "German sub", "Reviewers");
            assertThat(app.user("Lisa Liu").groups()).hasSize(3);
        }
    }

    @Test
    void aGroupWrittenBetweenReadAndPutIsTold() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().edit("Finance", g -> g.withName("Money"));
            stage.market.faults().next(1, "PUT", ContractStage.GROUPS,
                    Fault.before(() -> stage.byAnotherAdmin("Finance", Map.of("description", "\"Theirs\""))));
            assertThat(app.saveOne()).isInstanceOf(Outcome.Overwrote.class);
        }
    }

    @Test
    void twoPeopleSaveTheSameUserAndBothSurvive() {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var one = stage.app(MembershipEndpoint.LEGACY).loaded().tick("Lisa Liu", "Finance");
            var two = stage.app(MembershipEndpoint.CURRENT).loaded().tick("Lisa Liu", "Reviewers").untick("Lisa Liu",
                    "German sub");
            stage.market.faults().next(1, "GET", ContractStage.USERS,
                    Fault.before(() -> assertThat(two.saveOne()).isEqualTo(new Outcome.Saved())));
            assertThat(one.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState()).isEqualTo(before.with("Lisa Liu", "Finance", "Reviewers"));
            assertThat(stage.userPuts()).hasSize(2);
        }
    }

    @Test
    void twoPeopleSaveTheSameGroupAndBothSurvive() {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var one = stage.app().loaded().edit("Finance", g -> g.with(BILLING, false));
            var two = stage.app().loaded().edit("Finance", g -> g.with(REPORTS, false).withDescription("Two"));
            stage.market.faults().next(1, "GET", ContractStage.GROUPS,
                    Fault.before(() -> assertThat(two.saveOne()).isEqualTo(new Outcome.Saved())));
            assertThat(one.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState()).isEqualTo(before.with("Finance",
                    g -> g.without(BILLING.value()).without(REPORTS.value()).described("Two")));
        }
    }

    @Test
    void theSameTextSetByBothIsAConflictAndNothingIsSent() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().edit("Finance", g -> g.withName("Mine"));
            stage.byAnotherAdmin("Finance", Map.of("name", "\"Theirs\""));
            stage.market.requests().clear();
            assertThat(app.saveOne()).isEqualTo(new Outcome.Conflicting(
                    new Conflict.FieldSet(Conflict.GroupTextField.NAME, "Finance", "Mine", "Theirs")));
            assertThat(stage.groupPuts()).isEmpty();
            assertThat(app.workspace().drafts().changes().size()).isOne();
        }
    }

    @Test
    void whatIsSoAlreadyIsNotSentAgain() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().tick("Lisa Liu", "Finance");
            stage.byAnotherAdmin("Lisa Liu", "German sub", "Finance");
            stage.market.requests().clear();
            assertThat(app.saveOne()).isEqualTo(new Outcome.AlreadySo());
            assertThat(stage.userPuts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = MembershipEndpoint.class, names = {"LEGACY", "CURRENT"})
    void aUserRemovedMeanwhileIsAConflict(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var app = stage.app(endpoint).loaded().tick("Lisa Liu", "Finance").tick("Ron Ronald", "Reviewers");
            stage.admin.write("DELETE",
                    "/accounts/" + stage.market.client().id() + "/users/" + stage.serverState().user("Lisa Liu"), "");
            assertThat(app.save()).containsExactly(new Outcome.Conflicting(new Conflict.ObjectGone()),
                    new Outcome.Saved());
            assertThat(stage.userPuts()).hasSize(1);
        }
    }

    @Test
    void aGroupDeletedMeanwhileIsAConflict() {
        try (var stage = ContractStage.open()) {
            stage.admin.write("POST", "/user-groups", "{\"name\":\"Short-lived\",\"modules\":[]}");
            var app = stage.app().loaded().edit("Short-lived", g -> g.withName("Long-lived"));
            stage.admin.write("DELETE", "/user-groups/" + stage.serverState().group("Short-lived"), "");
            assertThat(app.saveOne()).isEqualTo(new Outcome.Conflicting(new Conflict.ObjectGone()));
            assertThat(stage.groupPuts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void joiningAGroupThatIsDeletedMeanwhileIsAConflictAndTheUserKeepsTheRest(boolean missing) {
        try (var stage = ContractStage.with(s -> s.withUnknownGroupAnswers404(missing))) {
            stage.admin.write("POST", "/user-groups", "{\"name\":\"Short-lived\",\"modules\":[]}");
            var app = stage.app().loaded().tick("Lisa Liu", "Short-lived");
            var id = stage.serverState().group("Short-lived");
            stage.admin.write("DELETE", "/user-groups/" + id, "");
            assertThat(app.saveOne())
                    .isEqualTo(new Outcome.Conflicting(new Conflict.GroupGone(new GroupId(id))));
            assertThat(stage.serverState().groupsOf("Lisa Liu")).containsExactly("German sub");
            assertThat(stage.userPuts()).hasSize(1);
        }
    }

    @Test
    void nobodyIsLeftWithoutAGroup() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().untick("Lisa Liu", "German sub").untick("Ron Ronald", "Finance");
            stage.byAnotherAdmin("Ron Ronald", "Finance");
            stage.market.requests().clear();
            assertThat(app.save()).containsOnly(new Outcome.Conflicting(new Conflict.LastGroupRemoved()));
            assertThat(stage.userPuts()).isEmpty();
            var account = app.snapshot().account();
            var lisa = app.user("Lisa Liu");
            assertThatThrownBy(() -> app.api().putGroups(account, lisa, Set.of(), Call.plain()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(stage.userPuts()).isEmpty();
        }
    }

    @Test
    void whatTheDefaultGroupLosesEveryGroupIsSeenToLose() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var had = app.snapshot().groups().stream().filter(g -> g.moduleIds().contains(CLOUD_COSTS)).count();
            assertThat(had).isGreaterThan(2);
            assertThat(app.edit("Administrators", g -> g.with(CLOUD_COSTS, false)).saveOne())
                    .isEqualTo(new Outcome.Saved());
            assertThat(app.snapshot().groups())
                    .allSatisfy(g -> assertThat(g.moduleIds()).doesNotContain(CLOUD_COSTS));
            assertThat(stage.serverState().modules()).doesNotContain(CLOUD_COSTS.value()).contains(BILLING.value());
        }
    }
}
