package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.ExtensionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesTest {

    @Test
    void aFieldHasAValueOrOneOfThreeReasonsNotTo() {
        assertThat(Field.of("a").orElse("-")).isEqualTo("a");
        assertThat(new Field.Null<String>().orElse("-")).isEqualTo("-");
        assertThat(Field.<String>absent().orElse("-")).isEqualTo("-");
        assertThat(new Field.Omitted<String>().orElse("-")).isEqualTo("-");
    }

    @Test
    void onlyAnOmittedFieldIsNotKnown() {
        assertThat(Field.of("a").isKnown()).isTrue();
        assertThat(new Field.Null<String>().isKnown()).isTrue();
        assertThat(Field.absent().isKnown()).isTrue();
        assertThat(new Field.Omitted<String>().isKnown()).isFalse();
    }

    @Test
    void mappingKeepsTheReason() {
        assertThat(Field.of("ab").map(String::length)).isEqualTo(Field.of(2));
        assertThat(new Field.Null<String>().map(String::length)).isEqualTo(new Field.Null<Integer>());
        assertThat(Field.<String>absent().map(String::length)).isEqualTo(Field.<Integer>absent());
        assertThat(new Field.Omitted<String>().map(String::length)).isEqualTo(new Field.Omitted<Integer>());
    }

    @ParameterizedTest
    @CsvSource({"Active,ACTIVE", "Invitation expired,INVITATION_EXPIRED", "InvitationExpired,INVITATION_EXPIRED",
            "invitation EXPIRED,INVITATION_EXPIRED", "invited,INVITED", "Blocked,BLOCKED", "Disabled,DISABLED",
            "Deleted,DELETED", "'',UNKNOWN", "New,NEW", "Newer,UNKNOWN"})
    void aStatusIsReadInAnyWriting(String name, UserStatus status) {
        assertThat(ServerValue.read(UserStatus.class, name).kind()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusReadsItsOwnName(UserStatus status) {
        assertThat(ServerValue.read(UserStatus.class, status.wireName()).kind()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Client,CLIENT", "client,CLIENT", "Vendor,VENDOR", "OPERATIONS,OPERATIONS", "'',UNKNOWN",
            "Partner,UNKNOWN"})
    void anAccountTypeIsReadInAnyLetterCase(String name, AccountType type) {
        assertThat(ServerValue.read(AccountType.class, name).kind()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"true,true,OPTIONAL", "true,false,OPTIONAL", "false,true,MANDATORY", "false,false,FORBIDDEN"})
    void aModulesSettingFollowsItsTwoFlags(boolean configurable, boolean isDefault, Module.Setting setting) {
        assertThat(Module.Setting.of(configurable, isDefault)).isEqualTo(setting);
    }

    @Test
    void aModuleIsAllowedWhereItsTypesSaySoOrSayNothing() {
        var any = Samples.module(1);
        var vendors = Samples.module(Samples.moduleId(2), Module.Setting.OPTIONAL, false, false, AccountType.VENDOR);
        assertThat(any.allowedFor(ServerValue.of(AccountType.CLIENT))).isTrue();
        assertThat(vendors.allowedFor(ServerValue.of(AccountType.VENDOR))).isTrue();
        assertThat(vendors.allowedFor(ServerValue.of(AccountType.CLIENT))).isFalse();
        assertThat(vendors.allowedFor(ServerValue.of(AccountType.UNKNOWN))).isTrue();
    }

    @Test
    void aGroupSeesAllBuyersWhereTheListIsNullOrAbsent() {
        var group = Samples.group(1);
        assertThat(Samples.limited(group, new Field.Null<>()).allBuyers()).isTrue();
        assertThat(Samples.limited(group, Field.absent()).allBuyers()).isTrue();
        assertThat(Samples.limited(group, new Field.Omitted<>()).allBuyers()).isFalse();
        assertThat(Samples.limited(group, Field.of(Set.of())).allBuyers()).isFalse();
    }

    @Test
    void otherContentLeavesTheRestOfAGroup() {
        var group = Samples.limited(Samples.group(1, 1), Field.of(Samples.buyerIds(1)));
        var content = new GroupContent("New", "D", "L", Samples.moduleIds(2), Limit.unsaid(), Limit.unsaid());
        var next = group.with(content);
        assertThat(next.content()).isEqualTo(content.completedBy(group.content()));
        assertThat(next.buyers()).isEqualTo(group.buyers());
        assertThat(next.revision()).isEqualTo(group.revision());
        assertThat(next.with(group.content())).isEqualTo(group);
    }

    @Test
    void otherBuyersAndExtensionsReplaceThoseOfAGroup() {
        var group = Samples.limited(Samples.group(1, 1), Field.of(Samples.buyerIds(1)));
        var chosen = Limit.of(Set.of(new ExtensionId("EXT-1111-2222")));
        var next = group.with(group.content().withBuyers(Limit.all()).withExtensions(chosen));
        assertThat(next.buyers()).isEqualTo(new Field.Null<>());
        assertThat(next.extensionLimit()).isEqualTo(chosen);
        assertThat(next.with(group.content()).buyers()).isEqualTo(group.buyers());
    }

    @Test
    void aRecordKeepsItsOwnCopyOfACollection() {
        var groups = new HashSet<>(Samples.groupIds(1));
        var user = Samples.user(1, 1, groups);
        groups.clear();
        assertThat(user.groups()).isEqualTo(Samples.groupIds(1));
        assertThatThrownBy(() -> user.groups().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
