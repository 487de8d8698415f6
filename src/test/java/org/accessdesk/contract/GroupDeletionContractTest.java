package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups are deleted after their members have left them, whatever the marketplace is like and whatever goes wrong. */
class GroupDeletionContractTest {
    private static final String NAME = "German sub";

    /** All members leave the group, those without another one for Finance. */
    private static ContractWorkspace drafted(ContractWorkspace app) {
        var group = app.group(NAME);
        var other = app.group("Finance").id();
        for (var member : app.snapshot().members(group.id())) {
            var user = app.snapshot().user(member).orElseThrow();
            app.workspace().drafts().edit(
                    set -> set.with(set.of(user).with(group.id(), false).with(other, true)));
        }
        app.workspace().drafts().edit(set -> set.with(GroupDeletion.on(group)));
        return app;
    }

    private static void checkGone(ContractStage stage, ContractWorkspace app) {
        assertThat(stage.serverState().groups().values()).noneMatch(g -> g.name().equals(NAME));
        assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        assertThat(app.snapshot().groups()).noneMatch(g -> g.name().equals(NAME));
    }

    @ParameterizedTest
    @EnumSource
    void isDeletedWhateverIsNotKnownOfThePlatform(Switch which) {
        try (var stage = ContractStage.with(s -> s.with(which, !which.isOnByDefault()))) {
            var app = drafted(stage.app().loaded());
            assertThat(app.save()).containsOnly(new Outcome.Saved());
            checkGone(stage, app);
        }
    }

    @Test
    void aGroupWithMembersAndTheDefaultGroupAreRefused() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            app.workspace().drafts().edit(set -> set.with(GroupDeletion.on(app.group(NAME))));
            assertThat(app.saveOne()).isInstanceOf(Outcome.Conflicting.class);
            var defaultGroup = app.snapshot().defaultGroup().orElseThrow();
            app.workspace().drafts().edit(
                    set -> org.accessdesk.model.change.ChangeSet.EMPTY.with(GroupDeletion.on(defaultGroup)));
            assertThat(app.saveOne().isSettled()).isFalse();
            assertThat(stage.serverState().groups()).containsKey(defaultGroup.id().value());
        }
    }

    /** The step at which a fault occurs. */
    enum DeletionStep {
        READ, DELETE, BACK
    }

    static Stream<Arguments> faults() {
        return FaultMatrixTest.atEach(DeletionStep.values());
    }

    @ParameterizedTest
    @MethodSource
    void faults(String name, DeletionStep step) {
        var fault = Objects.requireNonNull(FaultMatrixTest.FAULTS.get(name));
        try (var stage = ContractStage.open()) {
            var app = drafted(stage.app().loaded());
            var faults = stage.market.faults();
            switch (step) {
                case READ -> faults.always("GET", ContractStage.GROUPS, fault);
                case DELETE -> faults.next(1, "DELETE", ContractStage.GROUPS, fault);
                case BACK -> faults.next(1, "DELETE", ContractStage.GROUPS,
                        Fault.before(() -> faults.always("GET", ContractStage.GROUPS, fault)));
            }
            app.save();
            faults.clear();
            for (var tries = 0; tries < 2 && !app.workspace().drafts().changes().isEmpty(); tries++) {
                assertThat(app.save()).allMatch(Outcome::isSettled);
            }
            if (!(name.equals("404") && step == DeletionStep.READ)) {
                checkGone(stage, app.loaded());
            }
        }
    }
}
