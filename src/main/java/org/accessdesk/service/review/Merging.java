package org.accessdesk.service.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Merges the changes of a draft into the current state, one by one. */
final class Merging {
    private final Draft draft;
    private final Snapshot now;
    private final Snapshot users;
    private final Collection<UserGroup> groups;
    /** The new groups that are excluded: nobody joins them. */
    private final Set<GroupId> excluded;
    /** The groups that exist, or will when users join them. */
    private final Set<GroupId> joinable;
    private final IdentityHashMap<SetDelta<GroupId>, Map<Integer, Merge<?>>> merges = new IdentityHashMap<>();

    Merging(Draft draft, DraftedSnapshot drafted) {
        this.draft = draft;
        this.now = drafted.snapshot();
        this.users = drafted.base();
        this.groups = users.groups();
        var created = drafted.changes().creations();
        this.excluded = created.stream().filter(c -> draft.excluded().contains(c.target())).map(GroupCreation::group)
                .collect(Collectors.toSet());
        this.joinable = created.isEmpty() ? now.groupIds() : new HashSet<>(now.groupIds());
        created.stream().filter(c -> Merge.of(c, groups) instanceof Merge.MergeConflict<?>)
                .forEach(c -> joinable.remove(c.group()));
    }

    ReviewItem item(Change change) {
        return switch (change) {
            case MembershipChange m -> {
                var position = now.index().position(m.user());
                yield position < 0 ? deleted(m)
                        : membership(m, now.index().user(position), now.index().kind(position));
            }
            case GroupChange g -> now.group(g.group())
                    .map(is -> item(g, is.name(), known(Merge.of(g, is), stale(g, is.revision()), null),
                            Drift.of(g, is)))
                    .orElseGet(() -> deleted(g));
            case InvitationRenewal r -> now.user(r.user())
                    .map(is -> item(r, is.name(), Merge.of(r, is), Drift.NONE))
                    .orElseGet(() -> deleted(r));
            case UserInvitation i -> item(i, i.name(), merge(i), Drift.NONE);
            case UserRemoval r -> now.user(r.user())
                    .map(is -> item(r, is.name(), new Merge.ToPut<>(r), Drift.of(r, is)))
                    .orElseGet(() -> item(r, r.name(), new Merge.NothingToDo<UserRemoval>(), Drift.NONE));
            case GroupDeletion g -> now.group(g.group()).map(is -> item(g, is.name(), Merge.of(g, 0), Drift.of(g, is)))
                    .orElseGet(() -> item(g, g.base().name(), new Merge.NothingToDo<GroupDeletion>(), Drift.NONE));
            case GroupCreation g -> item(g, g.content().name(), Merge.of(g, groups), Drift.NONE);
            case TokenChange t -> now.token(t.token())
                    .map(is -> item(t, is.name(), known(Merge.of(t, is), stale(t, is.revision()), null),
                            Drift.of(t, is)))
                    .orElseGet(() -> deleted(t));
        };
    }

    private ReviewItem membership(MembershipChange change, AccountUser user, int kind) {
        return item(change, user.name(), known(merge(change, user, kind), stale(change, user.revision()), lists(user)),
                Drift.of(change, user));
    }

    private Merge<?> merge(UserInvitation invitation) {
        return Merge.of(invitation.with(invitation.asChange().groups().withoutAdded(excluded)),
                users.userBy(invitation.email()).map(List::of).orElse(List.of()), joinable);
    }

    /** Of many users that an edit changed at once, most merge alike: those with the same groups. */
    private Merge<?> merge(MembershipChange change, AccountUser user, int kind) {
        var byKind = merges.computeIfAbsent(change.groups(), _ -> new HashMap<>());
        return byKind.computeIfAbsent(kind,
                _ -> Merge.of(change.with(change.groups().withoutAdded(excluded)), user, joinable));
    }

    /** A merge that would be sent becomes a conflict if its read is contradicted. */
    private static Merge<?> known(Merge<?> merge, @Nullable Conflict stale, @Nullable Conflict lists) {
        var why = stale == null ? lists : stale;
        return why != null && merge instanceof Merge.ToPut<?> ? new Merge.MergeConflict<>(why) : merge;
    }

    private static @Nullable Conflict stale(Change change, @Nullable Integer revision) {
        var base = change.baseRevision();
        return base != null && revision != null && revision < base ? new Conflict.StaleRead(base, revision) : null;
    }

    private @Nullable Conflict lists(AccountUser user) {
        var check = now.memberCheck();
        return check.isClean() ? null
                : check.of(user.id())
                        .<Conflict>map(d -> new Conflict.ListsDiffer(d.missing(), d.extra())).orElse(null);
    }

    private ReviewItem deleted(Change change) {
        return item(change, change.baseName(), new Merge.MergeConflict<>(new Conflict.ObjectGone()), Drift.NONE);
    }

    private ReviewItem item(Change change, String name, Merge<?> merge, Drift drift) {
        var target = change.target();
        return new ReviewItem(change, name, !draft.excluded().contains(target),
                draft.reasons().getOrDefault(target, ""), merge, drift, List.of());
    }
}
