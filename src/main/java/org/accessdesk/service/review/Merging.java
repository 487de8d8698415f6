package org.accessdesk.service.review;

import java.util.List;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Merge;
import org.accessdesk.model.change.TokenChange;

/** Merges the changes of a draft into what is known now, one by one. */
final class Merging {
    private final Draft draft;
    private final Snapshot now;

    Merging(Draft draft, Snapshot now) {
        this.draft = draft;
        this.now = now;
    }

    ReviewItem item(Change change) {
        return switch (change) {
            case MembershipChange m -> now.user(m.user())
                    .map(u -> item(m, u.name(), Merge.of(m, u, now.groupIds()), Drift.of(m, u)))
                    .orElseGet(() -> gone(m, m.user().value()));
            case GroupChange g -> now.group(g.group())
                    .map(is -> item(g, is.name(), Merge.of(g, is), Drift.of(g, is)))
                    .orElseGet(() -> gone(g, g.base().name()));
            case TokenChange t -> now.token(t.token())
                    .map(is -> item(t, is.name(), Merge.of(t, is), Drift.of(t, is)))
                    .orElseGet(() -> gone(t, t.token().value()));
        };
    }

    private ReviewItem gone(Change change, String name) {
        return item(change, name, new Merge.Conflicting<>(new Conflict.ObjectGone()), Drift.NONE);
    }

    private ReviewItem item(Change change, String name, Merge<?> merge, Drift drift) {
        var target = change.target();
        return new ReviewItem(change, name, !draft.excluded().contains(target),
                draft.reasons().getOrDefault(target, ""), merge, drift, List.of());
    }
}
