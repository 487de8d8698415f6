package org.accessdesk.service.apply;

import java.util.Optional;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;

/**
 * Where a run is at work.
 *
 * @param known the account as the run knows it
 * @param writes what earlier runs have seen of it lately
 * @param listed what the groups' own lists say of the users
 * @param lag how long to look again
 */
record Site(MarketplaceApi api, Known known, LastWrites writes, ListedGroups listed, RunLog log, Pace pace,
        LagPatience lag, Brake brake) {

    /** The object of {@code change}; empty for a user that nobody knows any more. */
    Optional<Subject<?, ?>> subject(Change change) {
        return switch (change) {
            case MembershipChange m -> known.user(m.user())
                    .map(whom -> new UserSubject(api, known.snapshot().account(), m, whom, known,
                            listed));
            case GroupChange g -> Optional.of(new GroupSubject(api, g));
            case TokenChange t -> Optional.of(new TokenSubject(api, t));
        };
    }

    /** A call that the brake stops; where it rests, the pace tells so. */
    Call stoppable() {
        return Call.of(brake.cancellation()).hearing((pause, _) -> pace.resting(pause));
    }

    /** A call that goes on to its end: what was begun at the server has to be known. */
    Call steady() {
        return Call.plain().hearing((pause, _) -> pace.resting(pause));
    }
}
