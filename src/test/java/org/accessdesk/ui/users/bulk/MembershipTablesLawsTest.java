package org.accessdesk.ui.users.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.bulk.BulkPlan;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.bulk.RowAction;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.service.bulk.MembershipFile;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.ui.kit.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to files can be read again, in every language. */
class MembershipTablesLawsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static MembershipTable read(CsvTable table) {
        try {
            var bytes = new ByteArrayOutputStream();
            table.writeTo(bytes);
            return MembershipFile.read(bytes.toByteArray(), _ -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "es", "fr", "ja"})
    void theImportOfAnExportChangesNothing(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        Worlds.forAll(300, world -> {
            var snapshot = world.snapshot();
            // People to be invited may have the address of somebody else, and a new group another one's name.
            var drafted = new DraftedSnapshot(snapshot, world.withRemovals(world.changes(snapshot), snapshot));
            var exported = MembershipTables.of(drafted, drafted.snapshot().users());
            var plan = BulkPlan.of(read(exported), drafted);
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.edits()).isEmpty();
            assertThat(plan.same()).isEqualTo(exported.rows().size());
            assertThat(plan.changes()).isEqualTo(drafted.changes());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "es", "fr", "ja"})
    void theWordsOfEachLanguageAreUnderstood(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        for (var head : List.of(List.of("bulk.userId", "groups.column.group", "bulk.action"),
                List.of("users.column.email", "bulk.groupId", "bulk.action"),
                List.of("users.column.user", "groups.column.group", "bulk.action"))) {
            assertThat(read(new CsvTable(head.stream().map(Texts::get).toList(), List.of())).rows()).isEmpty();
        }
        var prompt = Texts.get("bulk.prompt.rows");
        assertThat(MembershipFile.read(prompt.getBytes(java.nio.charset.StandardCharsets.UTF_8), _ -> {}).rows())
                .singleElement().satisfies(
                        row -> assertThat(RowAction.of(row.cells().getLast())).contains(RowAction.ADD));
        assertThat(RowAction.of(Texts.get("bulk.word.add"))).contains(RowAction.ADD);
    }

    @Test
    void theRowsThatAreLeftOutKeepTheirCells() {
        Worlds.forAll(200, world -> {
            var drafted = new DraftedSnapshot(world.snapshot(), org.accessdesk.model.change.ChangeSet.EMPTY);
            var rows = List.of(List.of("=x@example.com", world.text(), "add"), List.of("user0@example.com", "+G", "-"));
            var table = read(new CsvTable(List.of("Email", "Group", "Action"), rows));
            var plan = BulkPlan.of(table, drafted);
            var again = BulkPlan.of(read(MembershipTables.failed(table, plan)), drafted);
            assertThat(again.problems()).extracting(p -> BulkTexts.reason(p, drafted.names()))
                    .containsExactlyElementsOf(
                            plan.problems().stream().map(p -> BulkTexts.reason(p, drafted.names())).toList());
            assertThat(plan.problems()).hasSize(2);
        });
    }
}
