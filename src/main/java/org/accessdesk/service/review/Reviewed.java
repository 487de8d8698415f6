package org.accessdesk.service.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.jspecify.annotations.Nullable;

/**
 * A draft against the current account. Pure: equal inputs give equal reviews.
 *
 * @param now the account with the groups that the draft creates, still empty
 * @param items all changes of the draft, including the excluded ones, in the order they were drafted
 * @param sent what would be sent: included and without conflict
 * @param effect what {@code sent} would do
 * @param findings the findings of the guards in all included changes, the blocking ones first
 */
public record Reviewed(Draft draft, Snapshot now, List<ReviewItem> items, DraftedSnapshot sent, Effect effect,
        List<Finding> findings) {

    public Reviewed {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** Reviews {@code draft} against {@code now} as {@code who} would apply it. */
    public static Reviewed of(Draft draft, Snapshot now, GuardContext who) {
        return of(draft, new DraftedSnapshot(now, draft.changes()), who);
    }

    /**
     * The same with the account that others use, too.
     *
     * @param drafted the account with all changes of {@code draft} applied
     */
    static Reviewed of(Draft draft, DraftedSnapshot drafted, GuardContext who) {
        var now = drafted.snapshot();
        var merging = new Merging(draft, drafted);
        var merged = draft.changes().changes().values().stream().map(merging::item).toList();
        var conflicting = merged.stream().filter(i -> i.conflict() != null).map(ReviewItem::target)
                .collect(Collectors.toSet());
        var included = draft.excluded().isEmpty() ? drafted
                : new DraftedSnapshot(drafted.base(), draft.included());
        var sent = without(included, conflicting);
        var effect = Effect.of(sent);
        var findings = Guards.check(included, conflicting.isEmpty() ? effect : Effect.of(included), who);
        var byTarget = findings.stream().filter(f -> f.target().isPresent())
                .collect(Collectors.groupingBy(f -> f.target().orElseThrow()));
        var items = byTarget.isEmpty() ? merged
                : merged.stream().map(i -> i.with(byTarget.getOrDefault(i.target(), List.of()))).toList();
        return new Reviewed(draft, now, items, sent, effect, findings);
    }

    private static DraftedSnapshot without(DraftedSnapshot included, Set<Target> conflicting) {
        return conflicting.isEmpty() ? included
                : new DraftedSnapshot(included.base(), included.changes().without(conflicting));
    }

    /** This review with another name or reason of its draft, which changes nothing else. */
    Reviewed with(Draft other) {
        var again = items.stream().map(i -> new ReviewItem(i.change(), i.name(), i.included(),
                other.reasons().getOrDefault(i.target(), ""), i.merge(), i.drift(), i.findings())).toList();
        return new Reviewed(other, now, again, sent, effect, findings);
    }

    /** The names under what would be sent: a group has the name that it would get. */
    public SnapshotNames names() {
        return sent.names(now);
    }

    /** The change of that object, if there is one. */
    public Optional<ReviewItem> item(Target target) {
        return items.stream().filter(i -> i.target().equals(target)).findFirst();
    }

    /** The included items that cannot be merged. */
    public List<ReviewItem> conflicts() {
        return items.stream().filter(i -> i.included() && i.conflict() != null).toList();
    }

    /** The number of changes that a request would be sent for. */
    public int toSend() {
        return (int) items.stream().filter(ReviewItem::isSent).count();
    }

    /** The number of writing requests: a change of the Default group that adds and removes needs two. */
    public int puts() {
        return Order.of(changesToPut(), now).stream().mapToInt(List::size).sum();
    }

    /** The changes that a request would be sent for. */
    public ChangeSet changesToPut() {
        return ChangeSet.EMPTY.with(items.stream().filter(ReviewItem::isSent).map(ReviewItem::change).toList());
    }

    /**
     * The number of objects to change without a revision: if somebody else writes one of them between the read and the
     * write, the lost update cannot be detected.
     */
    public int unwatched() {
        return (int) items.stream().filter(
                i -> i.isSent() && writes(i.change()))
                .filter(i -> revision(i.target()) == null).count();
    }

    /** Whether it writes an object that is there and stays. */
    private static boolean writes(Change change) {
        return switch (change) {
            case MembershipChange _, GroupChange _, TokenChange _ -> true;
            case GroupCreation _, GroupDeletion _, InvitationRenewal _, UserInvitation _, UserRemoval _ -> false;
        };
    }

    private @Nullable Integer revision(Target target) {
        return switch (target) {
            case Target.UserTarget(var id) -> now.user(id).map(AccountUser::revision).orElse(null);
            case Target.InvitationTarget(var id) -> now.user(id).map(AccountUser::revision).orElse(null);
            case Target.GroupTarget(var id) -> now.group(id).map(UserGroup::revision).orElse(null);
            case Target.TokenTarget(var id) -> now.token(id).map(IssuedToken::revision).orElse(null);
        };
    }

    /** Whether every list is complete, so that all affected people are shown. */
    public boolean isComplete() {
        return now.isComplete();
    }
}
