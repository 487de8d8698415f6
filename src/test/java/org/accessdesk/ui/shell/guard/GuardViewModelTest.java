package org.accessdesk.ui.shell.guard;

import static org.accessdesk.model.Samples.groupId;
import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.shell.ShellViewModel;
import org.junit.jupiter.api.Test;

class GuardViewModelTest {
    private final Bench bench = bench();
    private final ShellViewModel shell = new ShellViewModel(bench.workspace, bench.clock);
    private final GuardViewModel model = shell.guard();

    /** Two people have Access management, through group 0 and through group 4. */
    private static Bench bench() {
        var bench = new Bench();
        bench.market.modules.add(Samples.module(Module.ACCESS_MANAGEMENT, Module.Setting.OPTIONAL, false, false));
        bench.market.with(Samples.group(0, 1, 2, 3, 4, 5, 6), Samples.group(4)).with(Samples.user(5, 4));
        grant(bench, 0, Module.ACCESS_MANAGEMENT);
        grant(bench, 4, Module.ACCESS_MANAGEMENT);
        bench.refresh();
        return bench;
    }

    private static void grant(Bench bench, int group, ModuleId module) {
        bench.market.groups.computeIfPresent(groupId(group), (_, g) -> {
            var more = new java.util.HashSet<>(g.moduleIds());
            more.add(module);
            return g.with(new org.accessdesk.model.account.GroupContent(g.name(), "", "", more));
        });
    }

    private void save() {
        shell.save();
        bench.settle();
    }

    private boolean isShown() {
        return !model.contentProperty().get().lines().isEmpty();
    }

    @Test
    void aSmallChangeIsAppliedAtOnce() {
        bench.tick(1, 3, true);
        save();
        assertThat(isShown()).isFalse();
        assertThat(bench.market.writes()).hasSize(1);
    }

    @Test
    void whatIsBlockedIsListedWithTheWayToIt() {
        bench.tick(1, 1, false);
        save();
        assertThat(bench.market.writes()).isEmpty();
        assertThat(isShown()).isTrue();
        var line = model.contentProperty().get().lines().getFirst();
        assertThat(line.blocked()).isTrue();
        assertThat(line.text()).startsWith("User 1 would be left without a group");
        assertThat(line.target()).isEqualTo(new Target.UserTarget(Samples.userId(1)));
        model.typedProperty().set("Stark Industries");
        assertThat(model.mayConfirm()).isFalse();
        bench.tick(1, 3, true);
        assertThat(isShown()).isFalse();
    }

    @Test
    void whatIsGraveIsAppliedOnlyAfterTheAccountsNameIsTyped() {
        bench.tick(5, 4, false);
        bench.tick(5, 1, true);
        save();
        assertThat(bench.market.writes()).isEmpty();
        assertThat(model.contentProperty().get().account()).isEqualTo("Stark Industries");
        model.typedProperty().set("stark");
        assertThat(model.mayConfirm()).isFalse();
        model.confirm();
        bench.settle();
        assertThat(bench.market.writes()).isEmpty();
        model.typedProperty().set(" Stark Industries ");
        assertThat(model.mayConfirm()).isTrue();
        model.confirm();
        bench.settle();
        assertThat(bench.market.writes()).hasSize(1);
        assertThat(isShown()).isFalse();
    }

    @Test
    void theIdIsTakenForTheName() {
        bench.tick(5, 4, false);
        bench.tick(5, 1, true);
        save();
        model.typedProperty().set(model.contentProperty().get().id());
        assertThat(model.mayConfirm()).isTrue();
        model.confirm();
        bench.settle();
        assertThat(bench.market.writes()).hasSize(1);
    }

    @Test
    void whoLeavesItIsAskedAgainNextTime() {
        bench.tick(5, 4, false);
        bench.tick(5, 1, true);
        save();
        model.cancel();
        assertThat(isShown()).isFalse();
        save();
        assertThat(isShown()).isTrue();
        assertThat(bench.market.writes()).isEmpty();
    }
}
