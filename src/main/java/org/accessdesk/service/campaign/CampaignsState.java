package org.accessdesk.service.campaign;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.message.Message;

/**
 * The access reviews as they are now.
 *
 * @param all in the order in which they began here
 * @param problem why the last decisions could not be saved; empty if they are saved or about to be
 */
public record CampaignsState(List<Campaign> all, Optional<Message> problem) {

    public CampaignsState {
        all = List.copyOf(all);
    }

    /** The review of that id, if it still exists. */
    public Optional<Campaign> find(CampaignId id) {
        return all.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }
}
