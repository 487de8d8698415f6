package org.accessdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.model.AccountType;
import org.accessdesk.model.Module;
import org.accessdesk.model.Module.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleReaderTest {

    private static Module read(String fields) {
        return new ModuleReader().read(Fields.of(Json.tree("{\"id\":\"MOD-0478\"," + fields + "}")), new Gaps());
    }

    @Test
    void readsTheFullForm() {
        var module = read("""
                "name":"Marketplace","description":"Buy","accountTypes":["client","Vendor"],
                "filters":{"group.buyers":["selected","all"]},
                "settings":{"configurable":false,"default":true,"paid":true,"obsolete":true}""");

        assertThat(module.name()).isEqualTo("Marketplace");
        assertThat(module.description()).isEqualTo("Buy");
        assertThat(module.accountTypes()).containsExactlyInAnyOrder(AccountType.CLIENT, AccountType.VENDOR);
        assertThat(module.setting()).isEqualTo(Setting.MANDATORY);
        assertThat(module.paid()).isTrue();
        assertThat(module.obsolete()).isTrue();
        assertThat(module.buyerScope()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"isConfigurable\":false,\"isEnabledByDefault\":false,\"paid\":true|FORBIDDEN",
            "\"isConfigurable\":false,\"isEnabledByDefault\":true|MANDATORY", "\"name\":null|OPTIONAL",
            "\"isConfigurable\":false,\"settings\":{\"configurable\":true}|OPTIONAL"})
    void readsTheDeprecatedFlagsWhereThereAreNoOthers(String fields, Setting setting) {
        assertThat(read(fields).setting()).isEqualTo(setting);
    }

    @Test
    void allBuyersAloneIsNoScope() {
        assertThat(read("\"filters\":{\"group.buyers\":[\"all\"]}").buyerScope()).isFalse();
        assertThat(read("\"filters\":null").buyerScope()).isFalse();
    }
}
