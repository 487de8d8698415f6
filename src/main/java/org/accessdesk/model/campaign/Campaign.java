package org.accessdesk.model.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * An access review: memberships, and what was decided on them. Decisions are only added; each names the hash of the one
 * before, and the first one that of the beginning, so that a later change of any of them shows.
 *
 * @param beginning what it is a review of
 * @param decisions in the order in which they were added
 */
public record Campaign(CampaignBeginning beginning, List<Decision> decisions) {

    public Campaign {
        decisions = List.copyOf(decisions);
    }

    /**
     * A review.
     *
     * @param name what a person called it; kept without secrets
     * @param begun when it began
     * @param items in the order in which they are reviewed, each membership once
     * @param decisions in the order in which they were added
     */
    public Campaign(CampaignId id, String name, Instant begun, CampaignScope scope, List<CampaignItem> items,
            List<Decision> decisions) {
        this(new CampaignBeginning(id, name, begun, scope, items), decisions);
    }

    /** A review of the memberships that {@code snapshot} has. */
    public static Campaign begin(CampaignId id, String name, Instant at, CampaignScope scope, Snapshot snapshot) {
        var risks = new RiskFinder(snapshot, at);
        var items = scope.groupsIn(snapshot).stream().flatMap(group -> risks.items(group).stream())
                .sorted(CampaignItem.BY_RISK).toList();
        return new Campaign(id, name, at, scope, items, List.of());
    }

    public CampaignId id() {
        return beginning.id();
    }

    /** What a person called it, without secrets. */
    public String name() {
        return beginning.name();
    }

    /** When it began. */
    public Instant begun() {
        return beginning.begun();
    }

    public CampaignScope scope() {
        return beginning.scope();
    }

    /** The memberships in the order in which they are reviewed, each once. */
    public List<CampaignItem> items() {
        return beginning.items();
    }

    /** The place of a membership in the {@link #items}; -1 if it is not under review. */
    public int place(MembershipKey key) {
        return beginning.place(key);
    }

    /** Whether both began as the same object: one goes on from the other. */
    @SuppressWarnings("ReferenceEquality") // Equal beginnings of two files are told apart by their root.
    boolean hasBeginningOf(Campaign other) {
        return beginning == other.beginning;
    }

    /** The hash of everything but the decisions: the first of them names it. */
    public String root() {
        return beginning.root();
    }

    /** This with what is found once for all of its decisions: for 100,000 memberships that takes a moment, so call it in the background. */
    public Campaign prepared() {
        beginning.prepare();
        return this;
    }

    /** The hash of the last entry: with it, all that was decided until now can be proved. */
    public String head() {
        return decisions.isEmpty() ? root() : decisions.getLast().hash();
    }

    /** The same with one more decision. */
    public Campaign decide(MembershipKey key, String by, Instant at, ReviewAnswer answer, String remark) {
        return with(List.of(new Decision(key, by, at, answer, remark, "")));
    }

    /** The same with more decisions, which become the last entries of the chain. */
    Campaign with(Collection<Decision> more) {
        var all = new ArrayList<>(decisions);
        var last = head();
        for (var decision : more) {
            var linked = decision.after(last);
            all.add(linked);
            last = linked.hash();
        }
        return withChain(all);
    }

    /** The same with {@code all} in place of its decisions, linked as they are. */
    public Campaign withChain(List<Decision> all) {
        return new Campaign(beginning, all);
    }

    /** The place of the first entry that is not what it was when the next one, or itself, was added; empty if the chain is whole. */
    public OptionalInt firstBroken() {
        var last = root();
        for (var at = 0; at < decisions.size(); at++) {
            if (!decisions.get(at).previous().equals(last)) {
                return OptionalInt.of(at);
            }
            last = decisions.get(at).hash();
        }
        return OptionalInt.empty();
    }

    /** The latest entry on each membership that has one. */
    public Map<MembershipKey, Decision> standing() {
        var standing = new HashMap<MembershipKey, Decision>();
        decisions.forEach(decision -> standing.put(decision.key(), decision));
        return standing;
    }
}
