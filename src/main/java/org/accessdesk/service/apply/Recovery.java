package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.journal.FoundState;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.apply.read.FreshRead;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.remote.NewObject;
import org.accessdesk.service.apply.remote.RemoteObject;
import org.accessdesk.service.apply.remote.RemovedObject;
import org.accessdesk.service.apply.run.RunRequest;
import org.accessdesk.service.apply.run.RunStopReason;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resolves the items that were being sent when the app ended: reads each again before anything else is sent. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final RunContext context;
    private final FreshRead fresh;
    private final ObjectMaker maker;
    private final ObjectRemover remover;
    private final boolean goOn;
    private final boolean forGood;
    private final Instant begun;
    private final TokenId token;

    private Recovery(RunContext context, FreshGuards guards, boolean goOn, boolean forGood, Instant begun,
            TokenId token) {
        this.context = context;
        this.fresh = new FreshRead(context);
        this.maker = new ObjectMaker(context, guards);
        this.remover = new ObjectRemover(context, guards);
        this.goOn = goOn;
        this.forGood = forGood;
        this.begun = begun;
        this.token = token;
    }

    /**
     * Creates the recovery of a run.
     *
     * @param request whether to apply what was not done, and whether items that cannot be resolved end as unknown
     * @param begun when that run began, by the server's clock
     * @param token the token that it is sent with
     */
    static Recovery of(RunRequest request, RunContext context, FreshGuards guards, Instant begun, TokenId token) {
        return new Recovery(context, guards, request instanceof RunRequest.Resumed,
                request instanceof RunRequest.Abandoned(_, var forGood) && forGood,
                begun, token);
    }

    /** Reads each item. Returns why one could not be resolved; then nothing may be sent. */
    Optional<ApiProblem> run() throws StoreException, InterruptedException {
        for (var i = 0; i < context.log().items().size(); i++) {
            if (context.log().item(i).phase() == RunItem.Phase.SENDING) {
                try {
                    resolveSafely(i);
                } catch (ApiException e) {
                    if (!endsAsUnknown(e.problem())) {
                        return Optional.of(e.problem());
                    }
                    context.log().ended(i, new Outcome.Unclear(e.problem()), null);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * An object that the server never tells of must not block everything; a server that does not respond may respond
     * later.
     */
    private boolean endsAsUnknown(ApiProblem problem) {
        var unknown = new Outcome.Unclear(problem);
        return forGood && problem.kind() != ApiProblem.Kind.CANCELLED && RunStopReason.ofAll(unknown).isEmpty();
    }

    private void resolveSafely(int index) throws ApiException, StoreException, InterruptedException {
        try {
            resolveItem(index);
        } catch (RuntimeException | Error e) {
            LOG.error("What became of a change could not be looked up for a fault of the app", e);
            throw new ApiException(ApiProblem.fault(MessageCode.WHILE_LOOKING_UP_CHANGE, false), e);
        }
    }

    private void resolveItem(int index) throws ApiException, StoreException, InterruptedException {
        var change = context.log().item(index).change();
        var made = context.made(change);
        if (made.isPresent()) {
            resolveMade(made.get(), change, index);
            return;
        }
        var removed = context.removed(change);
        if (removed.isPresent()) {
            resolveRemoval(removed.get(), index);
            return;
        }
        var subject = context.subject(change);
        try {
            if (subject.isPresent()) {
                resolveItem(subject.get(), index);
                return;
            }
        } catch (ApiException e) {
            if (e.problem().kind() != ApiProblem.Kind.NOT_FOUND) {
                throw e;
            }
        }
        context.log().ended(index, new Outcome.Conflicting(new Conflict.ObjectGone()), null);
    }

    private <T> void resolveMade(NewObject<T> object, Change change, int index)
            throws ApiException, StoreException, InterruptedException {
        var made = maker.find(object, context.stoppable());
        if (made.isPresent()) {
            context.log().ended(index, maker.take(object, change, made.get()), object.stateOf(made.get()));
            return;
        }
        var others = Set.copyOf(RunItem.created(context.log().items()).values());
        var doubt = object.doubt(token, begun, others, context.stoppable());
        if (doubt.isPresent()) {
            context.log().ended(index, new Outcome.Conflicting(doubt.get()), null);
        } else {
            open(index, null);
        }
    }

    private <T> void resolveRemoval(RemovedObject<T> object, int index)
            throws ApiException, StoreException, InterruptedException {
        var now = remover.find(object, context.stoppable());
        if (now.isEmpty()) {
            object.reportGone();
            context.log().ended(index, new Outcome.Saved(), new ServerState.NoObject());
        } else {
            open(index, object.stateOf(now.get()));
        }
    }

    /** It did not arrive: it is sent now, or not at all. */
    private void open(int index, @Nullable ServerState now) throws StoreException {
        if (goOn) {
            context.log().started(index);
        } else {
            context.log().ended(index, new Outcome.NotSent(), now);
        }
    }

    private boolean isSince(@Nullable Instant updated) {
        return updated != null && !updated.isBefore(begun);
    }

    private <T, W> void resolveItem(RemoteObject<T, W> object, int index)
            throws ApiException, StoreException, InterruptedException {
        var item = context.log().item(index);
        var read = fresh.newest(object, item.change(), context.stoppable());
        if (read.conflict() != null) {
            // It may have been sent: an older state does not show whether it arrived.
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CONFLICT,
                    MessageCode.SERVER_BEHIND));
        }
        var now = read.now();
        object.report(context.view(), now, null);
        var found = new FoundState(item.change(), Objects.requireNonNull(item.before()),
                Objects.requireNonNull(item.wanted()), object.stateOf(now), isSince(object.updated(now)));
        var outcome = found.outcome();
        if (outcome != null) {
            context.log().ended(index, outcome, found.now());
        } else {
            open(index, found.now());
        }
    }
}
