package org.accessdesk.service.campaign;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignItem;
import org.accessdesk.model.campaign.CampaignPlan.LeftOutItem;
import org.accessdesk.model.campaign.CampaignPlan.LeftOutReason;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.Decision;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.message.Message;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.campaign.Campaigns.ReturnedFile;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.file.CampaignFile;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access reviews begin, are decided, leave as files and come back, and become drafts. */
class CampaignsTest {
    private static final MembershipKey ONE_IN_1 = new MembershipKey(userId(1), groupId(1));
    private static final MembershipKey TWO_IN_1 = new MembershipKey(userId(2), groupId(1));

    @TempDir
    Path folder;

    private final Bench bench = Bench.loaded();
    private final Campaigns campaigns = bench.workspace.campaigns();

    private Campaign begin() {
        campaigns.begin("Spring", new CampaignScope(Set.copyOf(groupIds(1, 2)), Set.of()), _ -> {});
        bench.settle();
        return now();
    }

    private Campaign now() {
        return campaigns.state().value().all().getLast();
    }

    private void decide(MembershipKey key, ReviewAnswer answer) {
        campaigns.decide(now().id(), key, "Ann", answer, "");
        bench.settle();
    }

    private ReturnedFile takeBack(Path file) {
        var results = new ArrayList<ReturnedFile>();
        campaigns.takeBack(file, "Ann", results::add);
        bench.settle();
        return results.getFirst();
    }

    private Path handOut(Campaign campaign) {
        var file = folder.resolve("out" + CampaignFile.SUFFIX);
        var told = new ArrayList<Message>();
        campaigns.handOut(campaign, file, why -> why.ifPresent(told::add));
        bench.settle();
        assertThat(told).isEmpty();
        return file;
    }

    @Test
    void aReviewBeginsWithTheMembersOfItsGroups() {
        assertThat(begin().items()).extracting(CampaignItem::key).containsExactlyInAnyOrder(ONE_IN_1, TWO_IN_1,
                new MembershipKey(userId(2), groupId(2)));
    }

    @Test
    void decisionsAreAddedAndAReviewIsDeleted() {
        begin();
        decide(ONE_IN_1, ReviewAnswer.KEEP);
        decide(new MembershipKey(userId(9), groupId(9)), ReviewAnswer.KEEP);
        assertThat(now().decisions()).extracting(Decision::key).containsExactly(ONE_IN_1);
        assertThat(campaigns.state().value().problem()).isEmpty();
        campaigns.delete(now().id());
        assertThat(campaigns.state().value().all()).isEmpty();
    }

    @Test
    void aFailedSaveIsToldAndTriedAgain() throws Exception {
        var workspaces = new MemoryWorkspaces();
        var kept = workspaces.open("here", bench.market.token()).campaigns();
        var saver = saver(kept);
        var campaign = begin();
        workspaces.failing = Message.verbatim("The disk is full.");
        saver.keep(campaign.id(), Optional.of(campaign));
        assertThat(saver.problem().map(English::of)).hasValue("The disk is full.");
        assertThat(kept.all()).isEmpty();
        workspaces.failing = null;
        saver.retry();
        assertThat(saver.problem()).isEmpty();
        assertThat(kept.all()).containsExactly(campaign);
    }

    private static CampaignSaver saver(CampaignStore store) {
        return new CampaignSaver(store, Tasks.direct(), () -> {});
    }

    @Test
    void theDraftRemovesWhatWasDecided() {
        begin();
        decide(TWO_IN_1, ReviewAnswer.REMOVE);
        decide(ONE_IN_1, ReviewAnswer.REMOVE);
        var plan = campaigns.makeDraft(now(), "Because").orElseThrow();
        assertThat(plan.leftOut()).extracting(LeftOutItem::reason).containsExactly(LeftOutReason.LAST_GROUP);
        var draft = bench.workspace.drafts().draft();
        assertThat(draft.name()).isEqualTo("Spring");
        assertThat(draft.reason()).isEqualTo("Because");
        assertThat(draft.changes().membership(userId(2)).orElseThrow().removed()).isEqualTo(groupIds(1));
        assertThat(draft.changes().size()).isEqualTo(1);
    }

    @Test
    void aFileIsMergedWhenItComesBack() {
        begin();
        decide(ONE_IN_1, ReviewAnswer.KEEP);
        var theirs = now().decide(TWO_IN_1, "Ben", bench.clock.instant(), ReviewAnswer.REMOVE, "left")
                .decide(ONE_IN_1, "Ben", bench.clock.instant(), ReviewAnswer.REMOVE, "");
        var file = handOut(theirs);
        decide(TWO_IN_1, ReviewAnswer.KEEP);
        var merged = (ReturnedFile.MergedReview) takeBack(file);
        assertThat(merged.merge().taken()).isEqualTo(2);
        assertThat(merged.merge().disagreed()).containsExactly(TWO_IN_1);
        assertThat(now().standing()).hasEntrySatisfying(ONE_IN_1,
                decision -> assertThat(decision.answer()).isEqualTo(ReviewAnswer.REMOVE));
        assertThat(((ReturnedFile.MergedReview) takeBack(file)).merge().taken()).isZero();
    }

    @Test
    void aReviewerGetsAReviewThatIsNotThereYet() {
        var file = handOut(begin());
        campaigns.delete(now().id());
        assertThat(takeBack(file)).isInstanceOf(ReturnedFile.NewReview.class);
        assertThat(campaigns.state().value().all()).hasSize(1);
    }

    @Test
    void whatCannotBeTrustedChangesNothing() throws Exception {
        var mine = begin();
        var other = new Campaign(mine.id(), "Other", mine.begun(), mine.scope(), mine.items(), List.of());
        assertThat(refusal(handOut(other))).contains("not those of the access review");
        Files.writeString(folder.resolve("bad"), "{}");
        assertThat(refusal(folder.resolve("bad"))).contains("not an access review");
        var account = new Account(new AccountId("ACC-9999-9999"), "Other", Samples.ACCOUNT.type());
        new CampaignFile(account, mine).write(folder.resolve("foreign"));
        assertThat(refusal(folder.resolve("foreign"))).contains("belongs to another account");
        assertThat(now()).isEqualTo(mine);
    }

    private String refusal(Path file) {
        return English.of(((ReturnedFile.RefusedReview) takeBack(file)).why());
    }
}
