package org.accessdesk.service.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.rest.Previews;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.snapshot.Snapshot;

/** The exact requests of a review in sending order, if nothing changes until then. */
final class Requests {
    private static final String READ_FIRST = "…";
    private final MembershipEndpoint endpoint;

    /** Requests of a connection that writes the groups of users to {@code endpoint}. */
    Requests(MembershipEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    List<RequestPreview> of(Reviewed reviewed, int most) {
        var now = reviewed.now();
        var all = new ArrayList<RequestPreview>();
        for (var change : Order.of(reviewed.changesToPut(), now).stream().flatMap(List::stream).limit(most).toList()) {
            all.add(request(change, now));
            // The Default group may come twice: the second request builds on the first.
            now = afterDefault(change, now);
        }
        return all;
    }

    private static Snapshot afterDefault(Change change, Snapshot now) {
        return change instanceof GroupChange g ? now.group(g.group()).filter(UserGroup::isDefault)
                .map(is -> now.with(Set.of(), Set.of(is.with(g.applyTo(is.content()))))).orElse(now) : now;
    }

    private RequestPreview request(Change change, Snapshot now) {
        return switch (change) {
            case MembershipChange m -> {
                var user = now.user(m.user()).orElseThrow();
                yield Previews.membership(now.account(), user, m.applyTo(user.groups()), endpoint);
            }
            case GroupChange g -> group(g, now);
            case GroupCreation g -> Previews.creation(now.account(), g);
            case InvitationRenewal r ->
                Previews.renewal(now.account(), now.user(r.user()).orElseThrow(), endpoint);
            case UserInvitation i -> Previews.invitation(now.account(), i, endpoint);
            case UserRemoval r -> Previews.removal(now.account(), now.user(r.user()).orElseThrow(), endpoint);
            case GroupDeletion g -> Previews.deletion(g.group());
            case TokenChange t -> {
                var token = now.token(t.token()).orElseThrow();
                yield Previews.token(token, t.applyTo(token.modules()));
            }
        };
    }

    private RequestPreview group(GroupChange change, Snapshot now) {
        var group = now.group(change.group()).orElseThrow();
        var content = Merge.of(change, group) instanceof Merge.ToPut<GroupContent>(var wanted) ? wanted
                : change.applyTo(group.content());
        try {
            return Previews.group(group, content);
        } catch (ApiException e) {
            // What the list leaves open is read before it is written; until then it is unknown.
            return new RequestPreview("PUT", "/public/v1/accounts/user-groups/" + group.id(), READ_FIRST);
        }
    }
}
