package org.accessdesk.ui.review;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.AuditEntry;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Target;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.export.XlsxTableTest;
import org.accessdesk.service.review.report.ReportFormat;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedExports;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewRow;
import org.accessdesk.ui.review.side.ReviewSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewViewModelTest {
    private final Bench bench = Bench.loaded();
    private final RecordedExports exports = new RecordedExports();
    private final ReviewViewModel model = new ReviewViewModel(bench.workspace, (_, _, _) -> {
        throw new IOException("nowhere");
    }, bench.clock, exports);

    private ReviewContent content() {
        return model.contentProperty().get();
    }

    private ReviewRow.Card card(int place) {
        return (ReviewRow.Card) content().rows().get(place);
    }

    private void rename(String name) {
        bench.workspace.drafts().edit(set -> set
                .with(set.of(bench.snapshot().group(groupId(3)).orElseThrow()).withName(name)));
    }

    private void conflict() {
        rename("Mine");
        bench.market.edit(groupId(3), c -> new GroupContent("Theirs", c.description(), c.logo(), c.modules()));
        bench.refresh();
    }

    @Test
    void restsUntilItIsShownAndCountsAlways() {
        bench.tick(1, 2, true);
        assertThat(model.countProperty().get()).isOne();
        assertThat(content().rows()).isEmpty();
        model.shown(true);
        assertThat(content().rows()).hasSize(1);
        model.shown(false);
        bench.tick(2, 1, false);
        assertThat(content().rows()).hasSize(1);
        assertThat(model.countProperty().get()).isEqualTo(2);
    }

    @Test
    void aCardSaysBeforeAfterAndEffect() {
        model.shown(true);
        assertThat(content().empty()).contains("nothing to review");
        bench.tick(1, 2, true);
        assertThat(card(0).lines().getFirst().chips()).containsExactly(Chip.Value.plain("Group 1"),
                new Chip.Value("Group 2", Chip.Variant.ADDED));
        assertThat(card(0).remarks()).extracting(ReviewRow.Remark::text)
                .containsExactly("gains Module MOD-0004, Module MOD-0005 and Module MOD-0006");
        assertThat(content().side().modules()).extracting(ReviewSide.ModuleLine::figures).containsOnly("+ 1 user");
        assertThat(content().side().modules()).extracting(ReviewSide.ModuleLine::people)
                .containsOnly(List.of("+ User 1"));
        assertThat(content().side().sent()).isEqualTo("1 request, about 1 s");
        assertThat(content().side().first()).containsExactly("PUT …/users/USR-0000-0001/groups");
        assertThat(model.exports().requests(9).replaceAll("\\s", ""))
                .contains("[{\"id\":\"UGR-0000-0001\"},{\"id\":\"UGR-0000-0002\"}]");
        assertThat(model.exports().requests(9).lines().count()).isGreaterThan(4);
        assertThat(model.exports().curl()).contains("/users/USR-0000-0001/groups' \\", "Bearer $API_TOKEN",
                "--data '[{\"id\":\"UGR-0000-0001\"},{\"id\":\"UGR-0000-0002\"}]'");
    }

    @Test
    void keptThroughAnotherGroupAndExcluded() {
        model.shown(true);
        bench.tick(2, 3, true);
        bench.tick(2, 1, false);
        assertThat(card(0).remarks().getFirst().text()).startsWith("loses");
        model.include(card(0).target(), false);
        assertThat(card(0).included()).isFalse();
        assertThat(card(0).remarks()).isEmpty();
        assertThat(content().included()).isEqualTo("0 of 1 included");
        assertThat(content().side().sent()).isEqualTo("nothing");
    }

    @Test
    void aConflictIsResolvedByOneStepOfUndo() {
        model.shown(true);
        conflict();
        assertThat(content().notices().getFirst().actions()).hasSize(2);
        assertThat(card(0).sides()).isEqualTo(new ReviewRow.Sides(
                "Since you drafted, somebody else set the name to “Theirs”. You set “Mine”.", "Group 3", "Mine",
                "Theirs", true));
        model.keepTheirs(card(0).target());
        assertThat(model.countProperty().get()).isZero();
        bench.undo();
        model.keepMine(card(0).target());
        assertThat(card(0).sides()).isNull();
        assertThat(content().side().sent()).startsWith("1 request");
        bench.save();
        assertThat(Objects.requireNonNull(bench.market.groups.get(groupId(3))).name()).isEqualTo("Mine");
    }

    @Test
    void mergedIsSaidAndTheTrailTellsWho() {
        model.shown(true);
        bench.tick(1, 2, true);
        bench.market.edit(userId(1), groups -> Samples.groupIds(1, 4));
        bench.market.trail.add(new AuditEntry(userId(1).value(), "e", "Added to Group 4", bench.clock.instant(),
                new Actor("USR-9", "Ana Alvarez"), 2));
        bench.refresh();
        assertThat(card(0).aside()).isEqualTo("Someone also added Group 4; both changes are kept");
        assertThat(card(0).stale()).isTrue();
        model.askTrail(card(0).target());
        bench.settle();
        assertThat(card(0).remarks().getLast().text()).endsWith("Ana Alvarez: Added to Group 4");
        assertThat(card(0).stale()).isFalse();
    }

    @Test
    void aTrailThatMayNotBeReadIsNotAskedAgain() {
        model.shown(true);
        bench.tick(1, 2, true);
        bench.market.edit(userId(1), groups -> Samples.groupIds(1, 4));
        bench.refresh();
        bench.market.refuse("AUDIT " + userId(1), FakeMarketplace.problem(ApiProblem.Kind.FORBIDDEN, 403));
        model.askTrail(card(0).target());
        bench.settle();
        assertThat(card(0).stale()).isFalse();
        assertThat(card(0).remarks().getLast().text()).isEqualTo(
                "The audit trail does not say: this token may not read it.");
        assertThat(content().notices()).isEmpty();
    }

    @Test
    void aTrailWithoutEntriesSaysThatItDoesNotSay() {
        model.shown(true);
        bench.tick(1, 2, true);
        bench.market.edit(userId(1), groups -> Samples.groupIds(1, 4));
        bench.refresh();
        model.askTrail(card(0).target());
        bench.settle();
        assertThat(card(0).remarks().getLast().text()).isEqualTo("The audit trail does not say who changed it.");
        assertThat(card(0).stale()).isFalse();
    }

    @Test
    void aTrailThatDoesNotAnswerSaysWhyAndCanBeAskedAgain() {
        model.shown(true);
        bench.tick(1, 2, true);
        bench.market.edit(userId(1), groups -> Samples.groupIds(1, 4));
        bench.refresh();
        bench.market.refuse("AUDIT " + userId(1), FakeMarketplace.problem(ApiProblem.Kind.TIMED_OUT, 0));
        model.askTrail(card(0).target());
        bench.settle();
        assertThat(card(0).remarks().getLast().text()).contains("in time");
        assertThat(card(0).stale()).isTrue();
    }

    @Test
    void theCascadeAndWhatIsToBeConfirmed() {
        model.shown(true);
        bench.workspace.drafts().edit(set -> set
                .with(set.of(bench.snapshot().group(groupId(0)).orElseThrow()).with(moduleId(1), false)));
        assertThat(content().notices()).anySatisfy(n -> {
            assertThat(n.lead()).isEqualTo("Also affects other groups.");
            assertThat(n.text()).contains("Group 1", "Group 3", "Undo will put it back", "3 users lose it by that");
        });
    }

    @Test
    void incompleteListsBlockTheEffectAndSaySo() {
        bench.market.gaps.add("A page is missing");
        bench.refresh();
        model.shown(true);
        bench.tick(1, 2, true);
        assertThat(content().notices().getFirst().lead()).isEqualTo("The lists are not complete.");
        assertThat(content().side().modules()).isEmpty();
        assertThat(content().side().note()).contains("not complete");
        assertThat(card(0).remarks().getFirst().text()).contains("not complete");
    }

    @Test
    void groupedByGroupAndByKind() {
        model.shown(true);
        bench.tick(1, 2, true);
        bench.tick(2, 2, false);
        rename("Mine");
        model.groupingProperty().set(Grouping.BY_GROUP);
        assertThat(headings()).containsExactly("Group 2", "Mine");
        model.groupingProperty().set(Grouping.BY_KIND);
        assertThat(headings()).containsExactly("Takes access away", "Gives access", "Changes no access");
    }

    private List<String> headings() {
        return content().rows().stream().filter(ReviewRow.CardHeading.class::isInstance)
                .map(r -> ((ReviewRow.CardHeading) r).text()).toList();
    }

    @Test
    void reasonsAndRemoval() {
        model.shown(true);
        bench.tick(1, 2, true);
        model.setReason("Ticket 4711");
        model.setReason(card(0).target(), " left ");
        assertThat(content().reason()).isEqualTo("Ticket 4711");
        assertThat(card(0).reason()).isEqualTo("left");
        model.remove(new Target.UserTarget(userId(1)));
        assertThat(content().rows()).isEmpty();
        bench.undo();
        assertThat(card(0).reason()).isEqualTo("left");
    }

    @Test
    void theExportHasWhatAnApproverNeeds(@TempDir Path folder) throws Exception {
        model.shown(true);
        bench.workspace.drafts().rename("Q4 <b>");
        bench.tick(1, 2, true);
        conflict();
        model.setReason("Ticket idt:TKN-1111-1111:topsecret");
        for (var format : ReportFormat.values()) {
            var file = folder.resolve(model.exports().fileName(format));
            model.export(file, format);
            bench.settle();
            assertThat(exports.files).endsWith(file);
            assertThat(Files.readString(file).replace("\\", "")).contains("Stark Industries (ACC-1111-1111)", "User 1",
                    "USR-0000-0001", "Ticket idt:TKN-1111-1111:", "Module MOD-0004", "1 conflict.", "Theirs",
                    "1 request").doesNotContain("topsecret", "Q4 <b>\n");
        }
        assertThat(folder.resolve("review-Q4-b.html")).exists();
        model.export(folder.resolve("no/such/folder.md"), ReportFormat.MARKDOWN);
        bench.settle();
        assertThat(exports.problems).containsExactly("There is no such folder.");
    }

    @Test
    void theReviewIsExportedAsATable(@TempDir Path folder) throws Exception {
        model.shown(true);
        bench.workspace.drafts().rename("Q4");
        bench.tick(1, 2, true);
        conflict();
        model.exportTable(folder.resolve("review.csv"));
        model.exportTable(folder.resolve("review.xlsx"));
        bench.settle();
        assertThat(exports.files).hasSize(2);
        assertThat(Files.readString(folder.resolve("review.csv"))).contains("ID,Name,Email,What,",
                "USR-0000-0001,User 1,user1@example.com,Groups,Group 2,,");
        assertThat(XlsxTableTest.cells(folder.resolve("review.xlsx"))).contains("A2 \"USR-0000-0001\"",
                "E2 \"Group 2\"", "I2 \"yes\"").anySatisfy(cell -> assertThat(cell).startsWith("A3 "));
        assertThat(model.exports().tableName()).isEqualTo("review-Q4");
    }

    @Test
    void aTryThatCannotBeMadeSaysWhy() {
        model.shown(true);
        bench.tick(1, 2, true);
        model.rehearse();
        assertThat(model.rehearsalProperty().get().running()).isTrue();
        bench.settle();
        assertThat(model.rehearsalProperty().get().headline()).contains("nowhere");
        model.dismissRehearsal();
        assertThat(model.rehearsalProperty().get().isShown()).isFalse();
    }
}
