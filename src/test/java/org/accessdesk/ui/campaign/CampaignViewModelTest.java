package org.accessdesk.ui.campaign;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javafx.collections.ListChangeListener;
import org.accessdesk.model.Growth;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.model.message.Message;
import org.accessdesk.store.file.CampaignFile;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An access review is begun, decided row by row, and ends as a draft and as evidence. */
class CampaignViewModelTest {
    private final Bench bench = Bench.loaded();
    private final List<Path> written = new ArrayList<>();
    private final CampaignViewModel model = new CampaignViewModel(bench.workspace, bench.clock, new ExportNotices() {
        @Override
        public void exported(Path file) {
            written.add(file);
        }

        @Override
        public void notExported(Path file, Message why) {
            throw new AssertionError(why.toString());
        }
    });

    @TempDir
    Path folder;

    private void begin(int... groups) {
        model.startNew();
        for (var group : groups) {
            model.form().choose(groupId(group), true);
        }
        model.begin();
        bench.settle();
    }

    private CampaignContent content() {
        return model.contentProperty().get();
    }

    private CampaignRow row(int user, int group) {
        return model.rows().stream().filter(row -> row.key().equals(new MembershipKey(userId(user), groupId(group))))
                .findFirst().orElseThrow();
    }

    private void decide(int user, int group, ReviewAnswer answer) {
        assertThat(model.decide(row(user, group), answer)).isTrue();
        bench.settle();
    }

    /** Most people begin no review: the form has the groups of each refresh, but makes nothing of them unseen. */
    @Test
    void aRefreshMakesNoRowsForTheFormThatNobodySees() {
        var many = 5_000;
        var snapshots = IntStream.range(0, 3)
                .mapToObj(_ -> snapshot(List.of(), IntStream.range(0, many).mapToObj(n -> group(n, 1)).toList())
                        .complete())
                .toList();
        var form = new NewCampaignViewModel();
        form.show(snapshots.get(0));
        Growth.takesAtMost(48, many, () -> form.show(snapshots.get(1)));
        Growth.takesAtMost(0, many, () -> form.show(snapshots.get(1)));
        assertThat(form.contentProperty().get().groups()).hasSize(many);
        assertThat(form.contentProperty().get().groups().getFirst().key()).isEqualTo(groupId(0));
    }

    @Test
    void theFormCountsWhatIsToBeDecided() {
        assertThat(content().beginning()).isTrue();
        assertThat(model.form().contentProperty().get().canBegin()).isFalse();
        model.form().choose(groupId(1), true);
        assertThat(model.form().contentProperty().get().note()).isEqualTo("2 memberships to decide.");
        model.form().choose(moduleId(1), true);
        assertThat(model.form().contentProperty().get().note()).isEqualTo("4 memberships to decide.");
        model.form().nameProperty().set(" ");
        assertThat(model.form().contentProperty().get().canBegin()).isFalse();
    }

    @Test
    void decisionsAreCountedAndWhatIsLeftCanBeShownAlone() {
        begin(1, 2);
        assertThat(content().beginning()).isFalse();
        assertThat(content().progress()).isEqualTo("0 of 3 decided");
        model.remarkProperty().set("Left the company");
        decide(2, 1, ReviewAnswer.REMOVE);
        assertThat(content().progress()).isEqualTo("1 of 3 decided");
        assertThat(row(2, 1).answer()).isEqualTo("Remove");
        assertThat(row(2, 1).remark()).isEqualTo("Left the company");
        assertThat(row(2, 1).spoken()).contains("User 2 in Group 1", "Remove");
        assertThat(model.remarkProperty().get()).isEmpty();
        model.undecidedOnlyProperty().set(true);
        assertThat(model.rows()).hasSize(2).noneMatch(CampaignRow::isDecided);
    }

