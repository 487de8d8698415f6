package org.accessdesk.store.workspace;

import java.util.List;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.store.CampaignStore;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The access reviews of a workspace. */
final class SqliteCampaigns implements CampaignStore {
    private final Db db;
    /** The content of the tables since they were opened; null after the first use or change. */
    private @Nullable List<Campaign> read;

    SqliteCampaigns(Db db, List<Campaign> read) {
        this.db = db;
        this.read = read;
    }

    @Override
    public List<Campaign> all() throws StoreException {
        return db.read(() -> {
            var known = read;
            if (known != null) {
                read = null;
                return known;
            }
            var losses = new ReadLosses();
            var campaigns = new CampaignTables(db, losses).read();
            if (!losses.isEmpty()) {
                throw new SQLiteException("Rows of access reviews are broken.", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            return campaigns;
        });
    }

    @Override
    public void save(Campaign campaign) throws StoreException {
        db.write(() -> {
            read = null;
            CampaignTables.write(db, campaign);
            return campaign;
        });
    }

    @Override
    public void delete(CampaignId id) throws StoreException {
        db.write(() -> {
            read = null;
            CampaignTables.CAMPAIGN.delete(db, db.number("SELECT no FROM campaign WHERE id = ?", id.value()));
            return id;
        });
    }
}
