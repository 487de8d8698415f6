package org.accessdesk.model.campaign;

/** The id of an access review; has no meaning outside the app. */
public record CampaignId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
