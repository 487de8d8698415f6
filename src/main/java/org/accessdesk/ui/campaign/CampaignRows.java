package org.accessdesk.ui.campaign;

import java.util.stream.IntStream;
import org.accessdesk.model.campaign.CampaignStanding;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.ui.kit.table.PlacedRows;

/** The memberships of an access review by their places, with what is decided on them. */
final class CampaignRows implements PlacedRows<MembershipKey, CampaignRow> {
    private final CampaignStanding standing;

    CampaignRows(CampaignStanding standing) {
        this.standing = standing;
    }

    @Override
    public MembershipKey id(int place) {
        return standing.campaign().items().get(place).key();
    }

    @Override
    public CampaignRow row(int place) {
        return new CampaignRow(standing.campaign().items().get(place), standing.at(place));
    }

    /** The places of all, or of those that are not decided. */
    int[] places(boolean undecidedOnly) {
        return IntStream.range(0, standing.campaign().items().size())
                .filter(place -> !undecidedOnly || !standing.isDecided(place)).toArray();
    }
}
