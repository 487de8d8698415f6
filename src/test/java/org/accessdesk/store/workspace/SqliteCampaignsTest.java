package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access reviews in a workspace: what was saved last is there again, whatever was saved before. */
class SqliteCampaignsTest {
    @TempDir
    Path folder;

    private final Campaign begun = Campaign.begin(new CampaignId("c"), "Spring", Samples.NOW,
            new CampaignScope(Set.copyOf(Samples.groupIds(1)), Set.of()),
            Samples.snapshot(List.of(Samples.user(1, 1, Samples.groupIds(1))), List.of(Samples.group(1))));

    private WorkspaceStore open() throws StoreException {
        return new SqliteWorkspaces(folder, Retention.STANDARD).open(KeptSamples.ADDRESS, KeptSamples.TOKEN);
    }

    private static Campaign decide(Campaign campaign, String by) {
        return campaign.decide(campaign.items().getFirst().key(), by, Samples.NOW, ReviewAnswer.KEEP, "");
    }

    private List<Campaign> afterSaving(Campaign... campaigns) throws StoreException {
        try (var store = open()) {
            for (var campaign : campaigns) {
                store.campaigns().save(campaign);
            }
        }
        try (var store = open()) {
            return store.campaigns().all();
        }
    }

    @Test
    void decisionsAreAdded() throws Exception {
        var twice = decide(decide(begun, "Ann"), "Ben");
        assertThat(afterSaving(begun, decide(begun, "Ann"), twice)).containsExactly(twice);
    }

    @Test
    void anEarlierStateThatIsSavedLateLosesNothing() throws Exception {
        var twice = decide(decide(begun, "Ann"), "Ben");
        assertThat(afterSaving(twice, decide(begun, "Ann"))).containsExactly(twice);
    }

    /** As when it could not be deleted before a file brought it back. */
    @Test
    void anotherChainTakesThePlaceOfTheOldOne() throws Exception {
        var other = decide(decide(begun, "Eve"), "Ben");
        assertThat(afterSaving(decide(begun, "Ann"), other)).containsExactly(other);
    }

    @Test
    void aDeletedReviewIsGoneWithItsDecisions() throws Exception {
        try (var store = open()) {
            store.campaigns().save(decide(begun, "Ann"));
            store.campaigns().delete(begun.id());
        }
        assertThat(afterSaving(begun)).containsExactly(begun);
    }
}
