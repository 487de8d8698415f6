package org.accessdesk.model.campaign;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.accessdesk.model.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A membership to decide on, with the facts as they were when the review began, without secrets.
 *
 * @param name the name of the user
 * @param groupName the name of the group
 * @param lastSignIn null for never, or if the server's time could not be read
 * @param risks the greatest first
 */
public record CampaignItem(MembershipKey key, String name, String email, String groupName,
        @Nullable Instant lastSignIn, List<AccessRisk> risks) {

    private static final List<AccessRisk> ALL = List.of(AccessRisk.values());

    /** The greatest risk first; among equal ones the more risks, then by names. */
    public static final Comparator<CampaignItem> BY_RISK = Comparator.comparingInt(CampaignItem::greatest)
            .thenComparingInt(item -> -item.risks.size()).thenComparing(CampaignItem::groupName)
            .thenComparing(CampaignItem::name).thenComparing(item -> item.key.group())
            .thenComparing(item -> item.key.user());

    public CampaignItem {
        name = Secrets.mask(name);
        email = Secrets.mask(email);
        groupName = Secrets.mask(groupName);
        risks = List.copyOf(risks);
    }

    private int greatest() {
        return risks.isEmpty() ? ALL.size() : ALL.indexOf(risks.getFirst());
    }
}
