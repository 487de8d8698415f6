package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** People are invited once, whatever the marketplace is like and whatever goes wrong. */
class UserInvitationContractTest {
    private static final String LIST = Admin.API + "/(account-users|accounts/[^/]+/users)";
    private static final String NAME = "Ana Alvarez";
    private static final String GROUP = "Finance";

    private static ContractWorkspace drafted(ContractWorkspace app) {
        return drafted(app, "ana.alvarez@example.com");
    }

    private static ContractWorkspace drafted(ContractWorkspace app, String address) {
        app.workspace().drafts().edit(set -> set.with(new UserInvitation(UserId.local(4711), address, "Ana", "Alvarez",
                Set.of(app.group(GROUP).id()))));
        return app;
    }

    private static void checkInvitedOnce(ContractStage stage, ContractWorkspace app) {
        stage.learnSecrets();
        var now = stage.serverState();
        assertThat(now.names().values().stream().filter(NAME::equals)).hasSize(1);
        assertThat(now.members(GROUP)).contains(now.user(NAME));
        assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        var user = app.user(NAME);
        // A server may show no addresses.
        assertThat(user.email()).isIn("", "ana.alvarez@example.com");
        assertThat(user.groups()).containsExactly(app.group(GROUP).id());
    }

    @Test
    void sendsWhatThePublishedExampleHas() {
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app(MembershipEndpoint.CURRENT).loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.market.requests().matching("POST", LIST)).singleElement().satisfies(
                    r -> assertThat(r.requestBody()).isEqualTo(
                            "{\"user\":{\"firstName\":\"Ana\",\"lastName\":\"Alvarez\","
                                    + "\"email\":\"ana.alvarez@example.com\"},\"account\":{\"id\":\""
                                    + stage.market.client().id() + "\"},\"groups\":[{\"id\":\"" + app.group(GROUP).id()
                                    + "\"}],\"invitation\":{\"status\":\"Invited\"}}"));
            checkInvitedOnce(stage, app);
            assertThat(app.user(NAME).status().is(UserStatus.INVITED)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInvitedWhateverIsNotKnownOfThePlatform(Switch which) {
        try (var stage = ContractStage.with(s -> s.with(which, !which.isOnByDefault()))) {
            var app = drafted(stage.app().loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            checkInvitedOnce(stage, app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInvitedAtEitherEndpoint(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app(endpoint).loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            checkInvitedOnce(stage, app);
        }
    }

    @Test
    void whomSomebodyElseInvitedMeanwhileIsNotInvitedAgain() {
        try (var stage = ContractStage.open()) {
            var other = drafted(stage.app().loaded());
            var app = drafted(stage.app().loaded(), "Ana.Alvarez@Example.com");
            assertThat(other.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(app.saveOne()).isEqualTo(new Outcome.AlreadySo());
            assertThat(stage.market.requests().matching("POST", LIST)).hasSize(1);
            checkInvitedOnce(stage, app.loaded());
        }
    }

    @Test
    void whoIsInTheAccountIsNotInvited() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var lisa = app.user("Lisa Liu");
            drafted(app, lisa.email());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Conflicting(new Conflict.UserExists(lisa.id())));
            assertThat(stage.market.requests().matching("POST", LIST)).isEmpty();
        }
    }

    /** The step at which a fault occurs. */
    enum InvitationStep {
        LOOK, POST, BACK
    }

    static Stream<Arguments> faults() {
        return FaultMatrixTest.atEach(InvitationStep.values());
    }

    @ParameterizedTest
    @MethodSource
    void faults(String name, InvitationStep step) {
        var fault = Objects.requireNonNull(FaultMatrixTest.FAULTS.get(name));
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded());
            var faults = stage.market.faults();
            switch (step) {
                case LOOK -> faults.always("GET", LIST, fault);
                case POST -> faults.next(1, "POST", LIST, fault);
                case BACK -> faults.next(1, "POST", LIST,
                        Fault.before(() -> faults.always("GET", LIST + "(/.*)?", fault)));
            }
            app.save();
            faults.clear();
            assertThat(stage.serverState().names().values().stream().filter(NAME::equals).count())
                    .isLessThanOrEqualTo(1);
            for (var tries = 0; tries < 2 && !app.workspace().drafts().changes().isEmpty(); tries++) {
                assertThat(app.save()).allMatch(Outcome::isSettled);
            }
            checkInvitedOnce(stage, app.loaded());
        }
    }
}
