package org.accessdesk.model.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided on each membership of an access review, by its place in the items. Never changes; equal only to itself. */
public final class CampaignStanding {
    private final Campaign campaign;
    private final @Nullable Decision[] byPlace;
    private final int decided;

    private CampaignStanding(Campaign campaign, @Nullable Decision[] byPlace, int decided) {
        this.campaign = campaign;
        this.byPlace = byPlace;
        this.decided = decided;
    }

    /** What is decided in {@code campaign}. */
    public static CampaignStanding of(Campaign campaign) {
        return with(campaign, campaign.decisions(), new Decision[campaign.items().size()], 0);
    }

    private static CampaignStanding with(Campaign campaign, List<Decision> more, @Nullable Decision[] byPlace,
            int before) {
        var decided = before;
        for (var decision : more) {
            var place = campaign.place(decision.key());
            if (place >= 0) {
                decided += count(decision) - count(byPlace[place]);
                byPlace[place] = decision;
            }
        }
        return new CampaignStanding(campaign, byPlace, decided);
    }

    private static int count(@Nullable Decision decision) {
        return decision == null || decision.answer() == ReviewAnswer.DISAGREED ? 0 : 1;
    }

    /** Whether it is of the same review as {@code before}, in which as much or less was decided. */
    public boolean goesOn(@Nullable CampaignStanding before) {
        return before != null && before.goesOn(campaign);
    }

    /** The same of {@code next}; of the same review with more decisions, only these are looked at. This one, if nothing was. */
    @SuppressWarnings("ReferenceEquality") // Each decision makes another object.
    public CampaignStanding after(Campaign next) {
        if (campaign == next) {
            return this;
        }
        if (!goesOn(next)) {
            return of(next);
        }
        var known = campaign.decisions().size();
        return with(next, next.decisions().subList(known, next.decisions().size()),
                Arrays.copyOf(byPlace, byPlace.length), decided);
    }

    @SuppressWarnings("ReferenceEquality") // Decisions are only added: those before stay the same objects.
    private boolean goesOn(Campaign next) {
        var mine = campaign.decisions();
        return campaign.hasBeginningOf(next) && mine.size() <= next.decisions().size()
                && (mine.isEmpty() || mine.getLast() == next.decisions().get(mine.size() - 1));
    }

    /** The review. */
    public Campaign campaign() {
        return campaign;
    }

    /** The latest decision on the membership at {@code place} of the items; null if there is none. */
    public @Nullable Decision at(int place) {
        return byPlace[place];
    }

    /** Whether the membership at {@code place} is decided; not if two reviewers disagreed. */
    public boolean isDecided(int place) {
        return count(byPlace[place]) == 1;
    }

    /** How many memberships are decided. */
    public int decided() {
        return decided;
    }

    /** The memberships that are to be removed, in their order. */
    List<CampaignItem> toBeRemoved() {
        var found = new ArrayList<CampaignItem>();
        for (var place = 0; place < byPlace.length; place++) {
            var decision = byPlace[place];
            if (decision != null && decision.answer() == ReviewAnswer.REMOVE) {
                found.add(campaign.items().get(place));
            }
        }
        return found;
    }
}
