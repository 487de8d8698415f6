package org.accessdesk.service.apply.read;

import java.util.Optional;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.service.apply.remote.AccountView;
import org.accessdesk.service.apply.remote.LastWrites;
import org.accessdesk.service.apply.remote.ListedGroups;
import org.accessdesk.service.apply.remote.NewGroup;
import org.accessdesk.service.apply.remote.NewObject;
import org.accessdesk.service.apply.remote.NewUser;
import org.accessdesk.service.apply.remote.RemoteGroup;
import org.accessdesk.service.apply.remote.RemoteInvitation;
import org.accessdesk.service.apply.remote.RemoteObject;
import org.accessdesk.service.apply.remote.RemoteToken;
import org.accessdesk.service.apply.remote.RemoteUser;
import org.accessdesk.service.apply.remote.RemovedGroup;
import org.accessdesk.service.apply.remote.RemovedObject;
import org.accessdesk.service.apply.remote.RemovedUser;
import org.accessdesk.service.apply.run.RateLimiter;
import org.accessdesk.service.apply.run.RunLog;
import org.accessdesk.service.apply.run.StopSignal;

/**
 * What a run works with.
 *
 * @param view the account as the run knows it
 * @param writes the revisions that recent runs have seen
 * @param listed the members by the groups' own lists
 * @param lag how long to repeat outdated reads
 */
public record RunContext(MarketplaceApi api, AccountView view, LastWrites writes, ListedGroups listed, RunLog log,
        RateLimiter limiter,
        LagPatience lag, StopSignal stop) {

    /** The object of {@code change}; empty for a user that is not known, and for what is to be created or removed. */
    public Optional<RemoteObject<?, ?>> subject(Change change) {
        return switch (change) {
            case MembershipChange m -> view.user(m.user())
                    .map(user -> new RemoteUser(api, view.account(), m, user, view,
                            listed));
            case InvitationRenewal r -> view.user(r.user())
                    .map(user -> new RemoteInvitation(api, r, user, view));
            case GroupChange g -> Optional.of(new RemoteGroup(api, g));
            case GroupCreation _, GroupDeletion _, UserInvitation _, UserRemoval _ -> Optional.empty();
            case TokenChange t -> Optional.of(new RemoteToken(api, t));
        };
    }

    /** What {@code change} makes; empty if it makes nothing. */
    public Optional<NewObject<?>> made(Change change) {
        return switch (change) {
            case GroupCreation g -> Optional.of(new NewGroup(api, g, view));
            case UserInvitation i -> Optional.of(new NewUser(api, i, view));
            case GroupChange _, GroupDeletion _, InvitationRenewal _, MembershipChange _, TokenChange _, UserRemoval _ ->
                Optional.empty();
        };
    }

    /** What {@code change} removes; empty if it removes nothing. */
    public Optional<RemovedObject<?>> removed(Change change) {
        return switch (change) {
            case GroupDeletion g -> Optional.of(new RemovedGroup(api, g, view));
            case UserRemoval r ->
                Optional.of(new RemovedUser(api, view.user(r.user()).orElseGet(() -> known(r)), view));
            case GroupChange _, GroupCreation _, InvitationRenewal _, MembershipChange _, TokenChange _, UserInvitation _ ->
                Optional.empty();
        };
    }

    /** A user who is in no list any more, as drafted: the server says whether they are gone. */
    private static AccountUser known(UserRemoval removal) {
        return new AccountUser(removal.user(), null, removal.name(), removal.email(),
                ServerValue.read(UserStatus.class, ""), removal.base(),
                null, Audit.NONE, null);
    }

    /** A call that the stop signal ends. */
    public Call stoppable() {
        return of(Call.of(stop.cancellation()));
    }

    /** A call that the stop signal does not end: the result of a started write must be known. */
    public Call steady() {
        return of(Call.plain());
    }

    /** After a 429 the rate limiter slows down the whole run, not only this call. */
    private Call of(Call call) {
        return call.onRetry((pause, _) -> limiter.resting(pause)).retryingRateLimits(false);
    }
}
