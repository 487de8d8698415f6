package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.world.switches.DefaultOrder;
import org.accessdesk.demo.world.switches.EmptyBuyers;
import org.accessdesk.demo.world.switches.StaleReads;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.demo.world.switches.TextRule;
import org.accessdesk.demo.world.switches.Totals;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Behaviours that are not publicly known: in every position of the switches, applying succeeds and changes nothing
 * else.
 */
class SwitchTest {
    private static final ModuleId BILLING = new ModuleId("MOD-4525");
    private static final Outcome SAVED = new Outcome.Saved();

    static Stream<Arguments> positions() {
        var all = new ArrayList<Named<Switches>>();
        var usual = Switches.defaults();
        for (var one : Switch.values()) {
            // Gone and refused are variants of not being offered.
            var base = switch (one) {
                case LEGACY_GONE -> usual.withLegacyOffered(false);
                case STREAMING_REFUSED -> usual.with(Switch.STREAMING_OFFERED, false);
                default -> usual;
            };
            all.add(Named.of(one + " off", base.with(one, false)));
            all.add(Named.of(one + " on", base.with(one, true)));
        }
        for (var empty : EmptyBuyers.values()) {
            all.add(Named.of("empty buyers: " + empty, usual.withEmptyBuyers(empty)));
        }
        for (var order : DefaultOrder.values()) {
            all.add(Named.of("order: " + order, usual.withDefaultOrder(order)));
        }
        for (var size : List.of(1, 7, 1_000)) {
            all.add(Named.of("pages of " + size, usual.withDefaultPageSize(size)));
        }
        for (var totals : Totals.values()) {
            all.add(Named.of("totals: " + totals, usual.withTotals(totals)));
        }
        for (var rule : TextRule.values()) {
            all.add(Named.of("texts: " + rule, usual.withTextRules(rule)));
        }
        all.add(Named.of("texts up to 60", usual.withTextsCutAt(60)));
        all.add(Named.of("2 embedded users", usual.withEmbeddedUsersTruncatedAt(2)));
        all.add(Named.of("names up to 20", usual.withNameLengthLimit(20)));
        all.add(Named.of("descriptions up to 80", usual.withDescriptionLengthLimit(80)));
        all.add(Named.of("young tokens unknown", usual.withTokenDelay(Duration.ofSeconds(60))));
        return all.stream().flatMap(s -> Stream.of(MembershipEndpoint.AUTO, MembershipEndpoint.CURRENT)
                .map(e -> Arguments.of(s, e)));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void listsAndSavesEndWell(Switches switches, MembershipEndpoint endpoint) {
        try (var stage = ContractStage.with(_ -> switches)) {
            stage.byAnotherAdmin("German sub",
                    Map.of("extensions", "[{\"id\":\"EXT-1204-0002\"}]", "logo", "\"https://stark.example/de.svg\""));
            var before = stage.serverState();
            var app = stage.app(endpoint).loaded();
            assertThat(English.each(app.snapshot().gaps())).isEmpty();
            assertThat(app.snapshot().users()).hasSize(30);
            assertThat(app.snapshot().groups()).hasSize(24);

            assertThat(app.tick("Lisa Liu", "Finance").untick("Lisa Liu", "German sub").saveOne()).isEqualTo(SAVED);
            assertThat(app.edit("German sub", g -> g.withName("Deutschland").with(BILLING, true)).saveOne())
                    .isEqualTo(SAVED);
            assertThat(app.edit("Finance", g -> g.withDescription("Money").with(BILLING, false)).saveOne())
                    .isEqualTo(SAVED);
            assertThat(app.edit("Administrators", g -> g.withDescription("All")).saveOne()).isEqualTo(SAVED);

            var expected = before.with("Lisa Liu", "Finance").with("German sub", g -> g.named("Deutschland")
                    .with(BILLING.value())).with("Finance", g -> g.described("Money").without(BILLING.value()))
                    .with("Administrators", g -> g.described("All"));
            assertThat(stage.serverState()).isEqualTo(expected);
            assertThat(expected.found("Deutschland").buyers()).contains("BUY-");
            assertThat(expected.found("Deutschland").extensions()).contains("EXT-1204-0002");
            assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
            app.loaded();
            assertThat(app.group("Finance").moduleIds()).doesNotContain(BILLING);
        }
    }

    /** A truncated list of a user's groups is reported, and the user stays in the groups that it omits. */
    @Test
    void aCutListOfGroupsIsNotWrittenOn() {
        try (var stage = ContractStage.with(s -> s.withEmbeddedGroupsTruncatedAt(1))) {
            var before = stage.serverState();
            var app = stage.app().loaded();
            assertThat(English.each(app.snapshot().gaps())).anySatisfy(gap -> assertThat(gap).contains("more groups"));
            var cut = Pattern.compile("such as ([^(]+) \\(").matcher(English.of(app.snapshot().gaps()));
            assertThat(cut.find()).isTrue();
            assertThat(app.tick(cut.group(1), "Finance").saveOne()).isInstanceOfSatisfying(Outcome.Conflicting.class,
                    o -> assertThat(o.conflict()).isInstanceOf(Conflict.ListsDiffer.class));
            assertThat(stage.serverState()).isEqualTo(before);
        }
    }

    /** A total that is too low does not end a list; if the end is not certain, the contradiction is reported. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void aCappedTotalHidesNobody(int cap) {
        try (var stage = ContractStage.with(s -> s.withTotalsCappedAt(cap))) {
            var app = stage.app().loaded();
            assertThat(app.snapshot().users()).hasSize(30);
            assertThat(app.snapshot().groups()).hasSize(24);
            assertThat(English.each(app.snapshot().gaps()))
                    .allSatisfy(gap -> assertThat(gap).contains("counts " + cap + " "));
        }
    }

    /** Stale reads from a lagging replica do not make a write fail, and are never written back. */
    @ParameterizedTest
    @CsvSource({"0, true", "0, false", "1, true", "1, false"})
    void savesEndWellWhereReadsLag(int fresh, boolean revisions) {
        var lag = StaleReads.of(1).afterFresh(fresh);
        try (var stage = ContractStage.with(s -> s.withStaleReads(lag).withRevisionsShown(revisions))) {
            var before = stage.serverState();
            var app = stage.app().loaded();
            assertThat(app.tick("Lisa Liu", "Finance").untick("Lisa Liu", "German sub").saveOne()).isEqualTo(SAVED);
            // The first of these reads is answered by the stale replica.
            stage.serverState();
            assertThat(stage.serverState()).isEqualTo(before.with("Lisa Liu", "Finance"));
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBuyers.class)
    void noBuyerStaysNoBuyer(EmptyBuyers empty) {
        try (var stage = ContractStage.with(s -> s.withEmptyBuyers(empty).with(Switch.EMPTY_VALUES_SHOWN, true))) {
            if (empty != EmptyBuyers.REFUSED) {
                stage.byAnotherAdmin("German sub", Map.of("buyers", "[]"));
            }
            var before = stage.serverState();
            var app = stage.app().loaded();
            assertThat(app.edit("German sub", g -> g.withName("Deutschland")).saveOne()).isEqualTo(SAVED);
            assertThat(stage.serverState()).isEqualTo(before.with("German sub", g -> g.named("Deutschland")));
        }
    }

    @ParameterizedTest
    @EnumSource(EmptyBuyers.class)
    void buyersThatAreNotShownAreNotWritten(EmptyBuyers empty) {
        try (var stage = ContractStage.with(s -> s.withEmptyBuyers(empty))) {
            if (empty != EmptyBuyers.REFUSED) {
                stage.byAnotherAdmin("German sub", Map.of("buyers", "[]"));
                stage.market.requests().clear();
            }
            var app = stage.app().loaded();
            var shown = app.group("German sub").buyers();
            assertThat(app.edit("German sub", g -> g.withName("Deutschland")).saveOne()).isEqualTo(SAVED);
            // Null would mean all buyers, although none is stored and not shown.
            assertThat(stage.groupPuts()).singleElement().satisfies(put -> assertThat(
                    put.requestBody().contains("\"buyers\"")).isEqualTo(shown instanceof Field.Present));
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedInTheServersWords() {
        try (var stage = ContractStage.with(s -> s.withNameLengthLimit(12))) {
            var before = stage.serverState();
            var problem = stage.app().loaded().edit("Finance", g -> g.withName("Finance and more")).saveRefused();
            assertThat(problem.details()).containsExactly("name: The maximum length is 12 characters.");
            assertThat(stage.serverState()).isEqualTo(before);
        }
    }

    @Test
    void aNameThatIsTakenIsRefusedInTheServersWords() {
        try (var stage = ContractStage.with(s -> s.withDuplicateGroupNamesAllowed(false))) {
            var before = stage.serverState();
            var problem = stage.app().loaded().edit("Finance", g -> g.withName("Reviewers")).saveRefused();
            assertThat(problem.details()).containsExactly("name: A user group named 'Reviewers' already exists.");
            assertThat(stage.serverState()).isEqualTo(before);
        }
    }

    @Test
    void whoMayNotLeaveTheAdministratorsIsToldByTheServer() {
        try (var stage = ContractStage.with(s -> s.withOwnAdminRemovalAllowed(false))) {
            var app = stage.app().loaded();
            app.tick("James Jameson", "Finance").untick("James Jameson", "Administrators");
            var problem = app.saveRefused();
            assertThat(problem.details())
                    .containsExactly("groups: You cannot remove yourself from the default user group.");
            assertThat(stage.serverState().groupsOf("James Jameson")).containsExactly("Administrators");
        }
    }
}
