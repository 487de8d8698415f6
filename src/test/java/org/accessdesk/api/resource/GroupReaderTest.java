package org.accessdesk.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupReaderTest {
    private final GroupReader reader = new GroupReader(new Interner());
    private final Gaps gaps = new Gaps();

    private UserGroup read(String json) {
        return reader.read(Fields.of(ApiJson.tree(json)), gaps);
    }

    @Test
    void readsTheNewForm() {
        var group = read(TestServer.resource("group.json"));

        assertThat(group.name()).isEqualTo("Only Marketplace");
        assertThat(group.logo()).isEqualTo(Field.of(""));
        assertThat(group.isDefault()).isFalse();
        assertThat(group.moduleIds()).containsExactlyInAnyOrder(new ModuleId("MOD-0478"), new ModuleId("MOD-1756"));
        assertThat(group.buyers()).isEqualTo(Field.of(Set.of(new BuyerId("BUY-1089-7077"))));
        assertThat(group.extensions()).isEqualTo(
                Field.of(List.of(new InstalledExtension(new ExtensionId("EXT-1111-2222"), "Reports"))));
        assertThat(group.users()).isEqualTo(Field.of(Set.of(new UserId("USR-3773-5838"))));
        assertThat(group.revision()).isEqualTo(12);
        assertThat(gaps.isEmpty()).isTrue();
    }

    @Test
    void keepsWhatItDoesNotKnowAsItCame() {
        assertThat(read(TestServer.resource("group.json")).unknown()).isEqualTo(
                Map.of("costCentre", "{\"code\":\"4711\",\"share\":1.50}", "labels", "[\"a\",null]"));
    }

    @Test
    void readsTheOlderFormWithItsCircles() {
        var group = read(TestServer.resource("group-seed004.json"));

        assertThat(group.logoText()).isEqualTo("https://example.com/logo.png");
        assertThat(group.isDefault()).isTrue();
        assertThat(group.users()).isEqualTo(Field.of(Set.of(new UserId("USR-1111-2222"))));
        assertThat(group.buyers()).isEqualTo(Field.absent());
        assertThat(group.unknown()).isEmpty();
        assertThat(gaps.isEmpty()).isTrue();
    }

    @Test
    void tellsNullAbsentAndOmittedApart() {
        var group = read(
                """
                        {"id":"UGR-1234-5678","name":"x","$meta":{"omitted":["modules","logo"]},"buyers":null,"description":null,
                         "users":"[Circular Reference]"}""");

        assertThat(group.buyers()).isEqualTo(new Field.Null<>());
        assertThat(group.description()).isEqualTo(new Field.Null<>());
        assertThat(group.modules()).isEqualTo(new Field.Omitted<>());
        assertThat(group.logo()).isEqualTo(new Field.Omitted<>());
        assertThat(group.extensions()).isEqualTo(new Field.Absent<>());
        assertThat(group.users()).isEqualTo(new Field.Omitted<>());
        assertThat(English.each(gaps.reasons())).containsExactly("The server left out the modules of groups.");
    }

    @Test
    void takesOmissionsOfTheListForItsEntries() {
        var fields = Fields.of(
                ApiJson.tree("{\"id\":\"UGR-1234-5678\",\"logo\":\"x\",\"$meta\":{\"omitted\":[\"audit\"]}}"),
                Set.of("buyers", "logo"));

        var group = reader.read(fields, gaps);

        assertThat(group.buyers()).isEqualTo(new Field.Omitted<>());
        assertThat(group.logo()).isEqualTo(Field.of("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"modules\":[{\"id\":\"MOD-0478\"},{\"id\":\"MOD-1756-1452\"}]",
            "\"modules\":[{\"id\":\"MOD-0478\"},\"[Circular Reference]\"]", "\"modules\":\"[Circular Reference]\"",
            "\"modules\":[{\"name\":\"x\"}]"})
    void doesNotTakePartOfTheModulesForAll(String fields) {
        assertThat(read("{\"id\":\"UGR-1234-5678\"," + fields + "}").modules()).isEqualTo(new Field.Omitted<>());
        assertThat(gaps.isEmpty()).isFalse();
    }

    @Test
    void doesNotTakePartOfTheExtensionsForAll() {
        assertThat(read("{\"id\":\"UGR-1234-5678\",\"extensions\":[{\"id\":\"EXT-1111-2222\"},{}]}").extensions())
                .isEqualTo(new Field.Omitted<>());
    }
}
