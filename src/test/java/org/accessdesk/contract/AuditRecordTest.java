package org.accessdesk.contract;

import static java.util.Objects.requireNonNull;
import static org.accessdesk.contract.Copies.connect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.id.ModuleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API tokens and the audit trail of the embedded marketplace, as the client sees them. */
class AuditRecordTest {
    private static final ModuleId BILLING = new ModuleId("MOD-4525");
    private ContractStage stage = ContractStage.open();
    private ContractWorkspace app = stage.app();

    @BeforeEach
    void load() {
        app.loaded();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<IssuedToken> tokens() throws ApiException {
        return app.api().tokens(app.snapshot().account(), Call.plain()).items();
    }

    private IssuedToken token(String name) throws ApiException {
        return tokens().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private List<AuditEntry> trail(String id) throws ApiException {
        return app.api().audit(id, Instant.EPOCH, Call.plain());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tokensAreListedWithoutTheirSecrets(boolean minus) throws Exception {
        stage.close();
        stage = ContractStage.with(s -> s.withSubtractiveSelectAllowed(minus));
        app = stage.app().loaded();
        stage.market.requests().clear();

        assertThat(tokens()).extracting(IssuedToken::name).containsExactly("Access Desk", "Access review script",
                "ERP import", "Former reporting tool");
        assertThat(token("ERP import").modules()).containsExactlyInAnyOrder(BILLING, new ModuleId("MOD-0478"));
        var sent = stage.market.requests().matching("GET", Admin.API + "/api-tokens").getLast().responseBody();
        assertThat(sent.contains("idt:TKN")).as("a secret was sent").isEqualTo(!minus);
    }

    @Test
    void theModulesOfATokenAreWrittenAloneAndOnTheRecord() throws Exception {
        var erp = token("ERP import");

        var written = app.api().putTokenModules(erp, Set.of(BILLING), Call.plain());

        assertThat(written.modules()).containsExactly(BILLING);
        assertThat(written.revision()).isEqualTo(2);
        assertThat(token("ERP import")).isEqualTo(written);
        assertThat(trail(erp.id().value())).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("platform.accounts.api-token.updated");
            assertThat(entry.revision()).isEqualTo(2);
            assertThat(entry.by()).isNotNull().extracting("name").isEqualTo("Access Desk");
        });
        var refused = catchThrowableOfType(ApiException.class,
                () -> app.api().putTokenModules(written, Set.of(new ModuleId("MOD-2217")), Call.plain())).problem();
        assertThat(refused.kind()).isEqualTo(Kind.REJECTED);
        assertThat(refused.details()).singleElement().asString().contains("not enabled");
    }

    @Test
    void whatTheDefaultGroupLosesTokensLoseAndEachIsOnTheRecord() throws Exception {
        var before = tokens();
        var administrators = app.group("Administrators");
        var kept = administrators.moduleIds().stream().filter(m -> !m.equals(BILLING)).toList();
        app.api().putGroup(administrators, new GroupContent("Administrators", administrators.descriptionText(), "",
                Set.copyOf(kept)), Call.plain());

        for (var old : before) {
            var now = app.api().issuedToken(old.id(), Call.plain());
            var hit = old.modules().contains(BILLING);
            assertThat(now.modules()).doesNotContain(BILLING);
            assertThat(now.revision()).isEqualTo(hit ? 2 : 1);
            assertThat(trail(old.id().value())).hasSize(hit ? 1 : 0);
        }
        for (var old : app.snapshot().groups()) {
            var hit = old.moduleIds().contains(BILLING);
            assertThat(app.api().group(old.id(), Call.plain()).revision()).isEqualTo(hit ? 2 : 1);
            assertThat(trail(old.id().value())).hasSize(hit ? 1 : 0);
        }
    }

    @Test
    void theTrailTellsTheLatestFirstAndOnlySince() throws Exception {
        var user = app.user("Lisa Liu");
        var id = String.valueOf(user.legacyId());
        var finance = Set.of(app.group("Finance").id());
        for (var groups : List.of(finance, user.groups(), finance)) {
            app.api().putGroups(app.snapshot().account(), user, groups, Call.plain());
        }

        var all = trail(id);
        assertThat(all).extracting(AuditEntry::revision).containsExactly(4, 3, 2);
        assertThat(all).allSatisfy(e -> assertThat(e.summary()).contains("Lisa Liu"));
        var second = requireNonNull(all.get(1).at());
        assertThat(app.api().audit(id, second, Call.plain())).hasSize(2);
        assertThat(trail(app.group("Finance").id().value())).isEmpty();
    }

    @Test
    void whereThereIsNoOtherIdTheTrailGoesByTheUsers() throws Exception {
        stage.close();
        stage = ContractStage.with(s -> s.withLegacyOffered(false));
        app = stage.app().loaded();
        var user = app.user("Lisa Liu");
        app.api().putGroups(app.snapshot().account(), user, Set.of(app.group("Finance").id()), Call.plain());

        assertThat(user.legacyId()).isNull();
        assertThat(trail(user.id().value())).hasSize(1);
    }

    @Test
    void theTrailOfOtherAccountsIsNotSeen() throws Exception {
        stage.byAnotherAdmin("Finance", Map.of("description", "\"Money\""));
        var id = app.group("Finance").id().value();
        assertThat(trail(id)).hasSize(1);
        try (var vendor = connect(stage.market.address(), stage.market.vendor().token());
                var operations = connect(stage.market.address(), stage.market.operations().token())) {
            assertThat(vendor.audit(id, Instant.EPOCH, Call.plain())).isEmpty();
            assertThat(operations.audit(id, Instant.EPOCH, Call.plain())).hasSize(1);
        }
    }

    @Test
    void withoutAccessManagementTokensAreNotListed() {
        try (var erp = connect(stage.market.address(), stage.adminWithToken("ERP import").token())) {
            var problem = catchThrowableOfType(ApiException.class,
                    () -> erp.tokens(app.snapshot().account(), Call.plain())).problem();
            assertThat(problem.kind()).isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void whoMadeTheTokenIsAnAdministrator() throws Exception {
        var administrators = app.group("Administrators").id();
        var owner = requireNonNull(app.api().self(Call.plain()).owner());
        assertThat(app.snapshot().user(owner).orElseThrow().groups()).contains(administrators);
    }
}
