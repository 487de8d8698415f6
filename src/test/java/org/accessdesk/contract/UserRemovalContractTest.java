package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Users are removed, whatever the marketplace is like and whatever goes wrong. */
class UserRemovalContractTest {
    private static final String NAME = "Lisa Liu";

    private static ContractWorkspace drafted(ContractWorkspace app) {
        app.workspace().drafts().edit(set -> set.with(UserRemoval.on(app.user(NAME))));
        return app;
    }

    private static void checkGone(ContractStage stage, ContractWorkspace app) {
        assertThat(stage.serverState().names()).doesNotContainValue(NAME);
        assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        assertThat(app.snapshot().users()).noneMatch(u -> u.name().equals(NAME));
    }

    @ParameterizedTest
    @EnumSource
    void isRemovedWhateverIsNotKnownOfThePlatform(Switch which) {
        try (var stage = ContractStage.with(s -> s.with(which, !which.isOnByDefault()))) {
            var app = drafted(stage.app().loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            checkGone(stage, app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRemovedAtEitherEndpoint(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app(endpoint).loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            checkGone(stage, app);
        }
    }

    @Test
    void thePlatformRefusesToRemoveOneself() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var own = Objects.requireNonNull(app.workspace().apply().context().token().owner());
            app.workspace().drafts().edit(
                    set -> set.with(UserRemoval.on(app.snapshot().user(own).orElseThrow())));
            app.saveRefused();
        }
    }

    /** The step at which a fault occurs. */
    enum RemovalStep {
        READ, DELETE, BACK
    }

    static Stream<Arguments> faults() {
        return FaultMatrixTest.atEach(RemovalStep.values());
    }

    @ParameterizedTest
    @MethodSource
    void faults(String name, RemovalStep step) {
        var fault = Objects.requireNonNull(FaultMatrixTest.FAULTS.get(name));
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded());
            var faults = stage.market.faults();
            switch (step) {
                case READ -> faults.always("GET", ContractStage.USERS, fault);
                case DELETE -> faults.next(1, "DELETE", ContractStage.USERS, fault);
                case BACK -> faults.next(1, "DELETE", ContractStage.USERS,
                        Fault.before(() -> faults.always("GET", ContractStage.USERS, fault)));
            }
            app.save();
            faults.clear();
            if (name.equals("404") && step == RemovalStep.READ) {
                // Whoever is not to be seen is gone: the next list shows them again.
                return;
            }
            for (var tries = 0; tries < 2 && !app.workspace().drafts().changes().isEmpty(); tries++) {
                assertThat(app.save()).allMatch(Outcome::isSettled);
            }
            checkGone(stage, app.loaded());
        }
    }
}
