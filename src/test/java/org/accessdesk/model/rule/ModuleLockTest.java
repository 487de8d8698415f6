package org.accessdesk.model.rule;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.module;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.Module.Setting;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.ModuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleLockTest {
    private static final UserGroup DEFAULT = group(0, 1, 2);
    private static final UserGroup OTHER = group(1, 1);
    private static final Set<ModuleId> ALL = Set.of(Module.ACCESS_MANAGEMENT, Module.ACCOUNT_MANAGEMENT);

    private static Optional<ModuleLock> lock(Module module, UserGroup group, boolean granted,
            Set<ModuleId> permissions) {
        return ModuleLock.of(module, group, granted, snapshot(List.of(), List.of(DEFAULT, OTHER)), permissions);
    }

    private static Optional<ModuleLock> lock(Module module, UserGroup group, boolean granted) {
        return lock(module, group, granted, ALL);
    }

    private static Module of(int n, Setting setting) {
        return module(moduleId(n), setting, false, false);
    }

    @Test
    void theDefaultGroupKeepsAMandatoryModule() {
        assertThat(lock(of(1, Setting.MANDATORY), DEFAULT, true)).contains(ModuleLock.MANDATORY);
    }

    @Test
    void aMandatoryModuleThatTheDefaultGroupLacksCanBeGivenAndTakenBack() {
        assertThat(lock(of(5, Setting.MANDATORY), DEFAULT, false)).isEmpty();
        assertThat(lock(of(5, Setting.MANDATORY), DEFAULT, true)).isEmpty();
    }

    @Test
    void theDefaultGroupCannotGetAForbiddenModule() {
        assertThat(lock(of(5, Setting.FORBIDDEN), DEFAULT, false)).contains(ModuleLock.FORBIDDEN);
    }

    @Test
    void theDefaultGroupCannotGetAModuleOfAnotherAccountType() {
        var vendors = module(moduleId(5), Setting.OPTIONAL, false, false, AccountType.VENDOR);
        assertThat(lock(vendors, DEFAULT, false)).contains(ModuleLock.OTHER_ACCOUNT_TYPE);
    }

    @Test
    void theDefaultGroupCannotGetAnObsoleteModule() {
        assertThat(lock(module(moduleId(5), Setting.OPTIONAL, false, true), DEFAULT, false))
                .contains(ModuleLock.OBSOLETE);
    }

    @Test
    void whatTheDefaultGroupHasAndShouldNotHaveCanBeTakenAndGivenBack() {
        for (var module : List.of(of(1, Setting.FORBIDDEN), module(moduleId(1), Setting.OPTIONAL, false, true),
                module(moduleId(1), Setting.OPTIONAL, false, false, AccountType.VENDOR))) {
            assertThat(lock(module, DEFAULT, true)).as("taken: %s", module).isEmpty();
            assertThat(lock(module, DEFAULT, false)).as("given back: %s", module).isEmpty();
        }
    }

    @Test
    void changingTheDefaultGroupTakesAccountManagement() {
        var access = Set.of(Module.ACCESS_MANAGEMENT);
        assertThat(lock(module(1), DEFAULT, true, access)).contains(ModuleLock.NEEDS_ACCOUNT_MANAGEMENT);
        assertThat(lock(module(5), DEFAULT, false, access)).contains(ModuleLock.NEEDS_ACCOUNT_MANAGEMENT);
        assertThat(lock(module(1), DEFAULT, true, ALL)).isEmpty();
    }

    @Test
    void permissionsThatTheTokenDidNotTellLockNothing() {
        assertThat(lock(module(1), DEFAULT, true, Set.of())).isEmpty();
        assertThat(lock(module(5), DEFAULT, false, Set.of())).isEmpty();
    }

    @Test
    void anotherGroupCannotGetWhatTheDefaultGroupLacks() {
        assertThat(lock(module(5), OTHER, false)).contains(ModuleLock.NOT_IN_DEFAULT);
        assertThat(lock(module(2), OTHER, false)).isEmpty();
    }

    @Test
    void aPaidModuleThatTheAccountHasNotSaysSo() {
        assertThat(lock(module(moduleId(5), Setting.OPTIONAL, true, false), OTHER, false)).contains(ModuleLock.PAID);
        assertThat(lock(module(moduleId(2), Setting.OPTIONAL, true, false), OTHER, false)).isEmpty();
    }

    @Test
    void anotherGroupCannotGetAModuleOfAnotherAccountTypeOrAnObsoleteOne() {
        assertThat(lock(module(moduleId(2), Setting.OPTIONAL, false, false, AccountType.OPERATIONS), OTHER, false))
                .contains(ModuleLock.OTHER_ACCOUNT_TYPE);
        assertThat(lock(module(moduleId(2), Setting.OPTIONAL, false, true), OTHER, false))
                .contains(ModuleLock.OBSOLETE);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherGroupHasCanAlwaysBeTakenAndGivenBack(Setting setting) {
        var module = module(moduleId(1), setting, true, true, AccountType.VENDOR);
        assertThat(lock(module, OTHER, true)).isEmpty();
        assertThat(lock(module, OTHER, false)).isEmpty();
    }

    @Test
    void aSettingThatIsNotKnownLocksWhateverAKnownOneLocks() {
        var later = new ServerValue<>(Setting.UNKNOWN, "configurable: byRequest, default: true");
        for (var n : new int[]{1, 5}) {
            for (var granted : List.of(true, false)) {
                var known = Arrays.stream(Setting.values()).filter(s -> s != Setting.UNKNOWN)
                        .anyMatch(s -> lock(of(n, s), DEFAULT, granted).isPresent());
                var module = of(n, Setting.OPTIONAL);
                var foreign = new Module(module.id(), "", "", Set.of(), later, false, false, Set.of());
                assertThat(lock(foreign, DEFAULT, granted)).isEqualTo(known
                        ? Optional.of(ModuleLock.UNKNOWN_SETTING)
                        : Optional.empty());
            }
        }
    }

    @Test
    void aTypeOfAccountThatIsNotKnownGetsWhatIsForItByName() {
        var partner = ServerValue.read(AccountType.class, "Partner");
        var clients = module(moduleId(1), Setting.OPTIONAL, false, false, AccountType.CLIENT);
        var partners = new Module(moduleId(2), "", "", Set.of(partner), ServerValue.of(Setting.OPTIONAL), false, false,
                Set.of());
        assertThat(clients.allowedFor(partner)).isFalse();
        assertThat(partners.allowedFor(partner)).isTrue();
        assertThat(partners.allowedFor(ServerValue.of(AccountType.CLIENT))).isFalse();
        assertThat(clients.mayServe(partner)).as("what it has can be lost").isTrue();
        assertThat(partners.mayServe(ServerValue.of(AccountType.CLIENT))).isTrue();
    }

    @Test
    void withoutADefaultGroupInTheListTheServerDecides() {
        var world = snapshot(List.of(), List.of(OTHER));
        assertThat(ModuleLock.of(module(5), OTHER, false, world, ALL)).isEmpty();
    }
}
