package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Undo;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.Finding.LimitRefused;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.rule.LimitFault;
import org.accessdesk.model.rule.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Buyers and extensions of a group are set as a whole, once, and nothing else of the group changes. */
class GroupLimitContractTest {
    private static final ModuleId MARKETPLACE = new ModuleId("MOD-0478");
    private static final ExtensionId RENEWALS = new ExtensionId("EXT-1204-0002");

    private static Set<Id> buyers(ContractWorkspace app, int count) {
        return app.snapshot().buyers().stream().map(Buyer::id).sorted().limit(count).collect(Collectors.toSet());
    }

    private static String ids(Set<? extends Id> ids) {
        return new TreeSet<>(ids.stream().map(Id::value).toList()).toString();
    }

    private static WorldState.GroupData limited(WorldState.GroupData is, String buyers, String extensions) {
        return new WorldState.GroupData(is.name(), is.description(), is.logo(), is.modules(), buyers, extensions);
    }

    @Test
    void buyersAreChosenAndAllAgainAndNothingElseChanges() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var before = stage.serverState();
            var two = buyers(app, 2);
            app.edit("Finance", c -> c.with(LimitField.BUYERS, Limit.of(two)));
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState())
                    .isEqualTo(before.with("Finance", g -> limited(g, ids(two), g.extensions())));
            assertThat(app.loaded().group("Finance").buyerLimit()).isEqualTo(Limit.of(two));
            app.edit("Finance", c -> c.with(LimitField.BUYERS, Limit.all()));
            assertThat(app.saveOne()).isEqualTo(new Outcome.Saved());
            assertThat(stage.serverState()).isEqualTo(before);
            assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        }
    }

    @Test
    void extensionsAreChosenAndNone() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var before = stage.serverState();
            app.edit("Cloud team", c -> c.with(LimitField.EXTENSIONS, Limit.of(Set.of(RENEWALS))));
            app.edit("Procurement", c -> c.with(LimitField.EXTENSIONS, Limit.of(Set.of())));
            assertThat(app.save()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
            assertThat(stage.serverState().found("Cloud team").extensions()).isEqualTo("[EXT-1204-0002]");
            assertThat(app.loaded().snapshot().nameOf(RENEWALS)).contains("Renewal reminders");
            assertThat(stage.serverState().with("Cloud team", g -> limited(g, g.buyers(), "[EXT-1204-0001]"))
                    .with("Procurement", g -> limited(g, g.buyers(), before.found("Procurement").extensions())))
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areSetAndTakenBackWhateverIsNotKnownOfThePlatform(Switch which) {
        try (var stage = ContractStage.with(s -> s.with(which, !which.isOnByDefault()))) {
            var app = stage.app().loaded();
            var before = stage.serverState();
            var two = buyers(app, 2);
            app.edit("Finance", c -> c.with(LimitField.BUYERS, Limit.of(two)));
            app.edit("German sub", c -> c.with(LimitField.BUYERS, Limit.all()));
            app.edit("Cloud team", c -> c.with(LimitField.EXTENSIONS, Limit.of(Set.of(RENEWALS))));
            assertThat(app.save()).containsOnly(new Outcome.Saved());
            assertThat(stage.serverState().found("Finance").buyers()).isEqualTo(ids(two));
            assertThat(stage.serverState().found("German sub").buyers()).isEqualTo("all");
            var undo = undo(app.loaded());
            assertThat(undo.impossible()).isEmpty();
            app.workspace().drafts().edit(set -> set.with(undo.changes().changes().values()));
            assertThat(app.save()).containsOnly(new Outcome.Saved());
            assertThat(stage.serverState()).isEqualTo(before);
        }
    }

    private static Undo undo(ContractWorkspace app) {
        var history = app.workspace().history();
        history.load();
        return history.undoOf(history.state().value().runs().getFirst().items()).orElseThrow();
    }

    @Test
    void whatSomebodyElseSetMeanwhileIsAConflictAndCanBeKept() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var base = app.group("German sub").buyerLimit();
            var mine = Limit.of(buyers(app, 3));
            app.edit("German sub", c -> c.with(LimitField.BUYERS, mine));
            stage.byAnotherAdmin("German sub", Map.of("buyers", "null"));
            assertThat(app.saveOne()).isEqualTo(new Outcome.Conflicting(
                    new Conflict.LimitSet(LimitField.BUYERS, base, mine, Limit.all())));
            assertThat(stage.serverState().found("German sub").buyers()).isEqualTo("all");
        }
    }

    /** What the guards block, the platform would refuse. */
    @Test
    void whatThePlatformRefusesIsBlockedBefore() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var one = Limit.of(buyers(app, 1));
            app.edit("Reviewers", c -> c.with(LimitField.BUYERS, one));
            check(app, "Reviewers",
                    new LimitRefused(app.group("Reviewers").id(), LimitField.BUYERS, LimitFault.NO_MODULE));
            var extensions = Limit.of(Set.of(RENEWALS));
            app.edit("Administrators", c -> c.with(LimitField.EXTENSIONS, extensions));
            check(app, "Administrators", new LimitRefused(app.group("Administrators").id(), LimitField.EXTENSIONS,
                    LimitFault.DEFAULT_GROUP));
            var stale = Limit.of(Set.of(new BuyerId("BUY-9999-9999")));
            app.edit("Finance", c -> c.with(LimitField.BUYERS, stale));
            check(app, "Finance", new LimitRefused(app.group("Finance").id(), LimitField.BUYERS, LimitFault.NOT_FOUND));
            app.edit("German sub", c -> c.with(LimitField.BUYERS, Limit.of(buyers(app, 2))).with(MARKETPLACE, false));
            check(app, "German sub",
                    new LimitRefused(app.group("German sub").id(), LimitField.BUYERS, LimitFault.NO_MODULE));
        }
    }

    private static void check(ContractWorkspace app, String group, LimitRefused finding) {
        var drafted = Objects.requireNonNull(app.workspace().drafted());
        assertThat(Guards.check(drafted, Effect.of(drafted), who(app))).contains(finding).first()
                .extracting(Finding::severity).isEqualTo(Finding.Severity.BLOCKED);
        var change = app.workspace().drafts().changes().group(app.group(group).id()).orElseThrow();
        assertThat(isRefused(app, group, change)).isTrue();
        app.workspace().drafts().edit(set -> set.without(Set.of(change.target())));
    }

    private static GuardContext who(ContractWorkspace app) {
        try {
            return new GuardContext(app.api().self(Call.plain()), Thresholds.DEFAULT);
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRefused(ContractWorkspace app, String group, GroupChange change) {
        try {
            var fresh = app.api().group(app.group(group).id(), Call.plain());
            app.api().putGroup(fresh, change.applyTo(fresh.content()), Call.plain());
            return false;
        } catch (ApiException e) {
            return true;
        }
    }

    /** The step at which a fault occurs. */
    enum LimitStep {
        READ, PUT, BACK
    }

    static Stream<Arguments> faults() {
        return FaultMatrixTest.atEach(LimitStep.values());
    }

    @ParameterizedTest
    @MethodSource
    void faults(String name, LimitStep step) {
        var fault = Objects.requireNonNull(FaultMatrixTest.FAULTS.get(name));
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var before = stage.serverState();
            var two = buyers(app, 2);
            var wanted = before.with("Finance", g -> limited(g, ids(two), g.extensions()));
            app.edit("Finance", c -> c.with(LimitField.BUYERS, Limit.of(two)));
            var faults = stage.market.faults();
            switch (step) {
                case READ -> faults.always("GET", ContractStage.GROUPS, fault);
                case PUT -> faults.next(1, "PUT", ContractStage.GROUPS, fault);
                case BACK -> faults.next(1, "PUT", ContractStage.GROUPS,
                        Fault.before(() -> faults.always("GET", ContractStage.GROUPS, fault)));
            }
            app.save();
            faults.clear();
            assertThat(stage.serverState()).isIn(before, wanted);
            for (var tries = 0; tries < 2 && !app.workspace().drafts().changes().isEmpty(); tries++) {
                assertThat(app.save()).allMatch(Outcome::isSettled);
            }
            assertThat(stage.serverState()).isEqualTo(wanted);
            assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
        }
    }
}
