package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.TextRule;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups are created once, with their members, whatever the marketplace is like and whatever goes wrong. */
class GroupCreationContractTest {
    private static final String LIST = Admin.API + "/user-groups";
    private static final GroupId NEW = GroupId.local(4711);
    private static final ModuleId MARKETPLACE = new ModuleId("MOD-0478");
    private static final GroupContent CONTENT = new GroupContent("Launch team", "For one quarter", "",
            Set.of(MARKETPLACE));

    private static ContractWorkspace drafted(ContractWorkspace app, GroupContent content) {
        app.workspace().drafts().edit(set -> set.with(new GroupCreation(NEW, content)));
        app.workspace().drafts().edit(set -> set.with(set.of(app.user("Lisa Liu")).with(NEW, true)));
        return app;
    }

    private static void checkMadeOnce(ContractStage stage, ContractWorkspace app) {
        var now = stage.serverState();
        assertThat(now.groups().values().stream().filter(g -> g.name().equals("Launch team"))).hasSize(1);
        assertThat(now.found("Launch team").modules()).containsExactly(MARKETPLACE.value());
        assertThat(now.members("Launch team")).containsExactly(now.user("Lisa Liu"));
        assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        assertThat(app.group("Launch team").id().isLocal()).isFalse();
    }

    @Test
    void sendsWhatThePublishedExampleHas() {
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded(), CONTENT);
            assertThat(app.save()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
            assertThat(stage.market.requests().matching("POST", LIST)).singleElement().satisfies(
                    r -> assertThat(r.requestBody()).isEqualTo("{\"name\":\"Launch team\",\"account\":{\"id\":\""
                            + stage.market.client().id() + "\"},\"description\":\"For one quarter\",\"logo\":\"\","
                            + "\"modules\":[{\"id\":\"MOD-0478\"}],\"buyers\":null}"));
            checkMadeOnce(stage, app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCreatedWhateverIsNotKnownOfThePlatform(Switch which) {
        try (var stage = ContractStage.with(s -> s.with(which, !which.isOnByDefault()))) {
            var app = drafted(stage.app().loaded(), CONTENT);
            assertThat(app.save()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
            checkMadeOnce(stage, app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRecognizedInTheFormThatThePlatformStores(TextRule rule) {
        try (var stage = ContractStage.with(s -> s.withTextRules(rule))) {
            var content = new GroupContent("A  <b> & e\u0301", "x\r\ny", "", Set.of(MARKETPLACE));
            var app = drafted(stage.app().loaded(), content);
            stage.market.faults().next(1, "POST", LIST, Fault.serverError().afterHandling());
            assertThat(app.save().getFirst().isSettled()).isTrue();
            assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
            drafted(app, content);
            assertThat(app.save().getFirst()).isEqualTo(new Outcome.AlreadySo());
            assertThat(stage.market.requests().matching("POST", LIST)).hasSize(1);
        }
    }

    /** The step at which a fault occurs. */
    enum CreationStep {
        LIST, POST, BACK
    }

    static Stream<Arguments> faults() {
        return FaultMatrixTest.atEach(CreationStep.values());
    }

    @ParameterizedTest
    @MethodSource
    void faults(String name, CreationStep step) {
        var fault = java.util.Objects.requireNonNull(FaultMatrixTest.FAULTS.get(name));
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded(), CONTENT);
            var faults = stage.market.faults();
            switch (step) {
                case LIST -> faults.always("GET", LIST, fault);
                case POST -> faults.next(1, "POST", LIST, fault);
                case BACK -> faults.next(1, "POST", LIST,
                        Fault.before(() -> faults.always("GET", LIST + "(/.*)?", fault)));
            }
            app.save();
            faults.clear();
            assertThat(stage.serverState().groups().values().stream()
                    .filter(g -> g.name().equals("Launch team")).count()).isLessThanOrEqualTo(1);
            for (var tries = 0; tries < 2 && !app.workspace().drafts().changes().isEmpty(); tries++) {
                assertThat(app.save()).allMatch(Outcome::isSettled);
            }
            checkMadeOnce(stage, app.loaded());
        }
    }

    @Test
    void whatThePlatformRefusesIsSaidAndStaysDrafted() {
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded(),
                    new GroupContent("Launch team", "", "", Set.of(new ModuleId("MOD-9999"))));
            assertThat(app.save().getFirst()).isInstanceOf(Outcome.Refused.class);
            assertThat(app.workspace().drafts().changes().size()).isEqualTo(2);
            assertThat(stage.serverState().groups().values()).noneMatch(g -> g.name().equals("Launch team"));
            assertThat(List.copyOf(app.workspace().apply().state().value().marked().keySet())).hasSize(2);
        }
    }
}
