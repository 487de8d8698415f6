package org.accessdesk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;

/** The access reviews of a workspace without a disk. */
final class MemoryCampaigns implements CampaignStore {
    private final MemoryWorkspaces.WriteCheck check;
    private final Map<CampaignId, Campaign> kept = new LinkedHashMap<>();

    MemoryCampaigns(MemoryWorkspaces.WriteCheck check) {
        this.check = check;
    }

    @Override
    public synchronized List<Campaign> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public synchronized void save(Campaign campaign) throws StoreException {
        check.check();
        kept.put(campaign.id(), campaign);
    }

    @Override
    public synchronized void delete(CampaignId id) throws StoreException {
        check.check();
        kept.remove(id);
    }
}
