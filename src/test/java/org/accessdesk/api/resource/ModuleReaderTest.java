package org.accessdesk.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.BuyerScope;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.Module.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleReaderTest {

    private static Module read(String fields) {
        return new ModuleReader().read(Fields.of(ApiJson.tree("{\"id\":\"MOD-0478\"," + fields + "}")), new Gaps());
    }

    @Test
    void readsTheFullForm() {
        var module = read("""
                "name":"Marketplace","description":"Buy","accountTypes":["client","Vendor"],
                "filters":{"group.buyers":["selected","all"]},
                "settings":{"configurable":false,"default":true,"paid":true,"obsolete":true}""");

        assertThat(module.name()).isEqualTo("Marketplace");
        assertThat(module.description()).isEqualTo("Buy");
        assertThat(module.accountTypes()).extracting(ServerValue::kind)
                .containsExactlyInAnyOrder(AccountType.CLIENT, AccountType.VENDOR);
        assertThat(module.setting().kind()).isEqualTo(Setting.MANDATORY);
        assertThat(module.paid()).isTrue();
        assertThat(module.obsolete()).isTrue();
        assertThat(module.buyerScopes()).containsExactlyInAnyOrder(ServerValue.of(BuyerScope.SELECTED),
                ServerValue.of(BuyerScope.ALL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"isConfigurable\":false,\"isEnabledByDefault\":false,\"paid\":true|FORBIDDEN",
            "\"isConfigurable\":false,\"isEnabledByDefault\":true|MANDATORY", "\"name\":null|OPTIONAL",
            "\"isConfigurable\":false,\"settings\":{\"configurable\":true}|OPTIONAL"})
    void readsTheDeprecatedFlagsWhereThereAreNoOthers(String fields, Setting setting) {
        assertThat(read(fields).setting().kind()).isEqualTo(setting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"configurable\":\"byRequest\",\"default\":true|configurable: byRequest, default: true",
            "\"configurable\":false,\"default\":\"later\"|configurable: false, default: later",
            "\"configurable\":false|configurable: false, default: ", "\"default\":true|configurable: , default: true",
            "\"configurable\":0,\"default\":0|configurable: 0, default: 0"})
    void aSettingThatIsNotKnownIsKeptAsItWasSent(String settings, String text) {
        var setting = read("\"settings\":{" + settings + "}").setting();
        assertThat(setting.isForeign()).isTrue();
        assertThat(setting.text()).isEqualTo(text.strip());
    }

    @Test
    void flagsThatAreNoFlagsCountAsSet() {
        var module = read("\"settings\":{\"obsolete\":\"2027-01-01\",\"paid\":\"monthly\"}");
        assertThat(module.obsolete()).isTrue();
        assertThat(module.paid()).isTrue();
    }

    @Test
    void anAccountTypeOfALaterServerIsKept() {
        assertThat(read("\"accountTypes\":[\"Partner\",{\"id\":1}]").accountTypes()).extracting(ServerValue::text)
                .containsExactlyInAnyOrder("Partner", "{\"id\":1}");
    }

    @Test
    void allBuyersAloneIsNoScope() {
        assertThat(read("\"filters\":{\"group.buyers\":[\"all\"]}").supportsBuyers()).isFalse();
        assertThat(read("\"filters\":null").buyerScopes()).isEmpty();
    }
}
