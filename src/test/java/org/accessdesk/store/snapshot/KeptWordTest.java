package org.accessdesk.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.UserId;
import org.accessdesk.store.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server words survive being stored, and those of earlier versions can be read. */
class KeptWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Active", "Invitation expired", "Suspended", "unknown", "UNKNOWN", "{\"a\":[1]}", "無効"})
    void aWordIsReadAsItWasKept(String word) {
        var value = ServerValue.read(UserStatus.class, word);
        assertThat(KeptWord.read(UserStatus.class, KeptWord.write(value))).isEqualTo(value);
    }

    @Test
    void aUserOfAnEarlierVersionIsRead() {
        assertThat(users("INVITATION_EXPIRED")).isEqualTo(ServerValue.of(UserStatus.INVITATION_EXPIRED));
        assertThat(users("UNKNOWN").isForeign()).as("it was not known, and may have been said").isTrue();
    }

    private static ServerValue<UserStatus> users(String status) {
        var json = "[{\"id\":\"USR-0000-0001\",\"name\":\"\",\"email\":\"\",\"status\":\"" + status
                + "\",\"groups\":[],\"audit\":{}}]";
        return new UserJson(new Interner()).read(json.getBytes(StandardCharsets.UTF_8)).getFirst().status();
    }

    @Test
    void aDateThatCouldNotBeReadIsKeptAsItWasSent() {
        var user = new AccountUser(new UserId("USR-0000-0001"), null, "A", "a@b", ServerValue.of(UserStatus.ACTIVE),
                Set.of(), null, Audit.NONE, 1, new UnreadTimes("{\"seconds\":5}", "gestern"));
        assertThat(UserColumnsReader.read(UserColumns.write(List.of(user)), new Interner(), new GroupSets()))
                .containsExactly(user);
    }

    @Test
    void aModuleOfAnEarlierVersionIsRead() {
        var module = CatalogueJson.module(JsonText.parse("""
                {"id":"MOD-0001","name":"","description":"","accountTypes":["CLIENT","UNKNOWN"],"setting":"MANDATORY",
                 "paid":false,"obsolete":false,"buyerScope":true}"""));
        assertThat(module.accountTypes()).isEqualTo(Set.of(ServerValue.of(AccountType.CLIENT),
                ServerValue.read(AccountType.class, "UNKNOWN")));
        assertThat(module.setting()).isEqualTo(ServerValue.of(Module.Setting.MANDATORY));
        assertThat(JsonText.text(CatalogueJson.write(module))).contains("\"setting\":\"MANDATORY\"",
                "\"accountTypes\":[\"CLIENT\",\"UNKNOWN\"]");
        assertThat(module.supportsBuyers()).isTrue();
        assertThat(module.mayRequireAllBuyers()).isFalse();
    }
}
