package org.accessdesk.store;

import java.util.List;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;

/** The access reviews with their decisions. Thread-safe; each method blocks. */
public interface CampaignStore {

    /** All access reviews, in the order in which they were saved first. */
    List<Campaign> all() throws StoreException;

    /**
     * Saves {@code campaign}; durable on return. Of one that was saved before, writes the decisions that were added since:
     * nothing else of it ever changes.
     */
    void save(Campaign campaign) throws StoreException;

    /** Deletes an access review. */
    void delete(CampaignId id) throws StoreException;
}
