package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invitations are sent again once, whatever the marketplace is like and whatever goes wrong. */
class InvitationRenewalContractTest {
    private static final String RENEWALS = ContractStage.USERS + "/(resend-invite|send-new-invite)";
    private static final String NAME = "Ana Alvarez";

    /** A new person is invited, and the invitation drafted to be sent again. */
    private static ContractWorkspace drafted(ContractWorkspace app) {
        app.workspace().drafts().edit(set -> set.with(new UserInvitation(UserId.local(1), "ana.alvarez@example.com",
                "Ana", "Alvarez", Set.of(app.group("Finance").id()))));
        assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
        app.workspace().drafts().edit(set -> set.with(InvitationRenewal.on(app.user(NAME))));
        return app;
    }

    private static void checkSent(ContractStage stage, ContractWorkspace app) {
        stage.learnSecrets();
        assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        assertThat(app.user(NAME).status().is(UserStatus.INVITED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isSentAgainAtEitherEndpoint(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app(endpoint).loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.market.requests().matching("POST", RENEWALS)).hasSize(1);
            checkSent(stage, app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSentAgainWhateverIsNotKnownOfThePlatform(Switch which) {
        try (var stage = ContractStage.with(s -> s.with(which, !which.isOnByDefault()))) {
            var app = drafted(stage.app().loaded());
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.market.requests().matching("POST", RENEWALS)).hasSize(1);
            checkSent(stage, app);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredOneIsReplaced(MembershipEndpoint endpoint) {
        try (var stage = ContractStage.open()) {
            var app = stage.app(endpoint).loaded();
            var expired = app.snapshot().users().stream()
                    .filter(u -> u.status().is(UserStatus.INVITATION_EXPIRED)).findFirst().orElseThrow();
            app.workspace().drafts().edit(set -> set.with(InvitationRenewal.on(expired)));
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(app.snapshot().user(expired.id()).orElseThrow().status().is(UserStatus.INVITED)).isTrue();
        }
    }

    /** The step at which a fault occurs. */
    enum RenewalStep {
        READ, POST, BACK
    }

    static Stream<Arguments> faults() {
        return FaultMatrixTest.atEach(RenewalStep.values());
    }

    @ParameterizedTest
    @MethodSource
    void faults(String name, RenewalStep step) {
        var fault = Objects.requireNonNull(FaultMatrixTest.FAULTS.get(name));
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded());
            var faults = stage.market.faults();
            switch (step) {
                case READ -> faults.always("GET", ContractStage.USERS, fault);
                case POST -> faults.next(1, "POST", RENEWALS, fault);
                case BACK -> faults.next(1, "POST", RENEWALS,
                        Fault.before(() -> faults.always("GET", ContractStage.USERS, fault)));
            }
            app.save();
            faults.clear();
            for (var tries = 0; tries < 2 && !app.workspace().drafts().changes().isEmpty(); tries++) {
                app.save();
            }
            checkSent(stage, app.loaded());
        }
    }
}
