package org.accessdesk.service.apply;

import java.util.Collection;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.WriteVerdict;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.apply.read.PatientRead;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.run.TryResult;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Creates one group: lists the groups, sends one request, and reads the group back. A request to create must not be
 * repeated blindly, so what is there already, by its name and content, is taken for the group that was wanted; a group of
 * the same name and another content is a conflict.
 */
final class GroupMaker {
    /** How often to look for a group of which it is not known whether it was made: about two seconds. */
    private static final int MOST_LOOKS = 3;

    private final RunContext context;
    private final FreshGuards guards;

    GroupMaker(RunContext context, FreshGuards guards) {
        this.context = context;
        this.guards = guards;
    }

    /** One attempt, after the journal has that the item began. */
    TryResult attempt(GroupCreation change, int index) throws ApiException, StoreException, InterruptedException {
        var call = context.stoppable();
        var all = context.limiter().requests().read(() -> context.api().groups(context.view().account(), call));
        if (!all.isComplete()) {
            return TryResult.of(new Outcome.Blocked(new Finding.NotComplete(all.gaps(), change.target())));
        }
        context.view().update(all.items());
        return switch (Merge.of(change, all.items())) {
            case Merge.NothingToDo<GroupCreation> _ -> new TryResult(new Outcome.AlreadySo(),
                    made(change, all.items()).map(ServerState::made).orElseThrow());
            case Merge.MergeConflict<GroupCreation>(var conflict) ->
                TryResult.of(new Outcome.Conflicting(conflict));
            case Merge.ToPut<GroupCreation>(var wanted) -> guarded(wanted, index);
        };
    }

    private static Optional<UserGroup> made(GroupCreation change, Collection<UserGroup> groups) {
        return groups.stream().filter(g -> StateMatch.hasName(change, g) && StateMatch.isMade(change, g)).findFirst();
    }

    private TryResult guarded(GroupCreation change, int index) throws StoreException, InterruptedException {
        var finding = guards.against(change, context);
        if (finding.isPresent()) {
            return TryResult.of(new Outcome.Blocked(finding.get()));
        }
        if (context.stop().isOn()) {
            return TryResult.of(new Outcome.NotSent(context.stop().why()));
        }
        context.log().sending(index, new ServerState.NoObject(), new ServerState.GroupState(change.content(), null),
                Cascade.NONE);
        return sent(change);
    }

    /** Not cancelled by the stop signal: a request in flight completes, so that its result is known. */
    private TryResult sent(GroupCreation change) throws InterruptedException {
        try {
            var answer = context.limiter().requests()
                    .write(() -> context.api().createGroup(context.view().account(), change, context.steady()));
            return seen(change, answer, null);
        } catch (ApiException e) {
            return WriteVerdict.mayHaveArrived(e.problem()) ? seen(change, Optional.empty(), e.problem())
                    : TryResult.of(new Outcome.Refused(e.problem()));
        }
    }

    /** Looks for the group, until a lagging replica has caught up. */
    private TryResult seen(GroupCreation change, Optional<UserGroup> answer, @Nullable ApiProblem problem)
            throws InterruptedException {
        try {
            var found = answer.isEmpty() ? find(change, context.steady()) : read(answer.get());
            if (found.isPresent()) {
                return new TryResult(take(change, found.get()), ServerState.made(found.get()));
            }
            if (answer.isPresent()) {
                return confirmed(answer.get());
            }
            return TryResult.of(problem == null ? new Outcome.NotSeenYet(false) : WriteVerdict.notArrived(problem));
        } catch (ApiException e) {
            if (answer.isPresent()) {
                return confirmed(answer.get());
            }
            // A look is cancelled only by closing the connection, which decides what becomes of the item.
            var isClosed = e.problem().kind() == ApiProblem.Kind.CANCELLED;
            return TryResult.of(new Outcome.Unclear(problem == null || isClosed ? e.problem() : problem));
        }
    }

    /** The response proves that it was created, though no read shows it. */
    private TryResult confirmed(UserGroup answer) {
        context.view().addCreated(answer);
        return new TryResult(new Outcome.NotSeenYet(true), ServerState.made(answer));
    }

    private Optional<UserGroup> read(UserGroup answer) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            try {
                return Optional.of(PatientRead.of(() -> context.api().group(answer.id(), context.steady()), context));
            } catch (ApiException e) {
                if (e.problem().kind() != ApiProblem.Kind.NOT_FOUND) {
                    throw e;
                }
                if (!context.lag().waitFor(looks)) {
                    return Optional.empty();
                }
            }
        }
    }

    /**
     * The group that a request made whose response is not known: one of that name and content, of which there was none
     * before.
     *
     * @throws ApiException also if the list is not complete
     */
    Optional<UserGroup> find(GroupCreation change, Call call) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var all = PatientRead.of(() -> context.api().groups(context.view().account(), call), context);
            if (!all.isComplete()) {
                throw new ApiException(
                        ApiProblem.onTheWay(ApiProblem.Kind.NOT_UNDERSTOOD, all.gaps().getFirst()));
            }
            var found = made(change, all.items());
            if (found.isPresent() || looks >= MOST_LOOKS || !context.lag().waitFor(looks)) {
                return found;
            }
        }
    }

    /** Takes {@code group} for the one that {@code change} made, and tells how that ended. */
    Outcome take(GroupCreation change, UserGroup group) {
        context.view().addCreated(group);
        if (!StateMatch.isMade(change, group)) {
            return new Outcome.ChangedSince(ServerState.made(group));
        }
        var kept = StateMatch.keptOtherwise(change, new ServerState.GroupState(change.content(), null),
                ServerState.made(group));
        return kept.isEmpty() ? new Outcome.Saved() : new Outcome.SavedAs(kept);
    }
}
