package org.accessdesk.model.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.snapshot.Snapshot;

/** Random access reviews of a random account. */
public final class CampaignWorld {
    /** When a review begins. */
    public static final Instant BEGUN = Instant.parse("2026-06-01T08:00:00Z");
    private static final List<ReviewAnswer> ANSWERS = List.of(ReviewAnswer.KEEP, ReviewAnswer.REMOVE, ReviewAnswer.ASK);
    private final Worlds world;

    public CampaignWorld(Worlds world) {
        this.world = world;
    }

    /** A review of {@code snapshot} without a decision. */
    public Campaign begun(Snapshot snapshot) {
        var scope = new CampaignScope(world.some(snapshot.groupIds()),
                world.once(3) ? world.someModules() : Set.of());
        return Campaign.begin(new CampaignId("C" + world.below(10)), world.text(), BEGUN, scope, snapshot);
    }

    /** Some decisions more, each at another time. */
    public Campaign decided(Campaign campaign, String by) {
        var now = campaign;
        for (var left = campaign.items().isEmpty() ? 0 : world.below(6); left > 0; left--) {
            now = now.decide(world.one(now.items()).key(), by,
                    BEGUN.plus(Duration.ofSeconds(world.below(1_000_000))), world.one(ANSWERS), world.text());
        }
        return now;
    }
}
