package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.api.ApiToken;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that the marketplace's rules refuse are reported with its message and stay drafted. */
class RefusalTest {
    private static final ModuleId COMPLIANCE = new ModuleId("MOD-2740");
    private static final String RENAMED = "Access review script";

    private static void disable(ContractStage stage, Admin by) {
        by.write("POST", "/api-tokens/" + ApiToken.parse(stage.market.client().token()).id() + "/disable", "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aModuleThatTheDefaultGroupLacks(boolean listErrors) {
        try (var stage = ContractStage.with(s -> s.withListErrors(listErrors))) {
            var before = stage.serverState();
            var app = stage.app().loaded();
            var problem = app.edit("Finance", g -> g.with(COMPLIANCE, true)).saveRefused();
            var answer = Admin.JSON.readTree(stage.groupPuts().getFirst().responseBody());
            assertThat(problem.kind()).isEqualTo(Kind.REJECTED);
            assertThat(problem.status()).isEqualTo(400);
            assertThat(English.of(problem.message())).contains(answer.path("detail").asString());
            assertThat(problem.details())
                    .containsExactly("modules: Module 'Compliance check' is not enabled for the default group.");
            assertThat(problem.traceId()).isEqualTo(answer.path("traceId").asString()).startsWith("00-");
            assertThat(stage.serverState()).isEqualTo(before);
        }
    }

    /** Module BR-009: an unchanged module prevents the save. */
    @Test
    void aModuleThatWasWithdrawn() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            stage.market.withdraw("MOD-7154");
            var problem = app.edit("Legacy Azure", g -> g.withName("Azure")).saveRefused();
            assertThat(problem.details())
                    .containsExactly("modules: Module 'Azure Simple' is not available for this account.");
            assertThat(app.edit("Legacy Azure", g -> g.with(new ModuleId("MOD-7154"), false)).saveOne())
                    .isEqualTo(new Outcome.Saved());
        }
    }

    @Test
    void theTokenIsDisabledInTheMiddle() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().tick("Lisa Liu", "Finance").tick("Ron Ronald", "Reviewers");
            var other = stage.adminWithToken("Access review script");
            stage.market.faults().next(1, "PUT", ContractStage.PUTS_OF_USERS,
                    Fault.before(() -> stage.market.faults().next(2,
                            "GET", ContractStage.USERS, Fault.before(new AtCall(2, () -> disable(stage, other))))));
            var outcomes = app.save();
            assertThat(outcomes.getFirst()).isEqualTo(new Outcome.Saved());
            assertThat(refused(outcomes.getLast()).kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(refused(outcomes.getLast()).traceId()).startsWith("00-");
            assertThat(app.workspace().drafts().changes().size()).isOne();
            assertThat(WorldState.read(other, stage.market.client().id()).groupsOf("Ron Ronald"))
                    .containsExactly("Finance", "German sub");
        }
    }

    @Test
    void theTokenIsDisabledBeforeThePutAndBeforeTheReadBack() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded().tick("Lisa Liu", "Finance");
            var other = stage.adminWithToken("Access review script");
            stage.market.faults().next(1, "PUT", ContractStage.PUTS_OF_USERS,
                    Fault.before(() -> disable(stage, other)));
            assertThat(app.saveRefused().kind()).isEqualTo(Kind.UNAUTHORIZED);
            assertThat(WorldState.read(other, stage.market.client().id()).groupsOf("Lisa Liu"))
                    .containsExactly("German sub");
            other.write("POST", "/api-tokens/" + ApiToken.parse(stage.market.client().token()).id() + "/enable", "");
            stage.market.faults().next(2, "GET", ContractStage.USERS,
                    Fault.before(new AtCall(2, () -> disable(stage, other))));
            assertThat(app.saveOne()).isInstanceOfSatisfying(Outcome.Unclear.class,
                    unclear -> assertThat(unclear.problem().kind()).isEqualTo(Kind.UNAUTHORIZED));
            assertThat(WorldState.read(other, stage.market.client().id()).groupsOf("Lisa Liu"))
                    .containsExactly("Finance", "German sub");
        }
    }

    /** Runs its action only at the given call. */
    private static final class AtCall implements Runnable {
        private final Runnable action;
        private int left;

        AtCall(int time, Runnable action) {
            this.left = time;
            this.action = action;
        }

        @Override
        public synchronized void run() {
            if (--left == 0) {
                action.run();
            }
        }
    }

    private static ApiProblem refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).problem();
    }

    @Test
    void aTokenWithoutAccessManagement() {
        try (var stage = ContractStage.open()) {
            var directory = stage.app(stage.adminWithToken("ERP import").token()).workspace().directory();
            assertThat(directory.token().mayManageAccess()).isFalse();
            directory.refresh();
            var content = directory.state().value();
            assertThat(content.snapshot()).isNull();
            assertThat(content.problem()).isNotNull().satisfies(p -> {
                assertThat(p.kind()).isEqualTo(Kind.FORBIDDEN);
                assertThat(p.status()).isEqualTo(403);
                assertThat(p.traceId()).startsWith("00-");
            });
        }
    }

    @Test
    void permissionLostWhileEditing() {
        try (var stage = ContractStage.open()) {
            var script = stage.adminWithToken("Access review script");
            var app = stage.app(script.token()).loaded().tick("Lisa Liu", "Finance").edit("Administrators",
                    g -> g.with(new ModuleId("MOD-3391"), false));
            assertThat(app.save()).satisfiesExactlyInAnyOrder(
                    user -> assertThat(user).isEqualTo(new Outcome.Saved()),
                    // UserGroup BR-008
                    group -> assertThat(refused(group).kind()).isEqualTo(Kind.FORBIDDEN));
            assertThat(app.tick("Ron Ronald", "Reviewers").workspace().drafts().changes().size()).isEqualTo(2);
            stage.admin.write("PUT", "/api-tokens/" + ApiToken.parse(script.token()).id(),
                    "{\"name\":\"" + RENAMED + "\",\"modules\":[{\"id\":\"MOD-0478\"}]}");
            assertThat(app.save()).allSatisfy(o -> assertThat(refused(o).kind()).isEqualTo(Kind.FORBIDDEN));
            assertThat(stage.serverState().groupsOf("Ron Ronald")).containsExactly("Finance", "German sub");
        }
    }
}