    /** A decision looks at what was decided since, not at all memberships once more. */
    @Test
    void aDecisionTakesNextToNothingForEachMembership() {
        var many = 5_000;
        IntStream.range(5, 5 + many).forEach(n -> bench.market.with(user(n, 4)));
        bench.refresh();
        begin(4);
        assertThat(model.rows()).hasSize(many);
        model.decide(model.rows().get(7), ReviewAnswer.KEEP);
        bench.settle();
        var changes = new AtomicInteger();
        model.rows().addListener((ListChangeListener<CampaignRow>) _ -> changes.incrementAndGet());
        Growth.takesAtMost(48, many, () -> model.decide(model.rows().get(9), ReviewAnswer.KEEP));
        assertThat(model.rows().get(9).answer()).isEqualTo("Keep");
        assertThat(content().progress()).isEqualTo("2 of 5,000 decided");
        bench.settle();
        assertThat(changes).as("nothing changes when it is saved").hasValue(1);
        model.undecidedOnlyProperty().set(true);
        assertThat(model.rows()).hasSize(many - 2);
        Growth.takesAtMost(48, many, () -> model.decide(model.rows().get(20), ReviewAnswer.REMOVE));
        assertThat(model.rows()).hasSize(many - 3).noneMatch(CampaignRow::isDecided);
    }

    @Test
    void somebodyHasToBeNamedWhoDecides() {
        begin(1);
        model.reviewerProperty().set(" ");
        assertThat(model.decide(model.rows().getFirst(), ReviewAnswer.KEEP)).isFalse();
        assertThat(content().isFault()).isTrue();
        assertThat(content().progress()).isEqualTo("0 of 2 decided");
    }

    @Test
    void theDraftIsMadeAndWhatIsLeftOutIsTold() {
        begin(1, 2);
        decide(2, 1, ReviewAnswer.REMOVE);
        decide(1, 1, ReviewAnswer.REMOVE);
        model.makeDraft();
        assertThat(content().notice()).contains("it removes 1 membership", "Stays, as no other group", "User 1");
        assertThat(bench.workspace.drafts().changes().membership(userId(2)).orElseThrow().removed())
                .isEqualTo(groupIds(1));
    }

    @Test
    void anotherReviewIsChosenAndDeleted() {
        begin(1);
        begin(2);
        assertThat(model.rows()).hasSize(1);
        model.choose(content().all().getFirst().key());
        assertThat(model.rows()).hasSize(2);
        model.delete();
        assertThat(content().notice()).contains("Press Delete again");
        model.choose(content().all().getLast().key());
        model.delete();
        assertThat(content().all()).hasSize(2);
        model.delete();
        assertThat(content().all()).hasSize(1);
        model.delete();
        model.delete();
        assertThat(content().beginning()).isTrue();
        assertThat(content().chosen()).isNull();
    }

    @Test
    void aFileGoesOutAndComesBack() throws Exception {
        begin(1);
        var file = folder.resolve("r" + CampaignFile.SUFFIX);
        model.handOut(file);
        bench.settle();
        assertThat(written).containsExactly(file);
        model.takeBack(file);
        bench.settle();
        assertThat(content().notice()).isEqualTo("Nothing new was decided in this file.");
        model.delete();
        model.delete();
        model.takeBack(file);
        bench.settle();
        assertThat(content().notice()).contains("is here now");
        Files.writeString(file, "no");
        model.takeBack(file);
        bench.settle();
        assertThat(content().isFault()).isTrue();
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void theEvidenceHasAllDecisionsAndNoFormulas() throws Exception {
        begin(1);
        model.reviewerProperty().set("=Ann");
        model.remarkProperty().set("<b>idt:TKN-1234-5678:secret</b>");
        decide(1, 1, ReviewAnswer.ASK);
        var file = folder.resolve("pack.zip");
        model.proveTo(file);
        bench.settle();
        var parts = parts(file);
        assertThat(parts).containsOnlyKeys("memberships.csv", "decisions.csv", "report.html", "review.accessreview");
        var hash = bench.workspace.campaigns().state().value().all().getFirst().head();
        assertThat(parts.get("decisions.csv")).contains("'=Ann", hash);
        assertThat(parts.get("memberships.csv")).contains("User 1", "Group 1", "Ask");
        assertThat(parts.get("report.html")).contains("&lt;b&gt;", hash, "1 of 2 decided").doesNotContain("<b>");
        assertThat(parts.values()).noneMatch(text -> text.contains("secret"));
    }

    private static Map<String, String> parts(Path file) throws Exception {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
