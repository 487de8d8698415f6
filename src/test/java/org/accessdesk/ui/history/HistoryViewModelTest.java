package org.accessdesk.ui.history;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.export.XlsxTableTest;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedExports;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.text.Chip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
    private final Bench bench = Bench.loaded();
    private final List<String> went = new ArrayList<>();
    private final RecordedExports exports = new RecordedExports();
    private final HistoryViewModel model = new HistoryViewModel(bench.workspace, bench.clock, () -> went.add("review"),
            exports);

    private HistoryContent content() {
        return model.contentProperty().get();
    }

    private Details details() {
        return Objects.requireNonNull(content().details());
    }

    private void apply() {
        bench.save();
        bench.settle();
        model.load();
        bench.settle();
    }

    private Set<org.accessdesk.model.id.GroupId> groups(int user) {
        return Objects.requireNonNull(bench.market.users.get(userId(user))).groups();
    }

    // Applied

    @Test
    void listsASnapshotThatIsKeptWhileItIsShown() {
        model.load();
        bench.settle();
        var before = bench.workspace.history().state().value().snapshots().size();
        bench.workspace.directory().refresh();
        bench.settle();
        assertThat(bench.workspace.history().state().value().snapshots()).hasSize(before + 1);
    }

    @Test
    void beforeTheFirstApplyThereIsNothing() {
        model.load();
        bench.settle();
        assertThat(content().runs()).isEmpty();
        assertThat(content().details()).isNull();
        assertThat(content().loading()).isFalse();
    }

    @Test
    void whatMayBeOverwrittenIsCountedAndTheAuditTrailTellsMore() {
        bench.tick(1, 2, true);
        bench.market.before("PUT USR-0000-0001", () -> bench.market.edit(userId(1), g -> Set.of(groupId(3))));
        apply();
        assertThat(details().run().counts()).isEqualTo("1 done · 1 perhaps over somebody else’s change");
        var row = details().items().getFirst();
        assertThat(row.outcome()).startsWith("Done. Somebody else’s change").contains("revision 1", "revision 3");
        assertThat(row.offersTrail()).isTrue();
        bench.market.trail.add(new AuditEntry("USR-0000-0001", "platform.accounts.user.updated", "Joined Group 3",
                Samples.NOW, new Actor("USR-0000-0009", "Ana Alvarez"), 2));
        model.askTrail(0);
        bench.settle();
        assertThat(details().items().getFirst().trail()).singleElement().asString().contains("Ana Alvarez",
                "Joined Group 3");
        assertThat(details().items().getFirst().offersTrail()).isFalse();
    }

    @Test
    void whatWasAppliedIsThereItemByItem() {
        bench.workspace.drafts().rename("Q4");
        bench.workspace.drafts().reason("Ticket 4711");
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        bench.market.refuse("PUT USR-0000-0003", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        apply();
        assertThat(content().runs()).hasSize(1);
        assertThat(details().run().name()).isEqualTo("Q4");
        assertThat(details().run().reason()).isEqualTo("Ticket 4711");
        assertThat(details().run().counts()).isEqualTo("1 done · 1 failed");
        var first = details().items().getFirst();
        assertThat(first.name()).isEqualTo("User 1");
        assertThat(first.outcome()).startsWith("Done");
        assertThat(first.facts()).startsWith("Revision 1 → 2");
        assertThat(first.lines().getFirst().chips())
                .containsExactly(Chip.Value.plain("Group 1"), new Chip.Value("Group 2", Chip.Variant.ADDED));
        var second = details().items().getLast();
        assertThat(second.outcome()).contains("The server refused it.");
        assertThat(second.traceId()).isNotEmpty();
    }

    @Test
    void undoIsAnOrdinaryDraftOfWhatWasDone() {
        bench.workspace.drafts().rename("Q4");
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        apply();
        model.undo(List.of());
        assertThat(went).containsExactly("review");
        assertThat(bench.workspace.drafts().draft().name()).isEqualTo("Undo of Q4");
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(2);
        apply();
        assertThat(groups(1)).containsExactly(groupId(1));
        assertThat(groups(3)).containsExactly(groupId(3));
        assertThat(content().runs()).hasSize(2);
    }

    @Test
    void someOfItCanBeUndoneAlone() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        apply();
        model.undo(List.of(1));
        assertThat(bench.workspace.drafts().changes().changes()).hasSize(1);
        assertThat(bench.workspace.drafts().changes().membership(userId(3))).isPresent();
    }

    @Test
    void whatCannotBeUndoneIsSaidWithItsReason() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        apply();
        bench.market.users.remove(userId(3));
        bench.refresh();
        model.undo(List.of());
        assertThat(went).isEmpty();
        assertThat(details().impossible()).hasSize(1).first().asString().contains("User 3");
        assertThat(details().possible()).isOne();
        model.cancelUndo();
        assertThat(details().impossible()).isEmpty();
        model.undo(List.of());
        model.draftUndo();
        assertThat(went).containsExactly("review");
        assertThat(bench.workspace.drafts().changes().size()).isOne();
    }

    @Test
    void withNothingLeftToUndoItSaysSo() {
        bench.tick(1, 2, true);
        apply();
        bench.tick(1, 2, false);
        apply();
        model.select(content().runs().getLast().id());
        model.undo(List.of());
        assertThat(details().possible()).isZero();
        assertThat(details().impossible()).hasSize(1);
        model.draftUndo();
        assertThat(went).isEmpty();
    }

    // Snapshots

    private void compareFirstWithLast() {
        model.load();
        bench.settle();
        var snapshots = model.compare().contentProperty().get().snapshots();
        model.compare().compare(snapshots.getLast().key(), snapshots.getFirst().key());
        bench.settle();
    }

    @Test
    void twoAreNeeded() {
        model.load();
        bench.settle();
        assertThat(model.compare().contentProperty().get().problem()).contains("not two snapshots");
    }

    @Test
    void whatOthersDidIsMarked() {
        bench.tick(1, 2, true);
        apply();
        bench.clock.forward(Duration.ofHours(1));
        bench.market.edit(userId(3), _ -> Set.of(groupId(3), groupId(2)));
        bench.refresh();
        compareFirstWithLast();
        assertThat(model.compare().rows()).extracting(DifferenceRow::name, DifferenceRow::outside)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("User 1", false),
                        org.assertj.core.groups.Tuple.tuple("User 3", true));
        assertThat(model.compare().contentProperty().get().summary())
                .isEqualTo("2 users and no groups differ · 1 of them changed outside Access Desk");
        model.compare().onlyOutside(true);
        assertThat(model.compare().rows()).extracting(DifferenceRow::name).containsExactly("User 3");
        assertThat(model.compare().rows().getFirst().modules()).contains(
                new Chip.Value("Module " + moduleId(4), Chip.Variant.ADDED));
    }

    private List<String> snapshots() {
        return model.compare().contentProperty().get().snapshots().stream().map(Choice::text).toList();
    }

    @Test
    void snapshotsHaveTheirTrueTimesAndTheirCause() {
        bench.clock.forward(Duration.ofSeconds(20));
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        apply();
        bench.clock.forward(Duration.ofHours(1));
        bench.refresh();
        model.load();
        bench.settle();
        assertThat(snapshots()).containsExactly("2 Jan 2026, 04:04 · refresh · 4 users · 5 groups",
                "2 Jan 2026, 03:04:25 · after “+ Group 2 for 2 users” · 4 users · 5 groups",
                "2 Jan 2026, 03:04:05 · first read · 4 users · 5 groups");
    }

    @Test
    void theLastTwoSnapshotsOfDifferentTimesAreChosenUntilAPersonCompares() {
        bench.tick(1, 2, true);
        apply();
        bench.clock.forward(Duration.ofHours(1));
        bench.refresh();
        bench.refresh();
        model.load();
        bench.settle();
        var content = model.compare().contentProperty().get();
        assertThat(List.of(Objects.requireNonNull(content.one()), Objects.requireNonNull(content.other())))
                .containsExactly(content.snapshots().get(2).key(), content.snapshots().get(0).key());
        bench.tick(3, 2, true);
        bench.clock.forward(Duration.ofHours(1));
        apply();
        content = model.compare().contentProperty().get();
        assertThat(content.other()).isEqualTo(content.snapshots().getFirst().key());
        compareFirstWithLast();
        var compared = model.compare().contentProperty().get();
        bench.clock.forward(Duration.ofHours(1));
        bench.refresh();
        model.load();
        bench.settle();
        content = model.compare().contentProperty().get();
        assertThat(content.snapshots()).hasSize(compared.snapshots().size() + 1);
        assertThat(content.summary()).isEqualTo(compared.summary()).isNotEmpty();
        assertThat(content.other()).isEqualTo(compared.other());
    }

    @Test
    void runsAreNamedByWhatTheyDoUnlessAPersonNamedTheDraft() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        bench.tick(2, 1, false);
        apply();
        assertThat(details().run().name()).isEqualTo("+ Group 2 for 2 users, − Group 1 for User 2");
        bench.workspace.drafts().create("Draft 2");
        bench.tick(1, 4, true);
        apply();
        assertThat(details().run().name()).isEqualTo("+ Group 4 for User 1");
        bench.workspace.drafts().create("Draft 2 of Ana");
        bench.tick(1, 4, false);
        apply();
        assertThat(details().run().name()).isEqualTo("Draft 2 of Ana");
    }

    @Test
    void anIncompleteSnapshotIsNotCompared() {
        bench.clock.forward(Duration.ofHours(1));
        bench.market.gaps.add("One page repeats");
        bench.refresh();
        compareFirstWithLast();
        assertThat(model.compare().contentProperty().get().problem()).contains("incomplete");
        assertThat(model.compare().rows()).isEmpty();
    }

    @Test
    void theLatestQuestionIsAnswered() {
        bench.clock.forward(Duration.ofHours(1));
        bench.refresh();
        model.load();
        bench.settle();
        var snapshots = model.compare().contentProperty().get().snapshots();
        model.compare().compare(snapshots.getLast().key(), snapshots.getFirst().key());
        model.compare().compare(snapshots.getFirst().key(), snapshots.getFirst().key());
        bench.settle();
        assertThat(model.compare().contentProperty().get().problem()).contains("the same snapshot");
        assertThat(model.compare().contentProperty().get().summary()).isEmpty();
    }

    private static final LocalDate TODAY = Samples.NOW.atZone(ZoneId.systemDefault()).toLocalDate();

    @Test
    void whoHadAModuleOnADay() {
        model.load();
        model.whoHad().ask(moduleId(4), TODAY);
        bench.settle();
        assertThat(model.whoHad().rows()).extracting(WhoHadViewModel.HolderRow::name).containsExactly("User 2",
                "User 4");
        assertThat(model.whoHad().rows().getFirst().groups()).isEqualTo("Group 2");
        assertThat(model.whoHad().contentProperty().get().answer()).startsWith("2 users had Module MOD-0004")
                .contains("2 Jan 2026");
    }

    @Test
    void whatIsNoDayIsSaidInPlaceAndTheNextDayIsAnswered() {
        model.load();
        bench.settle();
        model.whoHad().refuse("“25.13.2026” is not a day.");
        assertThat(model.whoHad().contentProperty().get().answer()).isEqualTo("“25.13.2026” is not a day.");
        assertThat(model.whoHad().contentProperty().get().doubtful()).isTrue();
        assertThat(model.whoHad().contentProperty().get().answered()).isFalse();
        model.whoHad().ask(moduleId(4), TODAY);
        bench.settle();
        assertThat(model.whoHad().contentProperty().get().answered()).isTrue();
    }

    // Search and exports

    @Test
    void theHistoryIsSearchedByTitlesReasonsAndPeople() {
        bench.workspace.drafts().reason("Ticket 4711");
        bench.tick(1, 2, true);
        apply();
        bench.tick(3, 4, true);
        apply();
        assertThat(content().runs()).hasSize(2);
        for (var words : List.of("tïcket 4711", "usr-0000-0001")) {
            model.searchProperty().set(words);
            assertThat(content().runs()).as(words).extracting(RunRow::name).containsExactly("+ Group 2 for User 1");
        }
        model.searchProperty().set("nobody");
        assertThat(content().runs()).isEmpty();
        assertThat(content().details()).isNotNull();
        model.searchProperty().set("");
        assertThat(content().runs()).hasSize(2);
    }

    @Test
    void whoAppliedARunIsSaid() {
        bench.tick(1, 2, true);
        apply();
        assertThat(details().run().by()).startsWith("by token “" + bench.market.token().name() + "”");
    }

    @Test
    void theHistoryTheDifferencesAndTheHoldersAreExported(@TempDir Path folder) throws IOException {
        bench.tick(1, 2, true);
        apply();
        bench.clock.forward(Duration.ofHours(1));
        bench.market.edit(userId(3), _ -> Set.of(groupId(3), groupId(2)));
        bench.refresh();
        compareFirstWithLast();
        model.whoHad().ask(moduleId(4), TODAY);
        bench.settle();
        model.export(folder.resolve("history.csv"));
        model.compare().export(folder.resolve("differences.csv"));
        model.whoHad().export(folder.resolve("holders.csv"));
        bench.settle();
        assertThat(exports.files).hasSize(3);
        model.export(folder.resolve("history.xlsx"));
        model.compare().export(folder.resolve("differences.xlsx"));
        model.whoHad().export(folder.resolve("holders.xlsx"));
        bench.settle();
        assertThat(XlsxTableTest.cells(folder.resolve("history.xlsx"))).contains("E2 \"USR-0000-0001\"",
                "H2 \"Group 2\"");
        assertThat(XlsxTableTest.cells(folder.resolve("differences.xlsx"))).contains("A3 \"USR-0000-0003\"");
        assertThat(XlsxTableTest.cells(folder.resolve("holders.xlsx"))).contains("A3 \"USR-0000-0002\"");
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSize(2).last().asString()
                .startsWith("2026-01-02 03:04:05,+ Group 2 for User 1".replace("+", "'+"))
                .contains("USR-0000-0001,User 1,Groups,Group 2,,\"Done, and read back from the server.\"");
        assertThat(Files.readAllLines(folder.resolve("differences.csv"))).hasSize(3).last().asString()
                .startsWith("USR-0000-0003,User 3,").endsWith("outside Access Desk");
        assertThat(Files.readString(folder.resolve("holders.csv"))).contains("USR-0000-0002,User 2,");
        assertThat(model.whoHad().fileName()).isEqualTo("access-Module-MOD-0004-2026-01-02");
        model.export(folder.resolve("none/history.csv"));
        bench.settle();
        assertThat(exports.problems).containsExactly("There is no such folder.");
    }

    @Test
    void theUndoOfTheLatestRunIsDraftedOrAsked() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        apply();
        model.undoLatest(() -> went.add("history"));
        bench.settle();
        assertThat(went).containsExactly("review");
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(2);
        bench.market.users.remove(userId(3));
        bench.refresh();
        model.undoLatest(() -> went.add("history"));
        bench.settle();
        assertThat(went).containsExactly("review", "history");
        assertThat(details().impossible()).hasSize(1);
    }

    @Test
    void anEarlierDayThanTheFirstSnapshotHasNoAnswer() {
        model.whoHad().ask(moduleId(4), TODAY.minusDays(1));
        bench.settle();
        assertThat(model.whoHad().rows()).isEmpty();
        assertThat(model.whoHad().contentProperty().get().answer()).contains("No snapshot was taken on or before");
        assertThat(model.whoHad().contentProperty().get().doubtful()).isTrue();
    }

    @Test
    void theSnapshotOfThatDayAnswersNotALaterOne() {
        bench.clock.forward(Duration.ofDays(3));
        bench.market.edit(userId(2), _ -> Set.of(groupId(1)));
        bench.refresh();
        model.whoHad().ask(moduleId(4), TODAY.plusDays(1));
        bench.settle();
        assertThat(model.whoHad().rows()).hasSize(2);
        model.whoHad().ask(moduleId(4), TODAY.plusDays(3));
        bench.settle();
        assertThat(model.whoHad().rows()).hasSize(1);
    }
}
