package org.accessdesk.ui.campaign;

import java.util.List;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.ui.kit.pane.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows beside the memberships.
 *
 * @param all the reviews to choose from
 * @param chosen the one that is shown; null if there is none
 * @param progress how much of it is decided
 * @param notice what became of the last action; empty if there is nothing to tell
 * @param isFault whether something went wrong
 * @param beginning whether the form for a new review is shown
 */
public record CampaignContent(List<Choice<CampaignId>> all, @Nullable CampaignId chosen, String progress, String notice,
        boolean isFault, boolean beginning) {

    public CampaignContent {
        all = List.copyOf(all);
    }
}
